// The fields of an entry, with what was typed into them and is not saved: kept over reloads, put upon what the file says now.

import { say } from '../calls.js'
import { h } from '../dom.js'
import { draftOf, isOwnStep, keepDraft } from '../kept.js'
import { Field } from './field.js'

/** @typedef {import('./around.js').Entry} Entry */
/** @typedef {import('./around.js').Path} Path */

export class TypedEntry {
  /** @type {Path} */
  path = []
  /** @type {Entry | undefined} */
  entry
  /** @type {Field[]} */
  fields = []
  /** The state of the file upon which it was typed. */
  base = ''
  element = h('div', { class: 'desk-fields' })

  /** @param {() => void} heard  something was typed */
  constructor(heard) {
    this.heard = heard
  }

  /** Is it the entry that is shown, or one language of it? @param {Path} path */
  isOf(path) {
    const shown = key(this.path)
    const isLanguage = this.fields.some((each) => each.key === path.at(-1))
    return key(path) === shown || (isLanguage && key(path.slice(0, -1)) === shown)
  }

  /** Until another entry is known, nobody can type into the one before: what was typed there is kept. */
  empty() {
    this.path = []
    this.fields = []
    this.element.replaceChildren()
  }

  /** What stands in the fields, and where the keyboard is, stays. @param {Entry} entry  what the file says now */
  take(entry) {
    const names = entry.values.map(nameOf).join()
    const isSame = this.isOf(entry.path) && names === this.fields.map((each) => each.key).join()
    this.entry = entry
    this.path = entry.path
    if (isSame) this.#renew(entry)
    else this.#render(entry)
  }

  /** @param {Entry} entry */
  #render(entry) {
    const draft = draftOf(key(entry.path))
    this.base = draft?.base ?? entry.digest
    const kind = { ...entry, title: say('entry.value') }
    this.fields = entry.values.map((value) => new Field(value, kind, this.heard))
    for (const field of this.fields) {
      const typed = draft?.typed[field.key]
      if (draft && typed !== undefined) {
        field.text = typed
        field.saved = draft.was[field.key] ?? field.saved
      }
    }
    this.element.replaceChildren(...this.fields.map((each) => each.element))
  }

  /** @param {Entry} entry */
  #renew(entry) {
    for (const field of this.fields) {
      const value = entry.values.find((each) => nameOf(each) === field.key)
      if (!value) continue
      field.renew(value.text)
      if (!field.isChanged) field.tell(value)
    }
  }

  /** What is understood by what was typed. @param {Entry} entry */
  tell(entry) {
    for (const field of this.fields) {
      const value = entry.values.find((each) => nameOf(each) === field.key)
      if (value) field.tell(value)
      field.fail('')
    }
  }

  /** Fields with something that is not saved. */
  get changed() {
    return this.fields.filter((each) => each.isChanged)
  }

  get changes() {
    return this.changed.map(({ key: name, text }) => {
      const value = this.entry?.values.find((each) => nameOf(each) === name)
      return { do: 'set', path: value?.path ?? this.path, text }
    })
  }

  /** Over reloads; nothing where nothing is unsaved. */
  keep() {
    const { changed, base } = this
    const was = Object.fromEntries(changed.map((each) => [each.key, each.saved]))
    const typed = Object.fromEntries(changed.map((each) => [each.key, each.text]))
    keepDraft(key(this.path), changed.length ? { base, was, typed } : undefined)
  }

  /** What was typed is taken back to what the file says. */
  forget() {
    for (const field of this.fields) {
      field.text = field.saved
      field.fail('')
    }
    this.keep()
  }

  /**
   * What was typed where the file says something else than it did then, with what it says now.
   * @param {Entry} entry
   */
  odd(entry) {
    const now = new Map(entry.values.map((each) => [nameOf(each), each.text]))
    if (isOwnStep(this.base, entry.digest)) {
      for (const each of this.changed) each.saved = now.get(each.key) ?? ''
      this.base = entry.digest
      this.keep()
    }
    return this.changed
      .map((field) => ({ field, theirs: now.get(field.key) ?? null }))
      .filter(({ field, theirs }) => (theirs ?? '') !== field.saved)
  }
}

/** @param {Path} path */
export function key(path) {
  return JSON.stringify(path)
}

/** Of a field. @param {import('./field.js').Value} value */
function nameOf({ language }) {
  return language ?? '*'
}
