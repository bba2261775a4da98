// The whole file at a glance: open questions, what is found, and what was accepted.

import { say } from './calls.js'
import { cureLines, fileLine, findingWords } from './cards.js'
import { freshId, h } from './dom.js'

/**
 * @typedef {import('./calls.js').DeskCalls} DeskCalls
 * @typedef {import('./cards.js').Finding} Finding
 * @typedef {import('./panel.js').PolicyDesk} PolicyDesk
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
    isUnsaved: () => view.isUnsaved(),
  }
}

class FindingsView {
  /** Reasons that are written and not yet saved. @type {Map<string, string>} */
  #reasons = new Map()
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
  }

  isUnsaved() {
    return [...this.#reasons.values()].some((each) => each.trim())
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
    const parts = []
    if (!questions.length && !findings.length)
      parts.push(h('p', { class: 'desk-findings__clean' }, say('findings.clean')))
    if (questions.length) {
      const hint = h('p', { class: 'desk-field__hint' }, say('findings.questions-hint'))
      parts.push(
        section(
          say('findings.questions', { count: questions.length }),
          [hint],
          questions.map((each) => this.#question(each)),
        ),
      )
    }
    if (findings.length) {
      const shown = findings.filter((each) => !this.#level || each.level === this.#level)
      parts.push(
        section(
          say('findings.found', { count: findings.length }),
          this.#filter(),
          shown.map((each) => this.#finding(each)),
        ),
      )
    }
    if (accepted.length) {
      parts.push(
        section(
          say('findings.accepted', { count: accepted.length }),
          [],
          accepted.map((each) => this.#accepted(each)),
        ),
      )
    }
    this.element.replaceChildren(...parts)
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
    const pressed = String(this.#level === level)
    return h(
      'button',
      {
        class: 'desk-button',
        type: 'button',
        'aria-pressed': pressed,
        dataset: { level },
        on: { click: choose },
      },
      say(level ? `findings.level-${level}` : 'findings.level-all', { count }),
    )
  }

  /** @param {Question} question */
  #question({ line, text, place, path }) {
    const id = freshId()
    const answered = () => this.#change({ do: 'answer', line }, say('findings.answered-done'))
    return h(
      'li',
      { class: 'desk-card' },
      this.#place(path, place, line),
      h('p', { id }, text),
      h('div', { class: 'desk-row' }, button(say('findings.answered'), answered, id)),
    )
  }

  /** @param {Finding} finding */
  #finding(finding) {
    const id = freshId()
    const card = h(
      'li',
      { class: 'desk-card desk-finding' },
      this.#place(finding.path, finding.place, finding.line),
      h('div', { id }, ...findingWords(finding)),
      fileLine(finding.text),
    )
    const actions = h('div', { class: 'desk-row' })
    if (finding.cure) {
      const apply = () => this.#change({ do: 'cure', finding: finding.id }, say('findings.applied'))
      card.append(cureLines(finding.cure))
      actions.append(button(say('findings.apply'), apply, id, 'desk-button--main'))
    }
    if (finding.level !== 'error') actions.append(this.#acceptButton(finding, card, id))
    if (actions.childElementCount) card.append(actions)
    if (this.#reasons.has(key(finding))) card.append(this.#acceptForm(finding, card))
    return card
  }

  /**
   * @param {Finding} finding
   * @param {HTMLElement} card
   * @param {string} id
   */
  #acceptButton(finding, card, id) {
    const open = () => {
      card.querySelector('form')?.remove()
      card.append(this.#acceptForm(finding, card))
      card.querySelector('textarea')?.focus()
    }
    return button(say('findings.accept'), open, id)
  }

  /**
   * @param {Finding} finding
   * @param {HTMLElement} card
   */
  #acceptForm(finding, card) {
    const id = freshId()
    const hint = freshId()
    const fault = freshId()
    const error = h('p', { class: 'desk-field__error', id: fault })
    const area = /** @type {HTMLTextAreaElement} */ (
      h('textarea', {
        class: 'desk-control',
        id,
        rows: 2,
        required: true,
        'aria-describedby': `${hint} ${fault}`,
      })
    )
    area.value = this.#reasons.get(key(finding)) ?? ''
    area.addEventListener('input', () => this.#reasons.set(key(finding), area.value))
    const close = () => {
      this.#reasons.delete(key(finding))
      form.remove()
      card.querySelector('button')?.focus()
    }
    const accept = async (/** @type {Event} */ event) => {
      event.preventDefault()
      error.textContent = area.value.trim() ? '' : say('findings.reason-missing')
      area.setAttribute('aria-invalid', String(!area.value.trim()))
      if (!area.value.trim()) return area.focus()
      const change = { do: 'accept', finding: finding.id, reason: area.value }
      if (await this.#change(change, say('findings.accept-done'))) this.#reasons.delete(key(finding))
    }
    const form = h(
      'form',
      { class: 'desk-field', noValidate: true, on: { submit: accept } },
      h('label', { for: id }, say('findings.reason')),
      h('p', { class: 'desk-field__hint', id: hint }, say('findings.accept-means')),
      area,
      error,
      h(
        'div',
        { class: 'desk-row' },
        h('button', { class: 'desk-button desk-button--main', type: 'submit' }, say('findings.accept-save')),
        button(say('findings.cancel'), close),
      ),
    )
    return form
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
      h('div', { class: 'desk-row' }, button(say('findings.withdraw'), withdraw, id)),
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
    return h(
      'button',
      {
        class: 'desk-link desk-small',
        type: 'button',
        on: { click: () => this.panel.openEntry(path) },
      },
      said,
    )
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

/** The same finding in another state of the file. @param {Finding} finding */
function key({ rule, place, message }) {
  return JSON.stringify([rule, place, message])
}

/**
 * @param {string} title
 * @param {HTMLElement[]} before
 * @param {HTMLElement[]} cards
 */
function section(title, before, cards) {
  const id = freshId()
  return h(
    'section',
    { 'aria-labelledby': id },
    h('h3', { id }, title),
    ...before,
    h('ul', { class: 'desk-list' }, ...cards),
  )
}

/**
 * @param {string} words
 * @param {() => unknown} click
 * @param {string} [about]  id of what it is about
 * @param {string} [kind]
 */
function button(words, click, about = '', kind = '') {
  const described = about ? { 'aria-describedby': about } : {}
  return h(
    'button',
    { class: `desk-button ${kind}`.trim(), type: 'button', ...described, on: { click } },
    words,
  )
}
