// <open-now>: who is there now for the tier that is chosen beside it, and until or from when, region by region.
// It shares data and words with the calculator of the page.

import { keepLooking } from '../shared/looking.js'
import { hoursAt, named, stateText } from './hours-now.js'
import { PolicyData } from './policy-data.js'
import { wayCalendar } from './ways.js'

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
    this.rest = keepLooking(() => this.show(), LOOK_EVERY)
  }

  disconnectedCallback() {
    this.calculator?.removeEventListener('change', this)
    this.rest?.()
  }

  handleEvent() {
    this.show()
  }

  get calculator() {
    return /** @type {HTMLElement} */ (document.querySelector('sla-calculator'))
  }

  async show() {
    const places = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[data-open]')])
    const regions = places.map((place) => place.dataset.open ?? '')
    // What was known goes on being shown when a version cannot be fetched.
    this.slas = (await this.policy?.atEach(regions, Date.now()).catch(() => undefined)) ?? this.slas
    for (const place of places) {
      const text = this.lines(place).join(' ')
      if (place.textContent !== text) place.textContent = text
    }
    this.setAttribute('data-said', '')
  }

  /** The chosen tier; all of them where none can be chosen. */
  get tiers() {
    const chosen = this.chosen('tier')
    const all = Object.keys(this.words.names.tiers)
    return all.includes(chosen) ? [chosen] : all
  }

  /** @param {string} name */
  chosen(name) {
    const list = /** @type {HTMLSelectElement | null} */ (this.calculator.querySelector(`[name="${name}"]`))
    return list?.value ?? ''
  }

  /** A line for all tiers of which the same is true, without a name where there is one tier. @param {HTMLElement} place */
  lines(place) {
    /** @type {Map<string, string[]>} */
    const lines = new Map()
    for (const tier of this.tiers) {
      const text = this.state(tier, place)
      if (text) lines.set(text, [...(lines.get(text) ?? []), tier])
    }
    return [...lines].map(([text, tiers]) => named(this.words.names.tiers, tiers, text, this.words.colon))
  }

  /** `jetzt erreichbar`, `geschlossen, öffnet Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin)` @param {string} tier @param {HTMLElement} place */
  state(tier, { dataset }) {
    const { words } = this
    const region = dataset.open ?? ''
    const sla = this.slas.get(region)
    const now = Date.now()
    if (!sla?.regions[region] || !sla.tiers[tier]) return ''
    const calendar = wayCalendar(sla, dataset, region, tier, this.chosen('severity'))
    const hours = calendar && hoursAt(calendar, now)
    return calendar && hours ? stateText(words, calendar, hours, now) : ''
  }
}

customElements.define('open-now', OpenNow)
