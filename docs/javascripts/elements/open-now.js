// <open-now>: who is there now, and until or from when, in the local time of each region.
// It shares data and words with the calculator of the page.
import { localOf, openIntervals } from '../engine/engine.js'
import { calendarOf, PolicyData } from './policy-data.js'
import { fill, moment } from './wording.js'

const TICK = 3e4

class OpenNow extends HTMLElement {
  /** @type {import('./policy-data.js').Sla | undefined} */
  sla

  async connectedCallback() {
    const { words = '{}', sla = '', zones = '' } = /** @type {HTMLElement} */ (document.querySelector('sla-calculator')).dataset
    this.words = JSON.parse(words)
    this.sla = await new PolicyData(sla, zones).current()
    this.show()
    this.timer = setInterval(() => this.show(), TICK)
  }

  disconnectedCallback() {
    clearInterval(this.timer)
  }

  show() {
    for (const place of this.querySelectorAll('[data-open]')) {
      const text = this.lines(place.getAttribute('data-open') ?? '').join(' ')
      if (place.textContent != text) place.textContent = text
      place.toggleAttribute('hidden', !text)
    }
  }

  /** One line for each tier that is not there around the clock. @param {string} region */
  lines(region) {
    const { sla, words } = this
    if (!sla) return []
    return Object.keys(sla.tiers).flatMap((tier) => {
      const calendar = calendarOf(sla, tier, region), now = Date.now()
      if (calendar.opens.length == 1 || now < calendar.begin || now >= calendar.end) return []
      const [next] = openIntervals(calendar, now, calendar.end)
      if (!next) return []
      const [open, close] = next, at = moment(words, localOf(calendar, open > now ? open : close - 1) + (open > now ? 0 : 1))
      return [`${words.names.tiers[tier]}: ${fill(open > now ? words.shut : words.open, { at })}.`]
    })
  }
}

customElements.define('open-now', OpenNow)
