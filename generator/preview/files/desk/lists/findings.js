// The whole file at a glance: open questions, what is found, and what was accepted.

import { say } from '../calls.js'
import { cureLines, fileLine, findingWords } from '../cards.js'
import { button } from '../controls.js'
import { freshId, h } from '../dom.js'
import { Reasons } from './accept.js'

/**
 * @typedef {import('../calls.js').DeskCalls} DeskCalls
 * @typedef {import('../cards.js').Finding} Finding
 * @typedef {import('../panel.js').PolicyDesk} PolicyDesk
 * @typedef {{line: number, text: string, place: string, path: (string | number)[]}} Question
 * @typedef {{digest: string, questions: Question[], findings: Finding[], accepted: Finding[]}} Findings
 */

const LEVELS = ['error', 'warning', 'note']

/**
 * @param {DeskCalls} desk
 * @param {PolicyDesk} panel
 */
export function findingsView(desk, panel) {
  const view = new FindingsView(desk, panel)
  const count = () => view.count().catch((refused) => panel.refused(refused))
  desk.addEventListener('opened', count)
  desk.addEventListener('changed', () => {
    if (panel.view !== 'findings') count()
  })
  return {
    name: 'findings',
    title: say('findings.title'),
    element: view.element,
    show: () => view.show(),
    isUnsaved: () => view.reasons.isUnsaved,
  }
}

class FindingsView {
  #level = ''
  /** @type {Findings} */
  #found = { digest: '', questions: [], findings: [], accepted: [] }

