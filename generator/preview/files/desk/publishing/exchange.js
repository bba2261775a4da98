// Translations: how far each language is, documents for translators, and what comes back from them.

import { DeskRefusal, say } from '../calls.js'
import { freshId, h } from '../dom.js'
import { TakeIn } from './take-in.js'

/**
 * @typedef {import('../calls.js').DeskCalls} DeskCalls
 * @typedef {import('../panel.js').PolicyDesk} PolicyDesk
 * @typedef {{path: (string | number)[], place: string, line: number, text: string, ahead: string}} Place
 * @typedef {{code: string, name: string}} Named
 * @typedef {Named & {texts: number, done: number, facts: {name: string, said: string}[], missing: Place[], stale: Place[]}} Translation
 * @typedef {{original: Named, introduction: string, languages: Translation[], further: Named[]}} Translations
 */

/**
 * @param {DeskCalls} desk
 * @param {PolicyDesk} panel
 * @returns {import('../panel.js').View}
 */
export function exchangeView(desk, panel) {
  const view = new ExchangeView(desk, panel)
  return {
    name: 'exchange',
    title: say('exchange.title'),
    tab: say('exchange.tab'),
    element: view.element,
    show: () => view.show(),
  }
}

class ExchangeView {
  #state = h('div')

  /**
   * @param {DeskCalls} desk
   * @param {PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
    this.takeIn = new TakeIn(desk, panel)
    this.element = h('div', {}, this.#state, this.takeIn.element)
  }

  async show() {
    const found = /** @type {Translations} */ (await this.desk.ask('translations'))
    this.#state.replaceChildren(
      h('p', {}, found.introduction),
      found.languages.length ? this.#table(found.languages) : '',
      ...found.languages.flatMap((each) => this.#language(each)),
      ...this.#documents(found),
    )
  }

  /** @param {Translation[]} languages */
  #table(languages) {
    const heads = ['done', 'missing', 'stale'].map((each) =>
      h('th', { scope: 'col' }, say(`exchange.${each}`)),
    )
    const rows = languages.map(({ name, texts, done, missing, stale }) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, name),
        h('td', {}, say('exchange.of', { done, texts })),
        h('td', {}, String(missing.length)),
        h('td', {}, String(stale.length)),
      ),
    )
    return h(
      'table',
      { class: 'desk-table' },
      h('caption', {}, say('exchange.state')),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('exchange.language')), heads)),
      h('tbody', {}, rows),
    )
  }

  /** @param {Translation} language */
  #language({ name, facts, missing, stale }) {
    const said = facts.slice(2).map((fact) => h('li', {}, `${fact.name}: ${fact.said}`))
    return [
      h('h3', {}, name),
      h('ul', {}, said),
      this.#places(say('exchange.missing-texts', { count: missing.length }), missing),
      this.#places(say('exchange.stale-sentences', { count: stale.length }), stale),
    ]
  }

  /**
   * @param {string} title
   * @param {Place[]} places
   */
  #places(title, places) {
    if (!places.length) return ''
    const items = places.map(({ path, place, text, ahead }) => {
      const said = [
        text || place,
        h('span', { class: 'desk-small desk-block' }, text ? `${place}: ${ahead}` : ''),
      ]
      const open = () => this.panel.openEntry(path)
      return h('li', {}, h('button', { type: 'button', class: 'desk-link', on: { click: open } }, said))
    })
    return h(
      'details',
      { class: 'desk-card desk-card--warning' },
      h('summary', {}, title),
      h('ul', { class: 'desk-list', role: 'list' }, items),
    )
  }

  /** @param {Translations} found */
  #documents({ original, languages, further }) {
    const id = freshId()
    const known = [...languages, { ...original, name: say('exchange.original', { language: original.name }) }]
    const option = (/** @type {Named} */ each) => h('option', { value: each.code }, each.name)
    const select = h(
      'select',
      { id, class: 'desk-control' },
      known.map(option),
      h('optgroup', { label: say('exchange.further') }, further.map(option)),
    )
    const word = this.#button('exchange.word', () => this.#fetch(select.value, 'docx'))
    const xliff = this.#button('exchange.xliff', () => this.#fetch(select.value, 'xliff'))
    select.addEventListener('change', () => {
      xliff.hidden = select.value === original.code
    })
    xliff.hidden = select.value === original.code
    return [
      h('h3', {}, say('exchange.out')),
      h('p', {}, say('exchange.how-out')),
      h('div', { class: 'desk-field' }, h('label', { for: id }, say('exchange.language')), select),
      h('div', { class: 'desk-row' }, word, xliff),
    ]
  }

  /**
   * @param {string} language
   * @param {'docx' | 'xliff'} format
   */
  async #fetch(language, format) {
    try {
      const { name, type, data } = await this.desk.ask('document', { language, format })
      const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0))
      const href = URL.createObjectURL(new Blob([bytes], { type }))
      h('a', { href, download: name }).click()
      setTimeout(() => URL.revokeObjectURL(href)) // the browser has begun to save it by then
      this.panel.fail('')
      this.panel.say(say('exchange.fetched', { name }))
    } catch (refusal) {
      if (!(refusal instanceof DeskRefusal)) throw refusal
      this.panel.refused(refusal)
    }
  }

  /**
   * @param {string} key
   * @param {() => void} click
   */
  #button(key, click) {
    return h('button', { type: 'button', class: 'desk-button', on: { click } }, say(key))
  }
}
