// What to do this minute about what is chosen: whom to call, or where to write and when somebody is there again.
import { fill } from '../shared/wording.js'
import { queryOf } from './address.js'
import { hoursAt, named, stateText } from './hours-now.js'
import { serves, wayCalendar } from './ways.js'

/**
 * @typedef {Record<string, string>} Choice tier, severity, region and the rest of the question
 * @typedef {{item: HTMLElement, region: string, calendar?: any, hours?: import('./hours-now.js').Hours | undefined}} Line
 * a number; without `hours` nobody knows whether it is answered
 * @typedef {Map<string, import('./policy-data.js').Sla>} Slas what is in force in each region now
 */

/** The numbers of the page. @returns {HTMLElement[]} */
const phones = () => [...document.querySelectorAll('[data-phone]')].map((each) => /** @type {any} */ (each))

/** What is in force in a region and wherever somebody can be called. @param {import('./policy-data.js').PolicyData} policy @param {string} region @returns {Promise<Slas>} */
export const inForceNow = (policy, region) =>
  policy.atEach([region, ...phones().map(({ dataset }) => dataset.phone ?? '')], Date.now())

/** Numbers that serve a choice: those that are answered before the others, the region's own before others. @param {Slas} slas @param {Choice} choice @returns {Line[]} */
const linesOf = (slas, { tier, severity, ...choice }) => {
  /** @type {(line: Line) => number} */
  const rank = ({ region, hours }) => (hours?.isOpen ? 0 : 2) + +(region !== choice.region)
  return phones()
    .filter(({ dataset }) => serves(dataset, tier, severity))
    .map((item) => {
      const region = item.dataset.phone ?? ''
      const sla = slas.get(region)
      const calendar = sla?.regions[region] && wayCalendar(sla, item.dataset, region, tier, severity)
      return { item, region, calendar, hours: calendar && hoursAt(calendar, Date.now()) }
    })
    .sort((a, b) => rank(a) - rank(b))
}

/** Fills the part `now`; a number that nobody answers now is no button. @param {import('./parts.js').Parts & {words: import('../shared/wording.js').Words}} parts @param {Slas} slas @param {Choice} choice */
export const showNow = (parts, slas, choice) => {
  const { call, names, ...words } = parts.words
  const [link, block] = ['call', 'now'].map((name) => parts.piece(name))
  if (!block) return
  const lines = linesOf(slas, choice)
  const [best] = lines
  const phone = best?.item.querySelector('.portal-phone')
  const isClosed = best?.hours?.isOpen === false
  const href = phone?.getAttribute('href')
  const isButton = href && !isClosed
  /** @type {HTMLAnchorElement[]} */
  const ways = [...block.querySelectorAll('[data-write]')]
  const way = ways.find(({ dataset }) => serves(dataset, choice.tier, choice.severity))
  for (const each of ways) each.hidden = each !== way
  if (way?.dataset.write === 'form') way.search = queryOf(choice)
  way?.classList.toggle('portal-action--second', Boolean(isButton))
  if (phone) {
    const number = phone.textContent
    parts.write('call', isButton ? fill(call.number, { number }) : number)
    link.className = isButton ? 'portal-action' : 'portal-phone'
    if (href) link.href = href
    else link.removeAttribute('href')
  }
  parts.toggle('call', phone)
  // Where nobody is there, and where somebody is; a tier that reaches somebody where the chosen one does not.
  const own = lines.find(({ region }) => region === choice.region)
  const said = [...new Set([own, best])].map(
    (line) =>
      line?.hours &&
      named(names.regions, [line.region], stateText(words, line.calendar, line.hours, Date.now())),
  )
  const others = Object.keys(best?.hours?.isOpen || !phones()[0] ? {} : names.tiers).filter(
    (tier) => linesOf(slas, { ...choice, tier })[0]?.hours?.isOpen,
  )
  if (isClosed && way) said.push(call.write)
  if (others[0]) said.push(named(names.tiers, others, words.reachable))
  parts.write('reach', said.filter(Boolean).join(' '))
  // Without a region every number is as good as another.
  block.hidden = !choice.region || (!phone && !way)
}