  /**
   * @param {DeskCalls} desk
   * @param {PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
    this.element = h('div', { class: 'desk-findings' })
    this.reasons = new Reasons((finding, reason) => {
      const change = { do: 'accept', finding: finding.id, reason }
      return this.#change(change, say('findings.accept-done'))
    })
  }

  async show() {
    await this.count()
    this.#render()
  }

  /** Beside the name of the view, whatever view is open. */
  async count() {
    this.#found = /** @type {Findings} */ (await this.desk.ask('findings'))
    this.panel.count('findings', this.#found.questions.length + this.#found.findings.length)
  }

  #render() {
    const at = this.#focused()
    const { questions, findings, accepted } = this.#found
    const filter = this.#filter()
    const shown = findings.filter((each) => !this.#level || each.level === this.#level)
    const hint = h('p', { class: 'desk-field__hint' }, say('findings.questions-hint'))
    const clean = h('p', { class: 'desk-findings__clean' }, say('findings.clean'))
    this.element.replaceChildren(
      ...(questions.length || findings.length ? [] : [clean]),
      ...section(
        'questions',
        questions.length,
        [hint],
        questions.map((each) => this.#question(each)),
      ),
      ...section(
        'found',
        findings.length,
        filter,
        shown.map((each) => this.#finding(each)),
      ),
      ...section(
        'accepted',
        accepted.length,
        [],
        accepted.map((each) => this.#accepted(each)),
      ),
    )
    if (at >= 0) this.#focus(at)
  }

  /** Which card has the focus: after a change it is gone, and the one behind it takes its place. */
  #focused() {
    const cards = [...this.element.querySelectorAll('.desk-card')]
    return cards.findIndex((each) => each.contains(document.activeElement))
  }

  /** @param {number} at */
  #focus(at) {
    const cards = this.element.querySelectorAll('.desk-card')
    const place = cards[Math.min(at, cards.length - 1)]?.querySelector('button')
    if (place) place.focus()
    else this.panel.enter()
  }

  #filter() {
    const levels = LEVELS.filter((level) => this.#found.findings.some((each) => each.level === level))
    if (levels.length < 2) {
      this.#level = ''
      return []
    }
    const buttons = ['', ...levels].map((level) => this.#levelButton(level))
    return [h('div', { class: 'desk-filter', role: 'group', 'aria-label': say('findings.show') }, ...buttons)]
  }

  /** @param {string} level */
  #levelButton(level) {
    const count = this.#found.findings.filter((each) => !level || each.level === level).length
    const choose = () => {
      this.#level = level
      this.#render()
      const again = this.element.querySelector(`[data-level="${level}"]`)
      if (again instanceof HTMLElement) again.focus()
    }
    const made = button(say(level ? `findings.level-${level}` : 'findings.level-all', { count }), choose)
    made.ariaPressed = String(this.#level === level)
    made.dataset.level = level
    return made
  }

  /** @param {Question} question */
  #question({ line, text, place, path }) {
    const id = freshId()
    const answered = () => this.#change({ do: 'answer', line }, say('findings.answered-done'))
    const row = h('div', { class: 'desk-row' }, button(say('findings.answered'), answered, { about: id }))
    return h('li', { class: 'desk-card' }, this.#place(path, place, line), h('p', { id }, text), row)
  }

  /** @param {Finding} finding */
  #finding(finding) {
    const id = freshId()
    const { path, place, line, text, cure } = finding
    const words = h('div', { id }, ...findingWords(finding))
    const properties = { class: 'desk-card desk-finding' }
    const card = h('li', properties, this.#place(path, place, line), words, fileLine(text))
    if (cure) card.append(cureLines(cure))
    const actions = [...this.#cureButtons(finding, id), ...this.#acceptButtons(finding, card, id)]
    if (actions.length) card.append(h('div', { class: 'desk-row' }, ...actions))
    if (this.reasons.of(finding) !== undefined) card.append(this.#acceptForm(finding, card))
    return card
  }

  /** @param {Finding} finding @param {string} about */
  #cureButtons({ id, cure }, about) {
    if (!cure) return []
    const apply = () => this.#change({ do: 'cure', finding: id }, say('findings.applied'))
    return [button(say('findings.apply'), apply, { about, isMain: true })]
  }

  /**
   * @param {Finding} finding
   * @param {HTMLElement} card
   * @param {string} about
   */
  #acceptButtons(finding, card, about) {
    if (finding.level === 'error') return []
    const open = () => {
      card.querySelector('form')?.remove()
      card.append(this.#acceptForm(finding, card))
      card.querySelector('textarea')?.focus()
    }
    return [button(say('findings.accept'), open, { about })]
  }

  /** @param {Finding} finding @param {HTMLElement} card */
  #acceptForm(finding, card) {
    return this.reasons.formOf(finding, () => card.querySelector('button')?.focus())
  }

  /** @param {Finding} finding */
  #accepted(finding) {
    const id = freshId()
    const withdraw = () => this.#change({ do: 'withdraw', finding: finding.id }, say('findings.withdrawn'))
    return h(
      'li',
      { class: 'desk-card desk-finding' },
      this.#place(finding.path, finding.place, finding.line),
      h('div', { id }, ...findingWords(finding).slice(0, 2)),
      h('p', {}, h('strong', {}, say('findings.because')), ' ', finding.accepted ?? ''),
      h('div', { class: 'desk-row' }, button(say('findings.withdraw'), withdraw, { about: id })),
    )
  }

  /**
   * @param {(string | number)[]} path
   * @param {string} place
   * @param {number} line
   */
  #place(path, place, line) {
    const said = place ? say('findings.place', { place, line }) : say('findings.line', { line })
    if (!path.length) return h('p', { class: 'desk-small' }, said)
    const click = () => this.panel.openEntry(path)
    return h('button', { class: 'desk-link desk-small', type: 'button', on: { click } }, said)
  }

  /**
   * @param {Record<string, unknown>} change
   * @param {string} done
   * @returns {Promise<boolean>}
   */
  async #change(change, done) {
    try {
      await this.desk.change([change], this.#found.digest)
    } catch (refused) {
      this.panel.refused(refused)
      return false
    }
    this.panel.say(done)
    return true
  }
}

/**
 * @param {string} name
 * @param {number} count  nothing is shown of none
 * @param {HTMLElement[]} before
 * @param {HTMLElement[]} cards
 */
function section(name, count, before, cards) {
  if (!count) return []
  const id = freshId()
  const title = h('h3', { id }, say(`findings.${name}`, { count }))
  const list = h('ul', { class: 'desk-list' }, ...cards)
  return [h('section', { 'aria-labelledby': id }, title, ...before, list)]
}
