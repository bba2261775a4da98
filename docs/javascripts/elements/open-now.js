// <open-now>: who is there now, and until or from when, in the local time of each region.
// It shares data and words with the calculator of the page.
import { localOf, openIntervals } from '../engine/engine.js'
import { calendarOf, PolicyData } from './policy-data.js'
import { A_DAY, clock, fill, moment } from './wording.js'

const LOOK_EVERY = 3e4

class OpenNow extends HTMLElement {
  /** @type {import('./policy-data.js').Sla | undefined} */
  sla

  async connectedCallback() {
    const { words = '{}', sla = '', zones = '' } = /** @type {HTMLElement} */ (document.querySelector('sla-calculator')).dataset
    this.words = JSON.parse(words)
    this.sla = await new PolicyData(sla, zones).current()
    this.show()
    this.timer = setInterval(() => this.show(), LOOK_EVERY)
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

  /** A line for all tiers of which the same is true; none for those around the clock. @param {string} region */
  lines(region) {
    /** @type {Map<string, string[]>} */
    const said = new Map()
    for (const tier of Object.keys(this.sla?.tiers ?? {})) {
      const text = this.state(tier, region)
      if (text) said.set(text, [...said.get(text) ?? [], this.words.names.tiers[tier]])
    }
    return [...said].map(([text, tiers]) => `${tiers.join(', ')}: ${text}.`)
  }

  /** `offen bis 18:00 Uhr`, `geschlossen, öffnet Mo., 30. Nov., 9:00 Uhr` @param {string} tier @param {string} region */
  state(tier, region) {
    const { words } = this, calendar = calendarOf(/** @type {import('./policy-data.js').Sla} */ (this.sla), tier, region)
    const now = Date.now()
    if (calendar.opens.length == 1 || now < calendar.begin || now >= calendar.end) return ''
    const [next] = openIntervals(calendar, now, calendar.end)
    if (!next) return ''
    const [open, close] = next, isShut = open > now
    const at = isShut ? localOf(calendar, open) : localOf(calendar, close - 1) + 1
    const isToday = Math.floor(at / A_DAY) == Math.floor(localOf(calendar, now) / A_DAY)
    return fill(isShut ? words.shut : words.open, { at: isToday ? fill(words.hour, { time: clock(at) }) : moment(words, at) })
  }
}

customElements.define('open-now', OpenNow)
