// The telephone numbers: the region's first, each with the service hours there.
import { isoOf, serviceHours } from './expected-response.js'
import { only } from './form-parts.js'

/** @typedef {{sla: import('./expected-response.js').PortalSla | null, tier: string, clock: (wallMs: number) => string}} Known */

/** @param {Element} list @param {string} region @param {Known} known */
export const orderPhones = (list, region, known) => {
  const items = /** @type {HTMLElement[]} */ ([...list.children])
  for (const item of items) showHours(item, known)
  const rank = (/** @type {HTMLElement} */ item) =>
    item.dataset.region == region ? 0 : item.dataset.open == 'yes' ? 1 : 2
  const sorted = items.map((item, at) => ({ item, at })).sort((a, b) => rank(a.item) - rank(b.item) || a.at - b.at)
  if (sorted.some(({ at }, now) => at != now)) list.append(...sorted.map(({ item }) => item))
}

/** @param {HTMLElement} item @param {Known} known */
const showHours = (item, { sla, tier, clock }) => {
  const words = /** @type {HTMLElement} */ (item.querySelector('[data-part="hours"]'))
  words.hidden = true
  delete item.dataset.open
  if (!sla || !tier) return
  try {
    const { isOpen, until } = serviceHours(sla, tier, item.dataset.region ?? '', Date.now())
    item.dataset.open = isOpen ? 'yes' : 'no'
    only(words, 'hours', isOpen ? (until ? 'open' : 'always') : until ? 'closed' : '')
    for (const time of words.querySelectorAll('time')) {
      const said = until ? clock(until.wallMs) : ''
      if (time.textContent != said) time.textContent = said // An alert would be spoken again.
      if (until) time.dateTime = isoOf(until)
    }
    words.hidden = false
  } catch {
    // Beyond what is known: the number stands alone.
  }
}
