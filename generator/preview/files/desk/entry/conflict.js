// What somebody else has written meanwhile at the same place: before, theirs and yours, side by side; nothing is lost.

import { say } from '../calls.js'
import { button } from '../controls.js'
import { h } from '../dom.js'

/**
 * @typedef {{name: string, before: string | null, theirs: string | null, yours: string | null}} Text  name: of its field, where there are several
 *
 * @typedef {object} Answers
 * @property {() => void} mine    what was typed is saved
 * @property {() => void} theirs  what the file says now stays
 * @property {() => void} edit    neither yet
 */

/**
 * @param {Text[]} texts
 * @param {string} refusal  what was not done therefore; '' where nobody has saved
 * @param {Answers} answers
 */
export function conflictCard(texts, refusal, answers) {
  const title = h('h3', { id: 'desk-conflict', tabIndex: -1 }, say('conflict.title'))
  const names = /** @type {(keyof Answers)[]} */ (['mine', 'theirs', 'edit'])
  const buttons = names.map((name) => button(say(`conflict.take-${name}`), answers[name]))
  const parts = [
    title,
    refusal ? h('p', { role: 'alert' }, refusal) : null,
    ...texts.flatMap(versions),
    h('div', { class: 'desk-row' }, ...buttons),
  ]
  return h('section', { class: 'desk-card desk-card--warning', 'aria-labelledby': title.id }, ...parts)
}

/** @param {Text} text */
function versions(text) {
  const rows = /** @type {const} */ (['before', 'theirs', 'yours']).flatMap((name) => [
    h('dt', {}, say(`conflict.${name}`)),
    h('dd', { class: 'desk-quote' }, text[name] || say('conflict.nothing')),
  ])
  return [text.name ? h('h4', {}, text.name) : null, h('dl', { class: 'desk-versions' }, ...rows)]
}
