// The frame of the desk: its heading, the parts that can be shown in it, undo and redo, and what is told to whoever cannot see it.

import { DeskRefusal, say } from './calls.js'
import { h } from './dom.js'
import { keep, keepStep } from './kept.js'
import { Question } from './question.js'
import { Tabs } from './tabs.js'

/**
 * @typedef {object} View
 * @property {string} name
 * @property {string} title
 * @property {string} [tab]  a shorter title, for its tab
 * @property {HTMLElement} element
 * @property {(argument: any) => Promise<void> | void} show  when it is opened, and again after the file was changed
 * @property {() => boolean} [isUnsaved]
 */

/** Shown for something that was chosen elsewhere: no tab leads there. */
const WITHOUT_TAB = ['entry', 'entries', 'secret']

const isMac = /Mac|iP/.test(navigator.platform)

/** The key beside which a letter is a command, as it is printed on this keyboard. */
export function commandKey() {
  return isMac ? '⌘' : say('frame.ctrl')
}

/** @param {KeyboardEvent | MouseEvent} event */
export function isCommand(event) {
  return isMac ? event.metaKey : event.ctrlKey
}

export class PolicyDesk extends HTMLElement {
  /** @type {Map<string, View>} */
  #views = new Map()
  /** @type {View | undefined} */
  #current
  /** @type {any} */
  #argument
  /** The state of the file that is shown. */
  #digest = ''
  /** @type {Element | null} */
  #before = null
  #held = h('div')
  /** Takes the keyboard to the page. @type {() => void} */
  toPage = () => document.querySelector('main')?.focus()
  #title = h('h2', { class: 'desk-title', id: 'desk-title', tabIndex: -1 })
  #place = h('p', { class: 'desk-place', hidden: true })
  #tabs = new Tabs([], () => {})
  #question = new Question()
  #alert = h('p', { class: 'desk-alert', role: 'alert' })
  #body = h('div', { class: 'desk-body' })
  #scroll = h('div', { class: 'desk-scroll' })
  #status = h('p', { class: 'desk-status', role: 'status' })
  #undo = this.#button('undo', '↶')
  #redo = this.#button('redo', '↷')

