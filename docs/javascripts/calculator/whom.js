// Whom to call: one rule for home, calculator, form and emergency pages.
import { hoursAt } from './hours-now.js'
import { serves, wayCalendar } from './ways.js'

/**
 * @typedef {Record<string, string>} Choice tier, severity, region and the rest of the question
 * @typedef {Map<string, import('./policy-data.js').Sla>} Slas what is in force in each region now
 * @typedef {{item: HTMLElement, region: string, isOwn: boolean, calendar?: import('./policy-data.js').Zoned, hours?: import('./hours-now.js').Hours | undefined}} Line
 * a number or another way; without `hours` nobody knows whether somebody answers
 */

/** Most numbers of other regions that are named. */
const MOST = 3

/** A way of no region is at home in each; when somebody is there, only its own hours say. @param {HTMLElement} item @param {Slas} slas @param {Choice} choice @returns {Line} */
export const lineOf = (item, slas, { tier, severity, region: here }) => {
  const { phone, serviceHours } = item.dataset
  const region = phone || here
  const sla = slas.get(region)
  const isKnown = sla?.regions[region] && (phone || serviceHours)
  const calendar = isKnown ? wayCalendar(sla, item.dataset, region, tier, severity) : undefined
  return {
    item,
    region,
    isOwn: here !== '' && region === here,
    calendar,
    hours: calendar && hoursAt(calendar, Date.now()),
  }
}

/**
 * Those that serve a choice. Those of its region lead, always; among them who is there now, for longest, and at last who
 * is there again first.
 * @param {Iterable<HTMLElement>} items @param {Slas} slas @param {Choice} choice
 */
export const linesOf = (items, slas, choice) =>
  [...items]
    .filter(({ dataset }) => serves(dataset, choice.tier, choice.severity))
    .map((item) => lineOf(item, slas, choice))
    .sort((a, b) => rank(a) - rank(b) || later(a, b))

/** @param {Line} line */
const rank = ({ isOwn, hours }) => (isOwn ? 0 : 3) + (hours ? (hours.isOpen ? 0 : 2) : 1)

/** Of two that are there, or of two that are not. @param {Line} a @param {Line} b */
const later = ({ hours: a }, { hours: b }) =>
  ((b?.until ?? Infinity) - (a?.until ?? Infinity) || 0) * (a?.isOpen ? 1 : -1)

/** Those of the tiers in which somebody of the region is there now. @param {string[]} tiers @param {Iterable<HTMLElement>} items @param {Slas} slas @param {Choice} choice */
export const tiersReached = (tiers, items, slas, choice) =>
  tiers.filter((tier) =>
    linesOf(items, slas, { ...choice, tier }).some(({ isOwn, hours }) => isOwn && hours?.isOpen),
  )

/** Numbers of other regions, one of each: none where an own one may be answered; else those that are, and where there is no own one and none is, the next. @param {Line[]} lines in order @param {Line | undefined} best the first own number */
export const elsewhereOf = (lines, best) => {
  if (best && best.hours?.isOpen !== false) return []
  const regions = new Map(
    lines
      .filter(({ isOwn }) => !isOwn)
      .reverse()
      .map((line) => [line.region, line]),
  )
  const others = lines.filter((line) => regions.get(line.region) === line)
  const open = others.filter(({ hours }) => hours?.isOpen)
  return open[0] || best ? open.slice(0, MOST) : others.slice(0, 1)
}
