// What is understood by what stands in a field: how readers see it, in which hours it is counted, what else it may mean.

import { say } from '../calls.js'
import { h } from '../dom.js'

/**
 * @typedef {{text: string, said: Record<string, string>, means: string[]}} Meant
 * @typedef {{is_valid: boolean, meant: Meant | null, possible: Meant[]}} Understood
 */

/**
 * @param {import('./field.js').Value} value
 * @param {import('./field.js').Kind} kind
 * @param {(text: string) => void} take  writes another text into the field: only the author chooses what is meant
 * @returns {HTMLElement[]}
 */
export function toldOf(value, kind, take) {
  const { understood } = value
  if (value.filled) return [h('p', {}, say('entry.filled')), h('p', { class: 'desk-quote' }, value.filled)]
  if (!understood || !value.text) return examples(value, kind)
  const { is_valid, meant, possible } = understood
  if (is_valid) return meant ? meaning(meant) : []
  if (meant) return [h('p', {}, say('entry.meant')), ...choice(meant, take)]
  if (possible.length)
    return [h('p', {}, say('entry.possible')), ...possible.flatMap((each) => choice(each, take))]
  return [h('p', {}, say('entry.strange')), ...examples(value, kind)]
}

/** @param {Meant} meant */
function meaning(meant) {
  const said = Object.entries(meant.said).filter(([, words]) => words)
  const same = new Set(said.map(([, words]) => words)).size === 1
  const shown = same ? said.slice(0, 1) : said
  const readers = shown.map(([language, words]) =>
    h('li', {}, same ? '' : `${nameOf(language)}: `, h('span', { lang: language }, words)),
  )
  const list = readers.length
    ? [h('p', {}, say('entry.readers')), h('ul', { class: 'desk-readers' }, ...readers)]
    : []
  return [...list, ...meant.means.map((sentence) => h('p', {}, sentence))]
}

/**
 * @param {Meant} meant
 * @param {(text: string) => void} take
 */
function choice(meant, take) {
  const words = say('entry.take', { text: meant.text })
  const button = h(
    'button',
    { type: 'button', class: 'desk-button', on: { click: () => take(meant.text) } },
    words,
  )
  return [h('div', { class: 'desk-possible' }, button, ...meaning(meant))]
}

/**
 * @param {import('./field.js').Value} value
 * @param {import('./field.js').Kind} kind
 */
function examples(value, kind) {
  if (!kind.examples.length || value.understood?.is_valid) return []
  return [h('p', {}, say('entry.examples', { examples: kind.examples.join('; ') }))]
}

/** In the language of whoever writes. @param {string} language */
function nameOf(language) {
  const author = document.querySelector('policy-desk')?.getAttribute('lang') ?? 'en'
  return new Intl.DisplayNames([author], { type: 'language' }).of(language) ?? language
}
