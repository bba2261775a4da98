// <known-faults>: which faults are known at the moment, as the feed of the status page says (its shape: guides/embed.md).
// An entry with anything odd in it is left out; the others are said. Words for times come from the form, its own from the markup:
//   data-regions  their names, by id (JSON); data-zones  zones.json
//   data-said  with {time} and {text}; data-more  words of the link
import { ownZone, PolicyData } from '../calculator/policy-data.js'
import { instantText } from '../shared/clock.js'
import { fill, MINUTE } from '../shared/wording.js'

/** @typedef {import('../shared/wording.js').Words} Words */
/** @typedef {{since: number, text: string, regions: string[], link: string}} Fault `since`: ms; `link`: '' for none */

const MOST = 10
const LONGEST = 1000
const AHEAD = 5 * MINUTE // by which the clock of a device may be slow

/** @param {any} value @param {string} language @returns {string} */
const said = (value, language) => {
  const text = typeof value === 'string' ? value : (value?.[language] ?? Object.values(value ?? {})[0])
  if (typeof text !== 'string' || !text.trim() || text.length > LONGEST) throw new Error('text')
  return text.trim()
}

/** @param {any} each @param {string} language @returns {Fault} */
const faultOf = (each, language) => {
  const { since, text, regions = [], link = '' } = each
  const at = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(since) ? Date.parse(since) : NaN
  if (Number.isNaN(at) || at > Date.now() + AHEAD || !Array.isArray(regions)) throw new Error('fault')
  if (link && new URL(link).protocol !== 'https:') throw new Error('link')
  return { since: at, text: said(text, language), regions: regions.map(String), link }
}

/** None, if anything in it is odd. @param {any} each @param {string} language @returns {Fault[]} */
const asFault = (each, language) => {
  try {
    return [faultOf(each, language)]
  } catch {
    return []
  }
}

/** Those that are known; none of a feed that cannot be read. @param {string} url @param {string} language @returns {Promise<Fault[]>} */
const known = async (url, language) => {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    const { format, faults } = await response.json()
    if (!response.ok || String(format) !== '1') return []
    return faults.flatMap((/** @type {any} */ each) => asFault(each, language)).slice(0, MOST)
  } catch {
    return []
  }
}

/** The reader's zone under the name that has words: what no region needs, zones.json says. @param {Words} words @param {string} zonesUrl */
const readersZone = async (words, zonesUrl) => {
  const zone = ownZone()
  if (words.zones?.[zone] || words.cities?.[zone]) return zone
  const none = /** @type {any} */ ({ zones: {} })
  const clock = await new PolicyData('', zonesUrl).clock(none, zone).catch(() => undefined)
  return clock?.name ?? zone
}

/** On the reader's clock, with its place. @param {Words} words @param {number} ms @param {string} zone */
const timeOf = (words, ms, zone) => {
  const offset = -new Date(ms).getTimezoneOffset() * MINUTE
  const place = { zone, steps: /** @type {any} */ ([[-Infinity, Infinity, offset]]) }
  return instantText(words, ms, place, { near: Date.now() })
}

class KnownFaults extends HTMLElement {
  async connectedCallback() {
    const form = /** @type {HTMLElement | null} */ (document.querySelector('contact-form'))
    const words = JSON.parse(form?.dataset.words ?? '{}')
    const faults = await known(this.dataset.feed ?? '', words.language)
    const zone = faults.length ? await readersZone(words, this.dataset.zones ?? '') : ''
    this.replaceChildren(...faults.map((fault) => this.line(words, fault, zone)))
    this.setAttribute('data-asked', '')
  }

  /** @param {Words} words @param {Fault} fault @param {string} zone */
  line(words, { since, text, regions, link }, zone) {
    const line = document.createElement('p')
    const called = JSON.parse(this.dataset.regions ?? '{}')
    // One that the policy does not have is no word for a reader.
    const names = regions.flatMap((region) => called[region] ?? []).join(', ')
    const sentence = fill(this.dataset.said ?? '', { time: timeOf(words, since, zone), text })
    line.append(names ? `${names}: ${sentence}` : sentence)
    if (link) {
      const more = document.createElement('a')
      more.href = link
      more.textContent = this.dataset.more ?? ''
      line.append(' ', more)
    }
    return line
  }
}

customElements.define('known-faults', KnownFaults)
