// One field of an entry: what the file says in a language, or at all, and what is understood by it as it is typed.

import { say } from '../calls.js'
import { freshId, h } from '../dom.js'
import { chooser, writer } from './inputs.js'
import { toldOf } from './told.js'

/**
 * @typedef {object} Value
 * @property {(string | number)[]} path
 * @property {string | null} language  null of what is of no language
 * @property {string} name
 * @property {string | null} tag
 * @property {string} direction
 * @property {string} text
 * @property {string} filled
 * @property {import('./told.js').Understood | null} understood
 *
 * @typedef {{value: string, said: string}} Choice
 *
 * @typedef {object} Kind  of all fields of an entry
 * @property {string} kind
 * @property {string} holds
 * @property {Choice[]} choices
 * @property {Choice[]} words
 * @property {string[]} examples
 * @property {string} title  of the entry: what a field is called that is of no language
 */

export class Field {
  /**
   * @param {Value} value
   * @param {Kind} kind
   * @param {() => void} typed  something else stands in it
   */
  constructor(value, kind, typed) {
    this.key = value.language ?? '*'
    this.saved = value.text
    this.name = value.name
    this.kind = kind
    this.typed = typed
    this.told = h('div', { class: 'desk-field__told', id: freshId(), 'aria-live': 'polite' })
    this.error = h('p', { class: 'desk-field__error', id: freshId(), role: 'alert' })
    this.control = kind.choices.length ? chooser(kind.choices, value.text) : writer(value, kind)
    this.element = this.#element(value)
    this.element.addEventListener('input', () => {
      this.fail('')
      typed()
    })
    this.tell(value)
  }

  get text() {
    return this.control.read()
  }

  /** @param {string} text */
  set text(text) {
    this.control.write(text)
  }

  get isChanged() {
    return this.text !== this.saved
  }

  /** What the file says now; of what was typed stays upon what, so that a conflict is seen. @param {string} text */
  renew(text) {
    if (this.isChanged && this.text !== text) return
    this.saved = text
    this.text = text
  }

  /** @param {Value} value  as it would be with what stands in the field */
  tell(value) {
    const take = (/** @type {string} */ text) => {
      this.text = text
      this.focus()
      this.typed()
    }
    this.told.replaceChildren(...toldOf(value, this.kind, take))
  }

  focus() {
    const { element } = this.control
    const chosen = element.querySelector('input:checked, input')
    if (element instanceof HTMLFieldSetElement && chosen instanceof HTMLElement) chosen.focus()
    else element.focus()
  }

  /** @param {string} sentence */
  fail(sentence) {
    this.error.textContent = sentence
    for (const each of this.element.querySelectorAll('input, textarea, select')) {
      each.ariaInvalid = sentence ? 'true' : null
    }
  }

  /** @param {Value} value */
  #element(value) {
    const { element } = this.control
    const words = this.#words(this.kind.words.map((each) => this.#word(each)))
    const rest = [this.told, this.error, ...words]
    element.setAttribute('aria-describedby', `${this.told.id} ${this.error.id}`)
    const name = value.name || this.kind.title
    if (element instanceof HTMLFieldSetElement) {
      element.prepend(h('legend', {}, name))
      element.append(...rest)
      return element
    }
    element.id = freshId()
    const label = h('label', { for: element.id }, name)
    return h('div', { class: 'desk-field' }, label, element, ...rest)
  }

  /** @param {Choice} word */
  #word(word) {
    const take = () => {
      this.text = word.value
      this.fail('')
      this.typed()
    }
    const said = word.said && word.said !== word.value ? ` (${word.said})` : ''
    return h('button', { type: 'button', class: 'desk-word', on: { click: take } }, `${word.value}${said}`)
  }

  /** @param {HTMLElement[]} words */
  #words(words) {
    if (!words.length) return []
    const list = h('div', { class: 'desk-words' }, ...words)
    return [h('details', { class: 'desk-more' }, h('summary', {}, say('entry.words')), list)]
  }
}
