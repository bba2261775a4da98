// <open-now>: who is there now for the tier that is chosen beside it, and until or from when, region by region.
// It shares data and words with the calculator of the page.

import { fill } from '../shared/wording.js'
import { changeText, hoursAt } from './hours-now.js'
import { calendarOf, PolicyData } from './policy-data.js'

const LOOK_EVERY = 3e4

class OpenNow extends HTMLElement {
  /** What is in force in each region now. @type {Map<string, import('./policy-data.js').Sla>} */
  slas = new Map()

  connectedCallback() {
    const calculator = this.calculator
    const { words = '{}', sla = '', zones = '' } = calculator.dataset
    this.words = JSON.parse(words)
    this.policy = new PolicyData(sla, zones)
    this.show()
    calculator.addEventListener('change', this)
    this.timer = setInterval(() => this.show(), LOOK_EVERY)
  }

  disconnectedCallback() {
    this.calculator?.removeEventListener('change', this)
    clearInterval(this.timer)
  }

  handleEvent() {
    this.show()
  }

  get calculator() {
    return /** @type {HTMLElement} */ (document.querySelector('sla-calculator'))
  }

  async show() {
    const places = [...this.querySelectorAll('[data-open]')]
    const regions = places.map((place) => place.getAttribute('data-open') ?? '')
    // What was known goes on being shown when a version cannot be fetched.
    this.slas = (await this.policy?.atEach(regions, Date.now()).catch(() => undefined)) ?? this.slas
    for (const place of places) {
      const text = this.lines(place.getAttribute('data-open') ?? '').join(' ')
      if (place.textContent !== text) place.textContent = text
    }
    this.setAttribute('data-said', '')
  }

  /** The chosen tier; all of them where none can be chosen. */
  get tiers() {
    const chosen = /** @type {HTMLSelectElement | null} */ (this.calculator.querySelector('[name="tier"]'))
      ?.value
    const all = Object.keys(this.words.names.tiers)
    return chosen && all.includes(chosen) ? [chosen] : all
  }

  /** A line for all tiers of which the same is true. @param {string} region */
  lines(region) {
    /** @type {Map<string, string[]>} */
    const lines = new Map()
    for (const tier of this.tiers) {
      const text = this.state(tier, region)
      if (text) lines.set(text, [...(lines.get(text) ?? []), this.words.names.tiers[tier]])
    }
    return [...lines].map(([text, tiers]) => `${tiers.join(', ')}: ${text}.`)
  }

  /** `jetzt erreichbar`, `geschlossen, öffnet Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin)` @param {string} tier @param {string} region */
  state(tier, region) {
    const { words } = this
    const sla = this.slas.get(region)
    const now = Date.now()
    if (!sla?.regions[region] || !sla.tiers[tier]) return ''
    const calendar = calendarOf(sla, tier, region)
    const hours = hoursAt(calendar, now)
    if (!hours) return ''
    if (hours.until === null) return words.reachable
    return fill(hours.isOpen ? words.open : words.shut, {
      at: changeText(words, calendar, sla.regions[region].zone, hours, now),
    })
  }
}

customElements.define('open-now', OpenNow)
