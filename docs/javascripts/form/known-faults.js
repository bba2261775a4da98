// <known-faults>: which faults are known at the moment, as the feed of the status page says (its shape: guides/embed.md).
// Anything odd in it is as if nothing were known. Words for times come from the form, its own from the markup:
//   data-regions  their names, by id (JSON)
//   data-said  with {time} and {text}; data-more  words of the link
import { ownZone } from '../calculator/policy-data.js'
import { instantText } from '../shared/clock.js'
import { fill, MINUTE } from '../shared/wording.js'

/** @typedef {import('../shared/wording.js').Words} Words */
/** @typedef {{since: number, text: string, regions: string[], link: string}} Fault `since`: ms; `link`: '' for none */

const MOST = 10
const LONGEST = 1000

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
  if (Number.isNaN(at) || at > Date.now() || !Array.isArray(regions)) throw new Error('fault')
  if (link && new URL(link).protocol !== 'https:') throw new Error('link')
  return { since: at, text: said(text, language), regions: regions.map(String), link }
}

/** Those that are known; none where anything in the feed is odd. @param {string} url @param {string} language @returns {Promise<Fault[]>} */
const known = async (url, language) => {
  try {
    const response = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    const { format, faults } = await response.json()
    if (!response.ok || String(format) !== '1' || faults.length > MOST) return []
    return faults.map((/** @type {any} */ each) => faultOf(each, language))
  } catch {
    return []
  }
}

/** On the reader's clock, with its place. @param {Words} words @param {number} ms */
const timeOf = (words, ms) => {
  const offset = -new Date(ms).getTimezoneOffset() * MINUTE
  const place = { zone: ownZone(), steps: /** @type {any} */ ([[-Infinity, Infinity, offset]]) }
  return instantText(words, ms, place, { near: Date.now() })
}

class KnownFaults extends HTMLElement {
  async connectedCallback() {
    const form = /** @type {HTMLElement | null} */ (document.querySelector('contact-form'))
    const words = JSON.parse(form?.dataset.words ?? '{}')
    const faults = await known(this.dataset.feed ?? '', words.language)
    this.replaceChildren(...faults.map((fault) => this.line(words, fault)))
    this.setAttribute('data-asked', '')
  }

  /** @param {Words} words @param {Fault} fault */
  line(words, { since, text, regions, link }) {
    const line = document.createElement('p')
    const called = JSON.parse(this.dataset.regions ?? '{}')
    const names = regions.map((region) => called[region] ?? region).join(', ')
    const sentence = fill(this.dataset.said ?? '', { time: timeOf(words, since), text })
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