  /** @param {import('./calls.js').DeskCalls} desk */
  constructor(desk) {
    super()
    this.desk = desk
    desk.addEventListener('changed', (event) => {
      this.#digest = /** @type {CustomEvent} */ (event).detail.digest
      this.again()
    })
    desk.addEventListener('page', (event) => this.#renew(/** @type {CustomEvent} */ (event).detail.digest))
    desk.addEventListener('busy', (event) => this.#busy(/** @type {CustomEvent} */ (event).detail))
  }

  /** @param {View[]} views */
  use(views) {
    for (const view of views) this.#views.set(view.name, view)
    const close = h('button', { type: 'button', class: 'desk-button desk-button--plain desk-icon' }, '✕')
    close.setAttribute('aria-label', say('frame.close'))
    close.title = say('frame.close')
    close.addEventListener('click', () => this.close())
    const tabbed = views.filter((view) => !WITHOUT_TAB.includes(view.name))
    this.#tabs = new Tabs(tabbed, (name) => this.open(name))
    const head = h('div', { class: 'desk-head' }, this.#title, this.#undo, this.#redo, close)
    this.lang = this.desk.author
    this.#scroll.append(head, this.#place, this.#tabs.element, this.#body)
    const parts = [this.#held, this.#question.element, this.#scroll, this.#alert, this.#status]
    this.append(h('aside', { class: 'desk', 'aria-labelledby': 'desk-title' }, ...parts))
  }

  /**
   * @param {string} name
   * @param {any} [argument]
   * @param {{focus?: boolean}} [options]  focus: does the keyboard go there? It does where somebody has chosen it
   */
  async open(name, argument, { focus = true } = {}) {
    const view = this.#views.get(name)
    if (!view) return
    this.#current = view
    this.#argument = argument
    if (name !== 'secret') keep({ view: name, argument })
    this.say('')
    this.fail('')
    this.headed(view.title)
    this.#body.replaceChildren(view.element)
    this.#scroll.scrollTop = 0
    this.#tabs.mark(name)
    this.#enable()
    if (focus) this.#title.focus({ preventScroll: true })
    this.dispatchEvent(new Event('shown'))
    await this.again()
  }

  /** Shows the open view again, for what the file says now. */
  async again() {
    this.#enable()
    try {
      await this.#current?.show(this.#argument)
    } catch (refusal) {
      this.refused(refusal)
    }
  }

  /**
   * What the panel is about.
   * @param {string} title
   * @param {string} place  in the file
   */
  headed(title, place = '') {
    this.#title.textContent = title
    this.#place.textContent = place
    this.#place.hidden = !place
  }

  /** Something that is shown over the page, and belongs to the panel for the keyboard. @param {HTMLElement} element */
  hold(element) {
    this.#held.append(element)
  }

  /** @param {(string | number)[]} path */
  openEntry(path) {
    return this.open('entry', path)
  }

  /** @param {{do: string, path: (string | number)[]}} form */
  openForm(form) {
    return this.open('entries', form)
  }

  get view() {
    return this.#current?.name ?? ''
  }

  get argument() {
    return this.#argument
  }

  /** @param {string} sentence  told to whoever listens; an empty one says nothing */
  say(sentence) {
    this.#status.textContent = sentence
    if (!sentence) return
    this.#alert.textContent = ''
    this.dispatchEvent(new CustomEvent('said', { detail: sentence }))
  }

  /** What was told last. */
  get said() {
    return this.#status.textContent ?? ''
  }

  /** @param {string} sentence  what did not work; an empty one: nothing is wrong any more */
  fail(sentence) {
    this.#alert.textContent = sentence
    if (sentence) this.#status.textContent = ''
  }

  /** @param {unknown} refusal  what was thrown; our own faults are thrown on */
  refused(refusal) {
    if (!(refusal instanceof DeskRefusal)) throw refusal
    this.fail(refusal.message)
  }

  /**
   * A number beside the name of a tab.
   * @param {string} name
   * @param {number} count
   */
  count(name, count) {
    this.#tabs.count(name, count)
  }

  get isOn() {
    return this.isConnected
  }

  get isUnsaved() {
    return [...this.#views.values()].some((view) => view.isUnsaved?.())
  }

  appear() {
    this.#before = document.activeElement
    document.body.append(this)
    document.documentElement.classList.add('desk-is-on')
    keep({ isOpen: true })
  }

  /** Asks first where something is not saved. */
  close() {
    if (!this.isUnsaved) this.vanish()
    else
      this.ask(say('frame.unsaved'), [
        [say('frame.stay'), () => this.#title.focus()],
        [say('frame.leave'), () => this.vanish()],
      ])
  }

  /** What is asked, without an answer; else the panel. */
  leave() {
    if (!this.#question.isOpen) {
      this.close()
      return
    }
    this.#question.leave()
    this.#title.focus()
  }

  vanish() {
    this.remove()
    document.documentElement.classList.remove('desk-is-on')
    keep({ isOpen: false })
    this.dispatchEvent(new Event('closed'))
    const before = this.#before
    if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true })
  }

  /**
   * A question over the view; whatever is answered, it goes away.
   * @param {string} sentence
   * @param {[string, () => void][]} answers
   */
  ask(sentence, answers) {
    this.#question.ask(sentence, answers)
  }

  /** The keyboard goes into the panel. */
  enter() {
    this.#title.focus()
  }

  /** @param {'undo' | 'redo'} name */
  async step(name) {
    try {
      keepStep(await this.desk[name]())
      this.say(say(name === 'undo' ? 'frame.undone' : 'frame.redone'))
    } catch (refusal) {
      this.refused(refusal)
    }
  }

  /**
   * @param {'undo' | 'redo'} name
   * @param {string} sign
   */
  #button(name, sign) {
    const made = h('button', { type: 'button', class: 'desk-button desk-button--plain desk-icon' }, sign)
    made.setAttribute('aria-label', say(`frame.${name}`))
    made.title = say(`frame.${name}`)
    made.addEventListener('click', () => this.step(name))
    return made
  }

  #enable() {
    for (const [button, can] of /** @type {[HTMLButtonElement, boolean][]} */ ([
      [this.#undo, this.desk.canUndo],
      [this.#redo, this.desk.canRedo],
    ])) {
      button.hidden = this.view === 'secret'
      if (!can && button === document.activeElement) this.#title.focus()
      button.disabled = !can
    }
  }

  /** After a change by another program. @param {string} digest */
  #renew(digest) {
    const isOther = this.#digest && this.#digest !== digest
    this.#digest = digest
    return isOther && this.isOn ? this.again() : undefined
  }

  /** @param {boolean} isBusy */
  #busy(isBusy) {
    this.classList.toggle('desk-is-busy', isBusy)
  }
}
