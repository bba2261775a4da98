// The telephone numbers, and further ways, each with its hours: the region's first, then those that are answered now.

import { changeText, wallOf } from '../calculator/hours-now.js'
import { serves } from '../calculator/ways.js'
import { lineOf, linesOf } from '../calculator/whom.js'
import { isoOf } from './expected-response.js'
import { only, show } from './form-parts.js'

/** @typedef {{slas: import('../calculator/whom.js').Slas, choice: import('../calculator/whom.js').Choice, words: import('../shared/wording.js').Words}} Known */
/**
 * Whether somebody answers the number that leads: `open`, `closed`, or `unknown`, also as long as no region is chosen; `none` where the
 * region has no number.
 * @typedef {{state: string, phone: Element | null, again: string, againIso: string}} Reach `again`: when a closed line opens
 */

/** Those of a list, as they stand on the page whatever was chosen before. @param {Element} list @returns {HTMLElement[]} */
export const numbersIn = (list) => {
  const items = /** @type {HTMLElement[]} */ ([...list.children])
  for (const [at, item] of items.entries()) item.dataset.at ??= String(at)
  return items.sort((a, b) => Number(a.dataset.at) - Number(b.dataset.at))
}

/** Numbers for other tiers or severities are not shown. @param {Element} list @param {Known} known */
export const orderPhones = (list, { slas, choice, words }) => {
  const all = numbersIn(list)
  const lines = linesOf(all, slas, choice)
  const served = lines.map(({ item }) => item)
  for (const item of all) show(item, served.includes(item))
  for (const line of lines) showHours(line, words)
  const sorted = [...served, ...all.filter((item) => !served.includes(item))]
  if (sorted.some((item, at) => item !== list.children[at])) list.append(...sorted)
  // “By phone:” before a list in which nothing is left.
  if (list.closest('[data-part="failed"]')) {
    const heading = /** @type {HTMLElement} */ (list.previousElementSibling)
    show(heading, served.length > 0)
  }
}

/** What an ordered list says of the moment. Ways without a number lead nowhere. @param {Element} list @param {string} region @returns {Reach} */
export const reachOf = (list, region) => {
  const own = /** @type {HTMLElement[]} */ ([...list.children]).find(
    (item) => !item.hidden && [region, ''].includes(item.dataset.phone ?? '') && item.querySelector('a, b'),
  )
  const nothing = { phone: null, again: '', againIso: '' }
  if (!region || !own) return { state: region ? 'none' : 'unknown', ...nothing }
  const time = /** @type {HTMLTimeElement | null} */ (own.querySelector('[data-hours="closed"] time'))
  const { open } = own.dataset
  const isShut = open === 'no'
  return {
    state: isShut ? 'closed' : open ? 'open' : 'unknown',
    phone: own.querySelector('a, b'),
    again: isShut ? (time?.textContent ?? '') : '',
    againIso: isShut ? (time?.dateTime ?? '') : '',
  }
}

/**
 * What is said of other tiers stands at the first number shown that somebody answers in one of them; before all, if there is none.
 * @param {Element} list @param {Element} said @param {string[]} tiers @param {Known} known
 */
export const placeOthers = (list, said, tiers, { slas, choice }) => {
  const lines = tiers.flatMap((tier) => linesOf(numbersIn(list), slas, { ...choice, tier }))
  const at = lines.find(({ item, isOwn, hours }) => isOwn && hours?.isOpen && !item.hidden)?.item
  const heading = /** @type {Element} */ (list.previousElementSibling)
  if (at && said.parentElement !== at) at.append(said)
  if (!at && said.nextElementSibling !== heading) heading.before(said)
}

/** A further way beside the numbers. @param {HTMLElement} item @param {Known} known */
export const showWay = (item, { slas, choice, words }) => {
  show(item, serves(item.dataset, choice.tier, choice.severity))
  showHours(lineOf(item, slas, choice), words)
}

/** Writes only what changes, so that nothing is announced twice. @param {ReturnType<typeof lineOf>} line @param {Known['words']} words */
const showHours = ({ item, calendar, hours }, words) => {
  const part = /** @type {HTMLElement} */ (item.querySelector('[data-part="hours"]'))
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
