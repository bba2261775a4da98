// One entry of the file: what it is for, what it says in each language, and what is understood by it as one types.

import { DeskRefusal, say } from '../calls.js'
import { h } from '../dom.js'
import { unsavedEntries } from '../kept.js'
import { meaningOf } from '../meaning.js'
import { apartOf } from './apart.js'
import { aroundOf, clause, findingsOf } from './around.js'
import { Saving } from './saving.js'
import { TypedEntry } from './typed.js'

/** @typedef {import('./around.js').Entry} Entry */
/** @typedef {import('./around.js').Path} Path */

/** Milliseconds after the last key. */
const PAUSE = 120

/**
 * @param {import('../calls.js').DeskCalls} desk
 * @param {import('../panel.js').PolicyDesk} panel
 * @returns {import('../panel.js').View}
 */
export function entryView(desk, panel) {
  const view = new EntryView(desk, panel)
  return {
    name: 'entry',
    title: say('entry.title'),
    element: view.element,
    show: (path) => view.show(path),
    isUnsaved: () => unsavedEntries().length > 0,
  }
}

class EntryView {
  /** The changes of which is told what they mean, as JSON. */
  #meant = '[]'
  /** Has somebody chosen the entry just now? */
  #isOpened = false
  #asked = 0
  /** @type {Entry | undefined} */
  #entry
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause
  #typed = new TypedEntry(() => this.#heard())
  #about = h('div')
  #findings = h('div')
  #apart = h('div')
  #around = h('div')

  /**
   * @param {import('../calls.js').DeskCalls} desk
   * @param {import('../panel.js').PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
    this.meaning = meaningOf(desk, [])
    this.saving = new Saving(desk, panel, this.#typed, {
      typed: () => this.#heard(),
      settled: () => this.#mark(),
      stops: () => this.#stop(),
    })
    panel.addEventListener('shown', () => {
      this.#isOpened = true
    })
    const parts = [this.#about, this.saving.element, this.#apart, this.meaning, this.#findings, this.#around]
    this.element = h('div', { class: 'desk-entry' }, ...parts)
  }

  /** What stands in the fields, and where the keyboard is, stays. @param {Path} path */
  async show(path) {
    const asked = this.#stop()
    if (!this.#typed.isOf(path)) this.#empty()
    const entry = /** @type {Entry} */ (await this.desk.ask('entry', { path, at_once: true }))
    if (asked !== this.#asked) return
    this.#entry = entry
    this.#typed.take(entry)
    const isOdd = this.saving.compare(entry)
    this.#aside(entry)
    this.#mark()
    if (this.#isOpened && document.activeElement?.id === 'desk-title') this.#enter()
    this.#isOpened = false
    if (!entry.findings) this.#find(entry).catch((refusal) => this.panel.refused(refusal))
    if (!isOdd && this.#typed.changed.length) await this.#try()
  }

  /** To look through the whole file takes longer than to open an entry of it. @param {Entry} entry */
  async #find(entry) {
    const { findings } = /** @type {Entry} */ (await this.desk.ask('entry', { path: entry.path }))
    if (entry === this.#entry) this.#findings.replaceChildren(...findingsOf(findings))
  }

  /** What is not known yet is not waited for. */
  #stop() {
    clearTimeout(this.#pause)
    this.#asked += 1
    return this.#asked
  }

  #empty() {
    this.#typed.empty()
    for (const part of [this.#about, this.#apart, this.#findings, this.#around]) part.replaceChildren()
    this.saving.element.hidden = true
    this.#mark()
  }

  /** Where the words of the page are, one can type at once. */
  #enter() {
    const { lang } = document.documentElement
    const { fields } = this.#typed
    const field = fields.find((each) => each.key === lang) ?? fields[0]
    field?.focus()
  }

  /** @param {Entry} entry */
  #aside(entry) {
    const title = entry.title || clause(entry.description) || String(entry.path.at(-1))
    this.panel.headed(title, entry.place)
    const isMore = entry.description && clause(entry.description) !== entry.description.replace(/\.$/, '')
    const text = entry.title || isMore ? [h('p', { class: 'desk-small' }, entry.description)] : []
    this.#about.replaceChildren(...text)
    this.#apart.replaceChildren(...apartOf(entry, this.#typed, this.panel))
    if (entry.findings) this.#findings.replaceChildren(...findingsOf(entry.findings))
    this.#around.replaceChildren(...aroundOf(entry, this.panel))
    this.saving.element.hidden = !this.#typed.fields.length
  }

  #heard() {
    this.panel.say('')
    this.#typed.keep()
    this.#mark()
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#try(), PAUSE)
  }

  #mark() {
    const { changes } = this.#typed
    const said = JSON.stringify(changes)
    if (said !== this.#meant) this.meaning.update(changes)
    this.#meant = said
    this.saving.mark()
  }

  /** What readers would see, and what else it may mean, before it is saved. */
  async #try() {
    const { changes, path, base } = this.#typed
    if (!changes.length) {
      await this.show(path)
      return
    }
    const asked = this.#stop()
    try {
      const answer = await this.desk.ask('try', { base, changes, want: 'entry' })
      if (asked !== this.#asked) return
      if (answer.refused) this.saving.fail(answer.refused, answer.change)
      else this.#typed.tell(answer.entry)
    } catch (refusal) {
      // What cannot be tried is told when it is saved.
      if (!(refusal instanceof DeskRefusal)) throw refusal
    }
  }
}
