// What was typed for an entry is saved, or taken back; what somebody else has written at the same place is shown first.

import { DeskRefusal, say } from '../calls.js'
import { h } from '../dom.js'
import { keepDraft } from '../kept.js'
import { commandKey } from '../panel.js'
import { conflictCard } from './conflict.js'
import { key } from './typed.js'

/** @typedef {import('./around.js').Entry} Entry */

const CONFLICT = 409

/**
 * @typedef {object} Heard
 * @property {() => void} typed     something else stands in the fields
 * @property {() => void} settled   it is saved, or not to be
 * @property {() => void} stops     what is not known yet is not asked for any more
 */

export class Saving {
  #conflict = h('div')
  #save = h('button', { class: 'desk-button desk-button--main' }, say('entry.save'))
  #discard = h('button', { type: 'button', class: 'desk-button' }, say('entry.discard'))
  #state = h('p', { class: 'desk-small', role: 'status' })

  /**
   * @param {import('../calls.js').DeskCalls} desk
   * @param {import('../panel.js').PolicyDesk} panel
   * @param {import('./typed.js').TypedEntry} typed
   * @param {Heard} heard
   */
  constructor(desk, panel, typed, heard) {
    this.desk = desk
    this.panel = panel
    this.typed = typed
    this.heard = heard
    this.#save.title = `${commandKey()}+S`
    const bar = h('div', { class: 'desk-save' }, this.#save, this.#discard, this.#state)
    const properties = { noValidate: true, 'aria-labelledby': 'desk-title' }
    this.element = h('form', properties, typed.element, this.#conflict, bar)
    this.element.addEventListener('submit', (event) => {
      event.preventDefault()
      this.save()
    })
    this.#discard.addEventListener('click', () => this.#forget())
  }

  /** Is something unsaved? */
  mark() {
    const isChanged = this.typed.changed.length > 0
    this.#discard.hidden = !isChanged
    this.#state.textContent = isChanged ? say('entry.unsaved') : ''
  }

  async save() {
    const { typed } = this
    const { changes, path } = typed
    if (!changes.length) {
      this.panel.say(say('entry.nothing'))
      return
    }
    this.heard.stops()
    const saved = new Map(typed.changed.map((each) => [each, each.text]))
    try {
      await this.desk.change(changes, typed.base)
    } catch (refusal) {
      await this.#refused(refusal, path)
      return
    }
    for (const [field, text] of saved) {
      field.saved = text
      field.fail('') // what was refused before
    }
    if (this.#isAt(path)) this.#settled()
    else keepDraft(key(path), undefined)
    this.panel.say(say('entry.saved'))
  }

  /** Or has somebody gone on to another entry? @param {import('./around.js').Path} path */
  #isAt(path) {
    return key(path) === key(this.typed.path)
  }

  #settled() {
    this.typed.base = this.desk.digest
    this.#conflict.replaceChildren()
    this.typed.keep()
    if (this.typed.changed.length) this.heard.typed()
    this.heard.settled()
  }

  /**
   * @param {unknown} refusal
   * @param {import('./around.js').Path} path
   */
  async #refused(refusal, path) {
    if (!(refusal instanceof DeskRefusal)) throw refusal
    if (!this.#isAt(path)) this.panel.fail(refusal.message)
    else if (refusal.status === CONFLICT) await this.#meanwhile(refusal)
    else this.fail(refusal.message, refusal.data.change)
  }

  /**
   * At the field that is meant.
   * @param {string} sentence
   * @param {number} [number]  of the change that was refused
   */
  fail(sentence, number = 0) {
    const { changed } = this.typed
    const field = changed[number] ?? changed[0]
    if (field) field.fail(sentence)
    else this.panel.fail(sentence)
  }

  #forget() {
    this.typed.forget()
    this.#conflict.replaceChildren()
    this.panel.enter()
    this.heard.settled()
    this.panel.again()
  }

  /**
   * Another program has written: where it has not touched what was typed here, there is no conflict.
   * @param {DeskRefusal} refusal
   */
  async #meanwhile(refusal) {
    const asked = { path: this.typed.path, at_once: true }
    const entry = /** @type {Entry} */ (await this.desk.ask('entry', asked))
    if (this.compare(entry, refusal.message)) {
      this.#conflict.querySelector('h3')?.focus()
    } else await this.save()
  }

  /**
   * Shows what the file says now beside what was typed upon something else; is there such a thing? Else it stands upon
   * the file as it is now.
   * @param {Entry} entry
   * @param {string} [refusal]  what was not done therefore
   */
  compare(entry, refusal = '') {
    const odd = this.typed.odd(entry)
    const texts = odd.map(({ field, theirs }) => ({
      name: this.typed.fields.length > 1 ? field.name : '',
      before: field.saved,
      theirs,
      yours: field.text,
    }))
    const shown = JSON.stringify([this.typed.path, texts])
    if (!odd.length) {
      this.typed.base = entry.digest
      this.#conflict.replaceChildren()
    } else if (refusal || this.#conflict.dataset.shown !== shown || !this.#conflict.childElementCount) {
      this.#conflict.replaceChildren(conflictCard(texts, refusal, this.#answers(odd, entry.digest)))
    } // else the keyboard stays where it is
    this.#conflict.dataset.shown = shown
    return odd.length > 0
  }

  /**
   * @param {ReturnType<import('./typed.js').TypedEntry['odd']>} odd
   * @param {string} digest
   * @returns {import('./conflict.js').Answers}
   */
  #answers(odd, digest) {
    const seen = () => {
      for (const { field, theirs } of odd) field.saved = theirs ?? ''
      this.typed.base = digest
      this.#conflict.replaceChildren()
      this.panel.fail('')
    }
    return {
      mine: () => {
        seen()
        this.save()
      },
      theirs: () => {
        for (const { field, theirs } of odd) field.text = theirs ?? ''
        seen()
        this.heard.typed()
      },
      edit: () => {
        seen()
        this.heard.typed()
        odd[0].field.focus()
      },
    }
  }
}
