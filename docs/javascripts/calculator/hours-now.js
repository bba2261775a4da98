// Who is there now, and until or from when: one finding, for home page and form.
import { openIntervals } from '../engine/engine.js'
import { instantText, wallAt } from '../shared/clock.js'
import { A_DAY, fill } from '../shared/wording.js'

/** @typedef {import('../../../types/engine.js').Calendar} Calendar */
/** @typedef {{isOpen: boolean, until: number | null}} Hours `until`: the next change, in ms; null: none within two weeks */

const FORTNIGHT = 14 * A_DAY

/** Undefined beyond the known dates, and if nobody is there before they end. @param {Calendar} calendar @param {number} now @returns {Hours | undefined} */
export const hoursAt = (calendar, now) => {
  const { begin, end } = calendar
  if (now < begin || now >= end) return undefined
  const [next] = openIntervals(calendar, now, end)
  if (!next) return undefined
  const [open, close] = next
  if (open > now) return { isOpen: false, until: open }
  return { isOpen: true, until: close < Math.min(end, now + FORTNIGHT) ? close : null }
}

/** What the region's clock shows at a change. @param {Calendar} calendar @param {Hours} hours */
export const wallOf = (calendar, { isOpen, until }) => wallAt(calendar, Number(until), isOpen)

/** The next change, near now. @param {import('../shared/wording.js').Words} words @param {import('./policy-data.js').Zoned} calendar @param {Hours} hours @param {number} now */
export const changeText = (words, calendar, { isOpen, until }, now) =>
  instantText(words, Number(until), calendar, { near: now, isEnd: isOpen })

/** `jetzt erreichbar`, `geschlossen, öffnet Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin)` @param {import('../shared/wording.js').Words} words @param {import('./policy-data.js').Zoned} calendar @param {Hours} hours @param {number} now */
export const stateText = (words, calendar, hours, now) =>
  hours.until === null
    ? words.reachable
    : fill(hours.isOpen ? words.open : words.shut, { at: changeText(words, calendar, hours, now) })

/** `Standard, Gold: jetzt erreichbar.`; where there is one of them, without its name. @param {Record<string, string>} names of all @param {string[]} ids @param {string} text @param {string} [colon] */
export const named = (names, ids, text, colon = ': ') =>
  Object.keys(names)[1]
    ? `${ids.map((id) => names[id] ?? id).join(', ')}${colon}${text}.`
    : `${text[0].toUpperCase()}${text.slice(1)}.`
