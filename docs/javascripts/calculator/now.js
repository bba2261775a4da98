// What to do this minute about what is chosen: whom to call, or where to write and when somebody is there again.
import { fill } from '../shared/wording.js'
import { queryOf } from './address.js'
import { node } from './answer-view.js'
import { changeText, named, stateText } from './hours-now.js'
import { leadNotices } from './notices.js'
import { serves } from './ways.js'
import { elsewhereOf, lineOf, linesOf, tiersReached } from './whom.js'

/**
 * @typedef {import('./whom.js').Choice} Choice
 * @typedef {import('./whom.js').Line} Line
 * @typedef {import('./whom.js').Slas} Slas
 * @typedef {import('./parts.js').Parts & {words: import('../shared/wording.js').Words}} Place
 */

/** The numbers of the page, and ways without an address. @returns {HTMLElement[]} */
const phones = () => [...document.querySelectorAll('[data-phone]')].map((each) => /** @type {any} */ (each))

/** What is in force in a region and wherever somebody can be called. @param {import('./policy-data.js').PolicyData} policy @param {string} region @returns {Promise<Slas>} */
export const inForceNow = (policy, region) =>
  policy.atEach([region, ...phones().map(({ dataset }) => dataset.phone ?? '')], Date.now())

/** @param {Line | undefined} line @returns {HTMLElement | null | undefined} */
const numberOf = (line) => line?.item.querySelector('.portal-phone')

/** `Deutschland: offen bis 18:00 Uhr.`, `Rufbereitschaft: jetzt erreichbar.` @param {Place['words']} words @param {Line} line */
const said = (words, { item, region, calendar, hours }) => {
  const { name } = item.dataset
  const text = calendar && hours && stateText(words, calendar, hours, Date.now())
  if (name) return text ? `${name}${words.colon ?? ': '}${text}.` : `${name}.`
  return text && named(words.names.regions, [region], text, words.colon)
}

/** Fills the part `now`; in a region that the policy does not have no number is the reader's own. @param {Place} parts @param {Slas} slas @param {Choice} choice */
export const showNow = (parts, slas, choice) => {
  const { words } = parts
  const block = parts.piece('now')
  if (!block) return
  const lines = Object.hasOwn(words.names.regions, choice.region) ? linesOf(phones(), slas, choice) : []
  const best = lines.find((line) => line.isOwn && numberOf(line))
  const way = showWay(block, slas, choice)
  const isOpen = best && mayCall(best, slas, choice)
  showCall(parts, numberOf(best), isOpen)
  way?.item.classList.toggle('portal-action--second', Boolean(isOpen && parts.piece('call').href))
  parts.write('reach', reach(words, slas, choice, { lines, best, way, isOpen }).filter(Boolean).join(' '))
  showElsewhere(parts, elsewhereOf(lines.filter(numberOf), best))
  leadNotices(choice.region)
  block.hidden = !choice.region || !(lines[0] || way)
}

/** Is it answered now, or without hours laid down? Of what cannot be known nobody is told to call; where the tier is unknown, all of them must be answered. @param {Line} line @param {Slas} slas @param {Choice} choice */
const mayCall = ({ calendar, hours }, slas, choice) => {
  if (hours || calendar) return hours?.isOpen
  const all = Object.keys(slas.get(choice.region)?.tiers ?? {})
  const open = tiersReached(all, phones(), slas, choice)
  return all.includes(choice.tier) || (all.length > 0 && all.length === open.length)
}

/** A number that nobody may answer now is no button. @param {Place} parts @param {HTMLElement | null | undefined} phone @param {boolean | undefined} isOpen */
const showCall = (parts, phone, isOpen) => {
  const link = parts.piece('call')
  parts.toggle('call', phone)
  if (!phone) return
  const href = phone.getAttribute('href')
  const number = phone.textContent
  const isButton = href && isOpen
  parts.write('call', isButton ? fill(parts.words.call.number, { number }) : number)
  link.className = isButton ? 'portal-action' : 'portal-phone'
  if (href) link.href = href
  else link.removeAttribute('href')
}

/** Where to write: the first way that serves the choice, one that is not read now only if there is no other. @param {HTMLElement} block @param {Slas} slas @param {Choice} choice @returns {Line | undefined} */
const showWay = (block, slas, choice) => {
  /** @type {HTMLAnchorElement[]} */
  const ways = [...block.querySelectorAll('[data-write]')].map((each) => /** @type {any} */ (each))
  const lines = ways
    .filter(({ dataset }) => serves(dataset, choice.tier, choice.severity))
    .map((item) => lineOf(item, slas, choice))
  const way = lines.find(({ hours }) => hours?.isOpen !== false) ?? lines[0]
  for (const each of ways) {
    each.hidden = each !== way?.item
    if (each.dataset.write === 'form') each.search = queryOf(choice)
  }
  return way
}

/** Where nobody is there, and where somebody is; a tier that reaches somebody where the chosen one does not. @param {Place['words']} words @param {Slas} slas @param {Choice} choice @param {{lines: Line[], best: Line | undefined, way: Line | undefined, isOpen: boolean | undefined}} found */
const reach = (words, slas, choice, { lines, best, way, isOpen: isCalled }) => {
  const isOpen = (/** @type {Line} */ { isOwn, hours }) => isOwn && hours?.isOpen
  const ways = lines.filter((line) => line.isOwn && !numberOf(line))
  const there = best?.hours?.isOpen ? [] : ways.filter(isOpen)
  const tiers = Object.keys(best?.hours?.isOpen ? {} : words.names.tiers)
  const others = tiersReached(
    tiers.filter((tier) => tier !== choice.tier),
    phones(),
    slas,
    choice,
  )
  return [
    best && (said(words, best) || (!isCalled && words.call.within)),
    ...(best || way || there[0] ? there : ways).map((line) => said(words, line)),
    best?.hours?.isOpen === false && way && !there[0] && words.call.write,
    way?.calendar &&
      way.hours?.isOpen === false &&
      !best?.hours?.isOpen &&
      fill(words.call.read, { at: changeText(words, way.calendar, way.hours, Date.now()) }),
    others[0] && named(words.names.tiers, others, words.reachable, words.colon),
  ]
}

/** Numbers of other regions, each with its name and state. @param {Place} parts @param {Line[]} lines */
const showElsewhere = (parts, lines) => {
  const items = lines.map((line) =>
    node(
      'li',
      {},
      said(parts.words, line) ??
        `${parts.words.names.regions[line.region]}${(parts.words.colon ?? ':').trimEnd()}`,
      ' ',
      /** @type {Node} */ (numberOf(line)?.cloneNode(true)),
    ),
  )
  const list = parts.piece('elsewhere')
  if (list && list.textContent !== items.map(({ textContent }) => textContent).join(''))
    list.replaceChildren(...items)
  parts.toggle('elsewhere', items[0])
}
