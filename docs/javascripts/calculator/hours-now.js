// Who is there now, and until or from when: one finding, and one way to say its time, for home page and form.
import { localOf, openIntervals } from '../engine/engine.js'
import { A_DAY, clock, fill, MINUTE, moment, zoneName } from '../shared/wording.js'

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

/** What the region's clock shows at a change; at the end of a day also if clocks change then. @param {Calendar} calendar @param {Hours} hours */
export const wallOf = (calendar, { isOpen, until }) => localOf(calendar, Number(until) - +isOpen) + +isOpen

/** The reader's own wall clock, as the browser knows it. @param {number} ms */
const ownWall = (ms) => ms - new Date(ms).getTimezoneOffset() * MINUTE

/** @param {number} wall */
const dateOfWall = (wall) => Math.floor(wall / A_DAY)

/** `9:00 Uhr`, with its day if it is another one than `near`. @param {import('../shared/wording.js').Words} words @param {number} wall @param {number} near */
const timeNear = (words, wall, near) =>
  dateOfWall(wall) === dateOfWall(near) ? fill(words.hour, { time: clock(wall) }) : moment(words, wall)

/**
 * The next change on the reader's clock, then on that of the hours, which names its place: `18:00 Uhr Ihrer Zeit (9:00 Uhr,
 * Ortszeit Los Angeles)`; once where both show the same.
 * @param {import('../shared/wording.js').Words} words @param {import('./policy-data.js').Zoned} calendar
 * @param {Hours} hours @param {number} now
 */
export const changeText = (words, calendar, hours, now) => {
  const { isOpen, until } = hours
  const there = wallOf(calendar, hours)
  const here = ownWall(Number(until) - +isOpen) + +isOpen
  const today = ownWall(now)
  const values = {
    at: timeNear(words, here, today),
    there: timeNear(words, there, here),
    zone: zoneName(words, calendar.zone),
  }
  return fill(here === there ? words.there : words.here, values)
}
