// The telephone numbers: those that are answered now first, the region's before the others, each with its hours.

import { changeText, hoursAt, wallOf } from '../calculator/hours-now.js'
import { serves, wayCalendar } from '../calculator/ways.js'
import { isoOf } from './expected-response.js'
import { only, show } from './form-parts.js'

/** @typedef {{slas: Map<string, import('../calculator/policy-data.js').Sla>, tier: string, severity: string, words: import('../shared/wording.js').Words}} Known */
/**
 * Whether somebody answers: `open`; `elsewhere`, in another region than the chosen one; `closed`; `unknown`.
 * @typedef {{state: string, phone: Element | null, again: string, againIso: string}} Reach `again`: when the closed line opens
 */

/** Numbers for other tiers or severities are not shown. @param {Element} list @param {string} region @param {Known} known */
export const orderPhones = (list, region, known) => {
  const items = /** @type {HTMLElement[]} */ ([...list.children])
  for (const item of items) showHours(item, known)
  const rank = (/** @type {HTMLElement} */ item) =>
    (item.dataset.open === 'yes' ? 0 : 2) + (item.dataset.region === region ? 0 : 1)
  const sorted = items
    .map((item, at) => {
      // Those of the same rank stand as on the page, whatever was chosen before.
      item.dataset.at ??= String(at)
      return { item, at, first: Number(item.dataset.at) }
    })
    .sort((a, b) => rank(a.item) - rank(b.item) || a.first - b.first)
  if (sorted.some(({ at }, now) => at !== now)) list.append(...sorted.map(({ item }) => item))
  // “By phone:” before a list in which nothing is left.
  if (list.closest('[data-part="failed"]')) {
    const heading = /** @type {HTMLElement} */ (list.previousElementSibling)
    show(heading, !items.every((item) => item.hidden))
  }
}

/** What an ordered list says of the moment. @param {Element} list @param {string} region @returns {Reach} */
export const reachOf = (list, region) => {
  const items = /** @type {HTMLElement[]} */ ([...list.children]).filter((item) => !item.hidden)
  const [first] = items
  const own = items.find((item) => item.dataset.region === region && item.dataset.open === 'no')
  const time = /** @type {HTMLTimeElement | null | undefined} */ (
    (own ?? first)?.querySelector('[data-hours="closed"] time')
  )
  const state =
    first?.dataset.open === 'yes' ? (own ? 'elsewhere' : 'open') : first?.dataset.open ? 'closed' : 'unknown'
  const isShut = state === 'elsewhere' || state === 'closed'
  return {
    state,
    phone: first?.querySelector('a, b') ?? null,
    again: isShut ? (time?.textContent ?? '') : '',
    againIso: isShut ? (time?.dateTime ?? '') : '',
  }
}

/** Writes only what changes, so that nothing is announced twice. @param {HTMLElement} item @param {Known} known */
const showHours = (item, { slas, tier, severity, words }) => {
  const part = /** @type {HTMLElement} */ (item.querySelector('[data-part="hours"]'))
  const region = item.dataset.region ?? ''
  show(item, serves(item.dataset, tier, severity))
  const sla = slas.get(region)
  const calendar = sla?.regions[region] ? wayCalendar(sla, item.dataset, region, tier, severity) : undefined
  const hours = calendar && hoursAt(calendar, Date.now())
  // Beyond what is known the number stands alone.
  show(part, Boolean(hours))
  if (!calendar || !hours) return void delete item.dataset.open
  const open = hours.isOpen ? 'yes' : 'no'
  if (item.dataset.open !== open) item.dataset.open = open
  only(part, 'hours', hours.until === null ? 'always' : hours.isOpen ? 'open' : 'closed')
  const text = hours.until === null ? '' : changeText(words, calendar, hours, Date.now())
  for (const time of part.querySelectorAll('time')) {
    if (time.textContent !== text) time.textContent = text
    if (hours.until === null) continue
    const iso = isoOf({ dueMs: hours.until, wallMs: wallOf(calendar, hours) })
    if (time.dateTime !== iso) time.dateTime = iso
  }
}
