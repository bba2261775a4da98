// <emergency-now>: whom to call now in a tier and region, and who is there until or from when, as home and calculator say it.
// What it shows is also said without it: when the number is answered, and what to do when nobody is there.

import { keepLooking } from '../shared/looking.js'
import { fill } from '../shared/wording.js'
import { changeText, named, stateText } from './hours-now.js'
import { PolicyData } from './policy-data.js'
import { elsewhereOf, lineOf, linesOf, tiersReached } from './whom.js'

/** @typedef {import('./whom.js').Line} Line */

const LOOK_EVERY = 3e4

/** Of a page, by the address of its data. @type {Map<string, PolicyData>} */
const policies = new Map()

class EmergencyNow extends HTMLElement {
  connectedCallback() {
    // In the list of all, the first has words and addresses for each; only in the reader's region it is said who is there.
    const list = this.closest('[data-listed]')
    if (list && !list.hasAttribute('data-own')) return
    /** @type {HTMLElement} */
    const told = list ? this.first : this
    const { words = '{}', sla = '', zones = '' } = told.dataset
    this.words = JSON.parse(words)
    this.policy = policies.get(sla) ?? new PolicyData(sla, zones)
    policies.set(sla, this.policy)
    this.show()
    this.rest = keepLooking(() => this.show(), LOOK_EVERY)
  }

  disconnectedCallback() {
    this.rest?.()
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  all(selector) {
    return [...this.querySelectorAll(selector)].map((each) => /** @type {any} */ (each))
  }

  /** @returns {HTMLElement} */
  get first() {
    return /** @type {HTMLElement} */ (document.querySelector('emergency-now[data-words]'))
  }

  /** Numbers, and ways without an address. */
  get items() {
    return this.all('[data-phone]')
  }

  /** What was known goes on being shown when a version cannot be fetched. */
  async show() {
    const { region = '' } = this.dataset
    const regions = this.items.map(({ dataset }) => dataset.phone || region)
    const slas = await this.policy?.atEach([region, ...regions], Date.now()).catch(() => undefined)
    if (slas) this.say(slas)
    this.setAttribute('data-said', '')
  }

  /** Nothing beyond the known dates, and where no hours are laid down. @param {import('./whom.js').Slas} slas */
  say(slas) {
    const { tier = '', severity = '', region = '' } = this.dataset
    // After a report of which nothing is known any more, every number may be the right one.
    if (!tier || !region) return
    const choice = { tier, severity, region }
    const lines = linesOf(this.items, slas, choice)
    const called = lines.filter(({ item }) => item.querySelector('.portal-call, .portal-phone'))
    const best = called.find(({ isOwn }) => isOwn)
    const isOpen = best?.hours?.isOpen
    const texts = [
      this.lead(best),
      ...(isOpen ? [] : [this.write(slas, choice, !best), this.tiers(slas, choice)]),
    ]
    this.put(this.querySelector('[data-part="now"]'), texts.filter(Boolean).join(' '))
    const others = elsewhereOf(called, best)
    this.order(lines.filter(({ isOwn }) => isOwn).sort((a, b) => +called.includes(b) - +called.includes(a)))
    const words = { ...this.words, ...this.words.beside }
    const led = best && this.state(words, best)
    for (const line of lines) {
      if (!line.isOwn) line.item.hidden = !others.includes(line)
      const text = this.state(words, line)
      const mark = line.item.dataset.phone ? ', ' : (this.words.colon ?? ': ')
      // What is said of the first number is not said again of another one.
      const isNew = text && !(line.isOwn && text === led)
      this.put(line.item.querySelector('[data-part="state"]'), isNew ? mark + text : '')
    }
    for (const list of this.all('[data-part="elsewhere"]')) list.hidden = !others[0]
  }

  /** Numbers before other ways; moved only where they stand otherwise. @param {Line[]} lines */
  order(lines) {
    const place = lines[0]?.item.parentElement
    if (lines.some(({ item }, at) => place?.children[at] !== item))
      place?.append(...lines.map(({ item }) => item))
  }

  /** When another number leads than the page was made with, its usual hours are not those of this one. @param {Line | undefined} best */
  lead(best) {
    const { hours, item } = best ?? {}
    this.dataset.now = hours ? (hours.isOpen ? 'open' : 'shut') : ''
    if (!best || !item) return ''
    for (const part of this.all('[data-part="answered"]')) part.hidden = !item.hasAttribute('data-first')
    return this.state(this.words, best)
  }

  /** `Gold: jetzt erreichbar.`, of what one would reach somebody with @param {import('./whom.js').Slas} slas @param {import('./whom.js').Choice} choice */
  tiers(slas, choice) {
    const { names, beside } = this.words
    // In the list, each tier says so itself.
    const all = this.closest('[data-listed]') ? [] : Object.keys(names.tiers)
    const others = all.filter((tier) => tier !== choice.tier)
    const reached = tiersReached(others, this.items, slas, choice)
    return reached[0] ? named(names.tiers, reached, beside.reachable, this.words.colon) : ''
  }

  /** Where no number is, the first way that is read now leads; beside a number, ways stand in a sentence. @param {import('./whom.js').Slas} slas @param {import('./whom.js').Choice} choice @param {boolean} leads */
  write(slas, choice, leads) {
    const ways = this.all('[data-write]').map((item) => lineOf(item, slas, choice))
    const way = ways.find(({ hours }) => hours?.isOpen !== false) ?? ways[0]
    if (!way) return ''
    if (leads && way !== ways[0]) ways[0].item.before(way.item)
    const { calendar, hours } = way
    if (!calendar || hours?.isOpen !== false) return ''
    return fill(this.words.read, { at: changeText(this.words, calendar, hours, Date.now()) })
  }

  /** @param {any} words @param {Line} line */
  state(words, { calendar, hours }) {
    return calendar && hours ? stateText(words, calendar, hours, Date.now()) : ''
  }

  /** @param {Element | null} part @param {string} text */
  put(part, text) {
    if (part && part.textContent !== text) part.textContent = text
  }
}

customElements.define('emergency-now', EmergencyNow)
