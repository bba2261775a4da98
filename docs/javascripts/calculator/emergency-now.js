// <emergency-now>: whether somebody answers the number beside it now, and until or from when.
// What it shows is also said without it: when the number is answered, and what to do when nobody is there.

import { hoursAt, stateText } from './hours-now.js'
import { PolicyData } from './policy-data.js'
import { wayCalendar } from './ways.js'

const LOOK_EVERY = 3e4

class EmergencyNow extends HTMLElement {
  connectedCallback() {
    const { words = '{}', sla = '', zones = '' } = this.dataset
    this.words = JSON.parse(words)
    this.policy = new PolicyData(sla, zones)
    this.show()
    this.timer = setInterval(() => this.show(), LOOK_EVERY)
  }

  disconnectedCallback() {
    clearInterval(this.timer)
  }

  /** What was known goes on being shown when a version cannot be fetched. */
  async show() {
    const now = Date.now()
    const { region = '' } = this.dataset
    const sla = await this.policy?.at(region, now).catch(() => undefined)
    if (sla) this.say(sla, now)
    this.setAttribute('data-said', '')
  }

  /** Nothing beyond the known dates, and where no hours are laid down. @param {import('./policy-data.js').Sla} sla @param {number} now */
  say(sla, now) {
    const { tier = '', severity = '', region = '' } = this.dataset
    const calendar = sla.tiers[tier] && sla.regions[region] && this.calendar(sla, region, tier, severity)
    const hours = calendar && hoursAt(calendar, now)
    this.dataset.now = hours ? (hours.isOpen ? 'open' : 'shut') : ''
    const part = /** @type {HTMLElement} */ (this.querySelector('[data-part="now"]'))
    const text = calendar && hours ? stateText(this.words, calendar, hours, now) : ''
    if (part.textContent !== text) part.textContent = text
  }

  /** @param {import('./policy-data.js').Sla} sla @param {string} region @param {string} tier @param {string} severity */
  calendar(sla, region, tier, severity) {
    return wayCalendar(sla, { serviceHours: this.dataset.serviceHours }, region, tier, severity)
  }
}

customElements.define('emergency-now', EmergencyNow)
