// What somebody else has written meanwhile at the same place: before, theirs and yours, side by side; nothing is lost.

import { say } from '../calls.js'
import { h } from '../dom.js'

/**
 * @typedef {{before: string | null, theirs: string | null, yours: string | null}} Text
 *
 * @typedef {object} Answers
 * @property {() => void} mine    what was typed is saved
 * @property {() => void} theirs  what the file says now stays
 * @property {() => void} edit    neither yet
 */

/**
 * @param {Text[]} texts
 * @param {Answers} answers
 */
export function conflictCard(texts, answers) {
  const title = h('h3', { id: 'desk-conflict', tabIndex: -1 }, say('conflict.title'))
  const buttons = /** @type {(keyof Answers)[]} */ (['mine', 'theirs', 'edit']).map((name) =>
    h(
      'button',
      { type: 'button', class: 'desk-button', on: { click: answers[name] } },
      say(`conflict.take-${name}`),
    ),
  )
  const properties = { class: 'desk-card desk-card--warning', 'aria-labelledby': title.id }
  const rows = texts.flatMap(versions)
  return h(
    'section',
    properties,
    title,
    h('dl', { class: 'desk-versions' }, ...rows),
    h('div', { class: 'desk-row' }, ...buttons),
  )
}

/** @param {Text} text */
function versions(text) {
  return /** @type {const} */ (['before', 'theirs', 'yours']).flatMap((name) => [
    h('dt', {}, say(`conflict.${name}`)),
    h('dd', { class: 'desk-quote' }, text[name] ?? say('conflict.nothing')),
  ])
}
