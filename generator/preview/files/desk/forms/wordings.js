// A text in a form: each language beside the others, or one wording for all of them, or a word of the program.

import { say } from '../calls.js'
import { check, select } from '../controls.js'
import { freshId, h } from '../dom.js'
import { group } from './labels.js'

/**
 * @typedef {import('./fields.js').Field} Field
 * @typedef {import('./fields.js').Around} Around
 * @typedef {import('./fields.js').Made} Made
 * @typedef {import('./fields.js').Data} Data
 * @typedef {import('../calls.js').Language} Language
 */

/** The sign under which a text says the same in all languages. */
const ALL = '*'
/** Characters that one row holds. */
const ROW = 80

/**
 * @param {Field} field
 * @param {Around} around
 * @returns {Made}
 */
export function text(field, around) {
  const { values, words = [] } = field
  const word = words.some((each) => each.value === values) ? values : ''
  const own = new Wordings(around, word ? undefined : values)
  if (!words.length) return { element: group(field, [own.element]), read: () => own.read() }
  const options = words.map((each) => [each.value, each.said || each.value])
  const chosen = select(say('entries.wording'), [['', say('entries.own-words')], ...options], () => {
    own.element.hidden = Boolean(chosen.value)
    around.changed()
  })
  chosen.value = word
  own.element.hidden = Boolean(word)
  return { element: group(field, [chosen.element, own.element]), read: () => chosen.value || own.read() }
}

class Wordings {
  /** @type {Map<string, HTMLTextAreaElement>} */
  #areas = new Map()
  #same

  /**
   * @param {Around} around
   * @param {Data} data  by language, or one for all; what is the same in all is shown once
   */
  constructor({ languages, changed }, data) {
    const given = once(data)
    const all = { code: ALL, name: say('entries.all-languages'), tag: '', direction: '' }
    const fields = [all, ...languages].map((each) => this.#field(each, given[each.code] ?? '', changed))
    const show = () => {
      for (const [at, each] of fields.entries()) each.hidden = (at === 0) !== this.#same.checked
    }
    this.#same = check(say('entries.same'), ALL in given, () => {
      show()
      changed()
    })
    show()
    const box = languages.length > 1 ? this.#same.element : null
    this.element = h('div', {}, h('div', { class: 'desk-languages' }, ...fields), box)
  }

  /**
   * @param {Language} language
   * @param {string} given
   * @param {() => void} changed
   */
  #field({ code, name, tag, direction }, given, changed) {
    const id = freshId()
    const rows = given.length > ROW || given.includes('\n') ? 4 : 1
    const area = h('textarea', { class: 'desk-control', id, rows, value: given })
    if (tag) Object.assign(area, { lang: tag, dir: direction })
    area.addEventListener('input', changed)
    this.#areas.set(code, area)
    return h('div', { class: 'desk-field' }, h('label', { for: id }, name), area)
  }

  /** @returns {Data | undefined} */
  read() {
    const said = [...this.#areas].map(([code, area]) => /** @type {const} */ ([code, area.value.trim()]))
    const written = said.filter(([code, words]) => words && (code === ALL) === this.#same.checked)
    if (!written.length) return undefined
    return this.#same.checked ? written[0][1] : Object.fromEntries(written)
  }
}

/**
 * By language; what says the same in all of them, under the sign for all.
 *
 * @param {Data} data
 * @returns {Record<string, string>}
 */
function once(data) {
  const said = new Set(typeof data === 'string' ? [data] : Object.values(data ?? {}))
  return said.size === 1 ? { [ALL]: [...said][0] } : (data ?? {})
}
