// Entries of the file: added, copied, moved, renamed, removed; a further language. What it means is shown before it is written.

import { say } from '../calls.js'
import { button } from '../controls.js'
import { h } from '../dom.js'
import { keepForm, kept } from '../kept.js'
import { meaningOf } from '../meaning.js'
import { add } from './adding.js'
import { copy } from './copying.js'
import { language } from './language.js'
import { move } from './moving.js'
import { firstControl } from './rows.js'
import { remove, rename } from './uses.js'

/**
 * @typedef {import('../meaning.js').Changes} Changes
 * @typedef {import('../lists/outline.js').Path} Path
 * @typedef {import('./fields.js').Field} Field
 * @typedef {{do: 'add' | 'copy' | 'move' | 'rename' | 'remove' | 'language', path: Path}} Asked
 * @typedef {{path: Path, place: string, title: string, line: number}} Link
 *
 * @typedef {object} Form  what the server says of it; what is not of its kind is not there
 * @property {string} digest
 * @property {string} title
 * @property {string} description
 * @property {string} place
 * @property {string} obstacle   why it cannot be done
 * @property {boolean} named     does an entry get a name?
 * @property {boolean} free      one of its own
 * @property {{value: string, said: string}[]} names  that it may have
 * @property {boolean} listed    is it one of a list, without a name?
 * @property {string[]} taken
 * @property {Field[]} fields
 * @property {{path: Path, title: string}[]} like
 * @property {{step: string | number, title: string}[]} after
 * @property {{step: string | number, title: string}[]} siblings
 * @property {string} name
 * @property {boolean} released
 * @property {{place: string, line: number, text: string}[]} uses
 * @property {Link[]} refers
 * @property {{place: string, line: number, text: string}[]} texts
 * @property {{code: string, name: string}[]} known
 *
 * @typedef {object} Shown  the controls of one form
 * @property {HTMLElement[]} parts
 * @property {() => Changes} changes  none while it says nothing yet
 * @property {() => Path | null} opens  the entry that is opened afterwards
 * @property {() => any} typed        what is kept over a reload of the page, and given back as `around.typed`
 *
 * @typedef {import('./fields.js').Around & {panel: import('../panel.js').PolicyDesk, typed: any}} Around
 */

/** @type {Record<Asked['do'], (path: Path, form: Form, around: Around) => Shown>} */
const FORMS = { add, copy, move, rename, remove, language }

/**
 * @param {import('../calls.js').DeskCalls} desk
 * @param {import('../panel.js').PolicyDesk} panel
 */
export function entriesView(desk, panel) {
  const view = new EntriesView(desk, panel)
  return {
    name: 'entries',
    title: say('entries.title'),
    element: view.element,
    show: (/** @type {Asked} */ asked) => view.show(asked),
    isUnsaved: () => view.isUnsaved,
  }
}

class EntriesView {
  /** What is asked of may be gone then, and another view is opened next. */
  #isWriting = false

  /**
   * @param {import('../calls.js').DeskCalls} desk
   * @param {import('../panel.js').PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
    this.element = h('div', { class: 'desk-entries' })
  }

  /** What is being filled in stays as it is when the file was changed. @param {Asked} asked */
  async show(asked) {
    if (this.#isWriting) return
    const at = JSON.stringify(asked)
    if (this.element.dataset.asked !== at) this.element.replaceChildren()
    const form = /** @type {Form} */ (await this.desk.ask('form', asked))
    this.panel.headed(say(`entries.${asked.do}-title`, { title: form.title }), form.place)
    if (kept().forms?.[at] !== undefined && this.element.dataset.asked === at) return
    this.element.dataset.asked = at
    if (form.obstacle) this.element.replaceChildren(h('p', {}, form.obstacle), this.#back(asked))
    else this.#render(asked, form, at)
  }

  get isUnsaved() {
    return Object.keys(kept().forms ?? {}).length > 0
  }

  /** @param {Asked} asked */
  #back(asked) {
    return button(say('entries.cancel'), () => this.#leave(asked))
  }

  /**
   * @param {Asked} asked
   * @param {Form} form
   * @param {string} at
   */
  #render(asked, form, at) {
    const meaning = meaningOf(this.desk, [])
    const tell = () => meaning.update(shown.changes(), form.digest)
    const changed = () => {
      keepForm(at, shown.typed())
      tell()
    }
    const { panel, desk } = this
    const around = { languages: desk.languages, changed, typed: kept().forms?.[at], panel }
    const shown = FORMS[asked.do](asked.path, form, around)
    this.element.replaceChildren(this.#formOf(asked, form, shown, meaning))
    if (shown.changes().length) tell()
  }

  /**
   * @param {Asked} asked
   * @param {Form} form
   * @param {Shown} shown
   * @param {HTMLElement} meaning
   */
  #formOf(asked, form, shown, meaning) {
    const error = h('p', { class: 'desk-field__error', role: 'alert' })
    const write = async (/** @type {Event} */ event) => {
      event.preventDefault()
      const changes = shown.changes()
      error.textContent = changes.length ? '' : say('entries.nothing')
      if (changes.length) await this.#write(changes, shown.opens(), asked, form.digest)
      else firstControl(made)?.focus()
    }
    const hint = form.description ? [h('p', { class: 'desk-field__hint' }, form.description)] : []
    const main = { type: 'submit', class: 'desk-button desk-button--main' }
    const save = h('button', main, say(`entries.${asked.do}-save`))
    const row = h('div', { class: 'desk-row' }, save, this.#back(asked))
    const properties = { noValidate: true, class: 'desk-form', on: { submit: write } }
    const made = h('form', properties, ...hint, ...shown.parts, error, meaning, row)
    return made
  }

  /** @param {Asked} asked */
  #leave(asked) {
    keepForm(JSON.stringify(asked))
    this.element.replaceChildren()
    return this.panel.open('outline', asked.path)
  }

  /**
   * @param {Changes} changes
   * @param {Path | null} then
   * @param {Asked} asked
   * @param {string} base  the state of the file that the form was made for
   */
  async #write(changes, then, asked, base) {
    this.#isWriting = true
    try {
      await this.desk.change(changes, base)
    } catch (refused) {
      this.panel.refused(refused)
      return
    } finally {
      this.#isWriting = false
    }
    const at = JSON.stringify(asked)
    keepForm(at)
    this.element.dataset.asked = ''
    const isStill = this.panel.view === 'entries' && JSON.stringify(this.panel.argument) === at
    if (isStill) await this.#goOn(then, asked) // else somebody has gone on already
    this.panel.say(say(`entries.${asked.do}-done`))
  }

  /**
   * @param {Path | null} then
   * @param {Asked} asked
   */
  #goOn(then, asked) {
    if (then) return this.panel.openEntry(then)
    return this.panel.open(asked.do === 'language' ? 'findings' : 'outline')
  }
}
