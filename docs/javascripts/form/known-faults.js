// <known-faults>: which faults are known at the moment, as the feed of the status page says (its shape: guides/embed.md).
// An entry with anything odd in it is left out; the others are said. Words for times come from the form, its own from the markup:
//   data-regions  their names, by id (JSON); data-zones  zones.json
//   data-said  with {time} and {text}; data-more  words of the link
import { ownZone, PolicyData } from '../calculator/policy-data.js'
import { instantText } from '../shared/clock.js'
import { fill, MINUTE } from '../shared/wording.js'

/** @typedef {import('../shared/wording.js').Words} Words */
/** @typedef {{since: number, text: string, names: string[], link: string}} Fault `since`: ms; `link`: '' for none */

const MOST = 10
const LONGEST = 1000
const AHEAD = 5 * MINUTE // by which the clock of a device may be slow

/** @param {any} value @param {string} language @returns {string} */
const said = (value, language) => {
  const text = typeof value === 'string' ? value : (value?.[language] ?? Object.values(value ?? {})[0])
  if (typeof text !== 'string' || !text.trim() || text.length > LONGEST) throw new Error('text')
  return text.trim()
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

/** In ms; a day that no month has is none. @param {unknown} since */
const instantOf = (since) => {
  const [text = '', day = ''] = (typeof since === 'string' && INSTANT.exec(since)) || []
  const at = Date.parse(text)
  // Some browsers take 30 February for 2 March.
  if (Number.isNaN(at) || new Date(`${day}T00:00Z`).toISOString().slice(0, 10) !== day)
    throw new Error('since')
  return at
}

/** Names of those that the policy has; all are meant where none is named. @param {any} regions @param {Record<string, string>} called */
const namesOf = (regions, called) => {
  if (!Array.isArray(regions)) throw new Error('regions')
  const names = regions.filter((region) => Object.hasOwn(called, region)).map((region) => called[region])
  // What concerns only regions of somebody else is no fault of readers here.
  if (regions.length && !names.length) throw new Error('regions')
  return names
}

/** @param {any} each @param {string} language @param {Record<string, string>} called @returns {Fault} */
const faultOf = ({ since, text, regions = [], link = '' }, language, called) => {
  const at = instantOf(since)
  if (at > Date.now() + AHEAD) throw new Error('since')
  if (link && new URL(link).protocol !== 'https:') throw new Error('link')
  return { since: at, text: said(text, language), names: namesOf(regions, called), link }
}

/** None, if anything in it is odd. @param {any} each @param {string} language @param {Record<string, string>} called @returns {Fault[]} */
const asFault = (each, language, called) => {
  try {
    return [faultOf(each, language, called)]
  } catch {
    return []
  }
}

/** Those that are known; none of a feed that cannot be read. @param {string} url @param {string} language @param {Record<string, string>} called @returns {Promise<Fault[]>} */
const known = async (url, language, called) => {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    const { format, faults } = await response.json()
    if (!response.ok || String(format) !== '1') return []
    return faults.flatMap((/** @type {any} */ each) => asFault(each, language, called)).slice(0, MOST)
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
    const faults = await known(
      this.dataset.feed ?? '',
      words.language,
      JSON.parse(this.dataset.regions ?? '{}'),
    )
    const zone = faults.length ? await readersZone(words, this.dataset.zones ?? '') : ''
    this.replaceChildren(...faults.map((fault) => this.line(words, fault, zone)))
    this.setAttribute('data-asked', '')
  }

  /** @param {Words} words @param {Fault} fault @param {string} zone */
  line(words, { since, text, names, link }, zone) {
    const line = document.createElement('p')
    const sentence = fill(this.dataset.said ?? '', { time: timeOf(words, since, zone), text })
    line.append(names[0] ? `${names.join(', ')}${words.colon ?? ': '}${sentence}` : sentence)
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
