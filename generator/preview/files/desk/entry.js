// One entry of the file: what it is for, what it says in each language, what is understood by it as one types, and saving.

import { aroundOf, clause } from './around.js'
import { DeskRefusal, say } from './calls.js'
import { conflictCard } from './conflict.js'
import { h } from './dom.js'
import { Field } from './fields.js'
import { draftOf, keepDraft, unsavedEntries } from './kept.js'
import { meaningOf } from './meaning.js'
import { commandKey } from './panel.js'

/** @typedef {import('./around.js').Entry} Entry */
/** @typedef {import('./around.js').Path} Path */

/** Milliseconds after the last key. */
const PAUSE = 120
const CONFLICT = 409

/**
 * @param {import('./calls.js').DeskCalls} desk
 * @param {import('./panel.js').PolicyDesk} panel
 * @returns {import('./panel.js').View}
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
  /** @type {Path} */
  #path = []
  /** @type {Entry | undefined} */
  #entry
  /** @type {Field[]} */
  #fields = []
  #base = ''
  /** The changes of which is told what they mean, as JSON. */
  #meant = '[]'
  /** Has somebody chosen the entry just now? */
  #isOpened = false
  #asked = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause
  #about = h('div')
  #form = h('div', { class: 'desk-fields' })
  #conflict = h('div')
  #around = h('div')
  #save = h('button', { class: 'desk-button desk-button--main' }, say('entry.save'))
  #discard = h('button', { type: 'button', class: 'desk-button' }, say('entry.discard'))
  #state = h('p', { class: 'desk-small', role: 'status' })

  /**
   * @param {import('./calls.js').DeskCalls} desk
   * @param {import('./panel.js').PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
    panel.addEventListener('shown', () => {
      this.#isOpened = true
    })
    this.meaning = meaningOf(desk, [])
    const bar = h('div', { class: 'desk-save' }, this.#save, this.#discard, this.#state)
    this.#save.title = `${commandKey()}+S`
    this.saving = h(
      'form',
      { noValidate: true, 'aria-labelledby': 'desk-title' },
      this.#form,
      this.#conflict,
      bar,
    )
    this.saving.addEventListener('submit', (event) => {
      event.preventDefault()
      this.save()
    })
    this.#discard.addEventListener('click', () => this.#forget())
    this.element = h('div', { class: 'desk-entry' }, this.#about, this.saving, this.meaning, this.#around)
  }

  /** What stands in the fields, and where the keyboard is, stays. @param {Path} path */
  async show(path) {
    this.#asked += 1
    const asked = this.#asked
    if (!this.#isOf(path)) this.#empty()
    const entry = /** @type {Entry} */ (await this.desk.ask('entry', { path }))
    if (asked !== this.#asked) return
    const isSame =
      key(entry.path) === key(this.#path) && names(entry) === this.#fields.map((each) => each.key).join()
    this.#entry = entry
    this.#path = entry.path
    if (isSame) this.#renew(entry)
    else this.#render(entry)
    this.#aside(entry)
    this.#mark()
    if (this.#isOpened && document.activeElement?.id === 'desk-title') this.#enter()
    this.#isOpened = false
  }

  /** Is it the entry that is shown, or one language of it? @param {Path} path */
  #isOf(path) {
    const shown = key(this.#path)
    const isLanguage = this.#fields.some((each) => each.key === path.at(-1))
    return key(path) === shown || (isLanguage && key(path.slice(0, -1)) === shown)
  }

  /** Until another entry is known, nobody can type into the one before: what was typed there is kept. */
  #empty() {
    clearTimeout(this.#pause)
    this.#path = []
    this.#fields = []
    this.#form.replaceChildren()
    this.#about.replaceChildren()
    this.#around.replaceChildren()
    this.saving.hidden = true
    this.#mark()
  }

  /** Where the words of the page are, one can type at once. */
  #enter() {
    const { lang } = document.documentElement
    const field = this.#fields.find((each) => each.key === lang) ?? this.#fields[0]
    field?.focus()
  }

  /** @param {Entry} entry */
  #aside(entry) {
    const title = entry.title || clause(entry.description) || String(entry.path.at(-1))
    this.panel.headed(title, entry.place)
    const isMore = entry.description && clause(entry.description) !== entry.description.replace(/\.$/, '')
    const text = entry.title || isMore ? h('p', { class: 'desk-small' }, entry.description) : null
    this.#about.replaceChildren(...(text ? [text] : []))
    this.#around.replaceChildren(...aroundOf(entry, this.panel))
    this.saving.hidden = !this.#fields.length
  }

  /** @param {Entry} entry */
  #render(entry) {
    const draft = draftOf(key(entry.path))
    this.#base = draft?.base ?? entry.digest
    const kind = { ...entry, title: say('entry.value') }
    this.#fields = entry.values.map((value) => new Field(value, kind, () => this.#typed()))
    for (const field of this.#fields) {
      const typed = draft?.typed[field.key]
      if (draft && typed !== undefined) {
        field.text = typed
        field.saved = draft.was[field.key] ?? field.saved
      }
    }
    this.#form.replaceChildren(...this.#fields.map((each) => each.element))
    if (draft && !this.#compare(entry)) this.#try()
  }

  /** @param {Entry} entry */
  #renew(entry) {
    for (const field of this.#fields) {
      const value = entry.values.find((each) => (each.language ?? '*') === field.key)
      if (!value) continue
      field.renew(value.text)
      if (!field.isChanged) field.tell(value)
    }
    if (!this.#compare(entry)) this.#base = entry.digest
  }

  get #changed() {
    return this.#fields.filter((each) => each.isChanged)
  }

  #typed() {
    this.panel.say('')
    const changed = this.#changed
    if (changed.length) {
      const was = Object.fromEntries(changed.map((each) => [each.key, each.saved]))
      const typed = Object.fromEntries(changed.map((each) => [each.key, each.text]))
      keepDraft(key(this.#path), { base: this.#base, was, typed })
    } else keepDraft(key(this.#path), undefined)
    this.#mark()
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#try(), PAUSE)
  }

  #mark() {
    const changes = this.#changes()
    const isChanged = changes.length > 0
    const said = JSON.stringify(changes)
    if (said !== this.#meant) this.meaning.update(changes)
    this.#meant = said
    this.#discard.hidden = !isChanged
    this.#state.textContent = isChanged ? say('entry.unsaved') : ''
  }

  /** What readers would see, and what else it may mean, before it is saved. */
  async #try() {
    const changes = this.#changes()
    this.#asked += 1
    const asked = this.#asked
    const path = this.#path
    if (!changes.length) {
      await this.show(path)
      return
    }
    try {
      const answer = await this.desk.ask('try', { base: this.#base, changes, want: 'entry' })
      if (asked !== this.#asked) return
      if (answer.refused) this.#fail(answer.refused, answer.change)
      else this.#tell(answer.entry)
    } catch (refusal) {
      // What cannot be tried is told when it is saved.
      if (!(refusal instanceof DeskRefusal)) throw refusal
    }
  }

  /** @param {Entry} entry */
  #tell(entry) {
    for (const field of this.#fields) {
      const value = entry.values.find((each) => (each.language ?? '*') === field.key)
      if (value) field.tell(value)
      field.fail('')
    }
  }

  /**
   * At the field that is meant.
   * @param {string} sentence
   * @param {number} [number]  of the change that was refused
   */
  #fail(sentence, number = 0) {
    const field = this.#changed[number] ?? this.#changed[0]
    if (field) field.fail(sentence)
    else this.panel.fail(sentence)
  }

  #changes() {
    const entry = this.#entry
    return this.#changed.map(({ key: name, text }) => {
      const value = entry?.values.find((each) => (each.language ?? '*') === name)
      return { do: 'set', path: value?.path ?? this.#path, text }
    })
  }

  async save() {
    const changes = this.#changes()
    if (!changes.length) {
      this.panel.say(say('entry.nothing'))
      return
    }
    clearTimeout(this.#pause)
    this.#asked += 1
    const path = this.#path
    try {
      const saved = new Map(this.#changed.map((each) => [each, each.text]))
      await this.desk.change(changes, this.#base)
      for (const [field, text] of saved) {
        field.saved = text
        field.fail('') // what was refused before
      }
      if (key(path) === key(this.#path)) this.#settled()
      else keepDraft(key(path), undefined)
      this.panel.say(say('entry.saved'))
    } catch (refusal) {
      if (!(refusal instanceof DeskRefusal)) throw refusal
      if (key(path) !== key(this.#path)) this.panel.fail(refusal.message)
      else if (refusal.status === CONFLICT) await this.#meanwhile(refusal)
      else this.#fail(refusal.message, refusal.data.change)
    }
  }

  /** Nothing is unsaved any more. */
  #settled() {
    this.#base = this.desk.digest
    this.#conflict.replaceChildren()
    if (this.#changed.length) this.#typed()
    else keepDraft(key(this.#path), undefined)
    this.#mark()
  }

  /** What was typed is taken back to what the file says. */
  #forget() {
    for (const field of this.#fields) {
      field.text = field.saved
      field.fail('')
    }
    keepDraft(key(this.#path), undefined)
    this.#conflict.replaceChildren()
    this.panel.enter()
    this.show(this.#path)
  }

  /**
   * Another program has written: where it has not touched what was typed here, there is no conflict.
   * @param {DeskRefusal} refusal
   */
  async #meanwhile(refusal) {
    const entry = /** @type {Entry} */ (await this.desk.ask('entry', { path: this.#path }))
    if (this.#compare(entry)) {
      this.panel.fail(refusal.message)
      this.#conflict.querySelector('h3')?.focus()
    } else {
      this.#base = entry.digest
      await this.save()
    }
  }

  /**
   * Shows what the file says now beside what was typed upon something else; is there such a thing?
   * @param {Entry} entry
   */
  #compare(entry) {
    const now = new Map(entry.values.map((each) => [each.language ?? '*', each.text]))
    const odd = this.#changed.filter((each) => (now.get(each.key) ?? '') !== each.saved)
    const texts = odd.map((each) => ({
      before: each.saved,
      theirs: now.get(each.key) ?? null,
      yours: each.text,
    }))
    const seen = () => {
      for (const each of odd) each.saved = now.get(each.key) ?? ''
      this.#base = entry.digest
      this.#conflict.replaceChildren()
      this.panel.fail('')
    }
    const card = conflictCard(texts, {
      mine: () => {
        seen()
        this.save()
      },
      theirs: () => {
        for (const each of odd) each.text = now.get(each.key) ?? ''
        seen()
        this.#typed()
      },
      edit: () => {
        seen()
        this.#typed()
        odd[0].focus()
      },
    })
    this.#conflict.replaceChildren(...(odd.length ? [card] : []))
    return odd.length > 0
  }
}

/** @param {Path} path */
function key(path) {
  return JSON.stringify(path)
}

/** @param {Entry} entry */
function names(entry) {
  return entry.values.map((each) => each.language ?? '*').join()
}
