// A document that came back: chosen or dropped, looked at, and then taken in or put away.

import { DeskRefusal, say } from '../calls.js'
import { freshId, h } from '../dom.js'

/**
 * @typedef {{place: string, path: (string | number)[], before: string, after: string}} Row
 * @typedef {{digest: string, language: {code: string, name: string}, rows: Row[], notes: string[]}} Looked
 */

const ENDINGS = '.docx,.xlf,.xliff,.md'

export class TakeIn {
  #input = h('input', { type: 'file', id: freshId(), accept: ENDINGS, class: 'desk-control' })
  #zone = h('div', { class: 'desk-drop' })
  #shown = h('div')

  /**
   * @param {import('../calls.js').DeskCalls} desk
   * @param {import('../panel.js').PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
    this.#zone.append(
      h('label', { for: this.#input.id }, say('exchange.choose')),
      this.#input,
      h('p', { class: 'desk-field__hint' }, say('exchange.drop')),
    )
    this.#input.addEventListener('change', () => this.#chosen(this.#input.files))
    this.element = h(
      'section',
      {},
      h('h3', {}, say('exchange.in')),
      h('p', {}, say('exchange.how-in')),
      this.#zone,
      this.#shown,
    )
    this.#heedDrops()
  }

  /** A document that misses the field would else be opened by the browser, in place of the page. */
  #heedDrops() {
    this.element.addEventListener('dragover', (event) => {
      event.preventDefault()
      this.#zone.classList.add('desk-drop--over')
    })
    this.element.addEventListener('dragleave', () => this.#zone.classList.remove('desk-drop--over'))
    this.element.addEventListener('drop', (event) => {
      event.preventDefault()
      this.#zone.classList.remove('desk-drop--over')
      this.#chosen(event.dataTransfer?.files)
    })
  }

  /** @param {FileList | null | undefined} files */
  #chosen(files) {
    if (files?.length) return this.#look(files[0])
  }

  /** @param {File} file */
  #look(file) {
    return this.#guarded(async () => {
      const looked = /** @type {Looked} */ (await this.desk.ask('take-in', { file }))
      this.#shown.replaceChildren(...this.#told(file, looked))
      this.#shown.querySelector('h4')?.focus()
    })
  }

  /**
   * @param {File} file
   * @param {Looked} looked
   */
  #told(file, { digest, language, rows, notes }) {
    const values = { name: file.name, language: language.name, count: rows.length }
    const said =
      rows.length === 0
        ? 'exchange.changes-nothing'
        : rows.length === 1
          ? 'exchange.changes-one'
          : 'exchange.changes'
    const take = h('button', { type: 'button', class: 'desk-button desk-button--main' }, say('exchange.take'))
    take.addEventListener('click', () => this.#take(file, digest))
    const away = h('button', { type: 'button', class: 'desk-button' }, say('exchange.away'))
    away.addEventListener('click', () => this.#clear())
    return [
      h('h4', { tabIndex: -1 }, say(said, values)),
      notes.length ? this.#notes(notes) : '',
      rows.length ? table(rows) : '',
      h('div', { class: 'desk-row' }, rows.length ? take : '', away),
    ]
  }

  /** @param {string[]} notes */
  #notes(notes) {
    const items = notes.map((each) => h('li', {}, each))
    return h(
      'div',
      { class: 'desk-card desk-card--warning' },
      h('p', {}, say('exchange.notes')),
      h('ul', {}, items),
    )
  }

  /**
   * @param {File} file
   * @param {string} base
   */
  #take(file, base) {
    return this.#guarded(async () => {
      const { rows, stays } = await this.desk.write('take-in', () => ({ file, base }))
      this.#clear()
      const taken = say(rows.length === 1 ? 'exchange.taken-one' : 'exchange.taken', { count: rows.length })
      this.panel.say([taken, stays].filter(Boolean).join(' '))
    })
  }

  #clear() {
    this.#shown.replaceChildren()
    this.#input.value = ''
    this.panel.fail('')
    this.#input.focus()
  }

  /** @param {() => Promise<void>} work */
  async #guarded(work) {
    try {
      this.panel.fail('')
      await work()
    } catch (refusal) {
      if (!(refusal instanceof DeskRefusal)) throw refusal
      this.#shown.replaceChildren()
      this.panel.refused(refusal)
    }
  }
}

/** @param {Row[]} rows */
function table(rows) {
  const items = rows.map(({ place, before, after }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, place),
      h('td', {}, before || h('span', { class: 'desk-small' }, say('exchange.none'))),
      h('td', {}, after),
    ),
  )
  return h(
    'table',
    { class: 'desk-table' },
    h('caption', {}, say('exchange.before-after')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, say('exchange.place')),
        h('th', { scope: 'col' }, say('exchange.before')),
        h('th', { scope: 'col' }, say('exchange.after')),
      ),
    ),
    h('tbody', {}, items),
  )
}
