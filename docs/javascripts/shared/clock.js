// An instant in words: on the reader's clock with its day, then on the clock of the place that it is about.
import { instantsOf, localOf } from '../engine/engine.js'
import { A_DAY, clock, dated, fill, MINUTE, moment, offset, zoneName } from './wording.js'

/** @typedef {import('./wording.js').Words} Words */
/** @typedef {Pick<import('../../../types/engine.js').Calendar, 'steps'>} Clock */
/** @typedef {Clock & {zone: string, reader?: Clock | undefined}} Place `reader`: whose clock comes first, if it is not the device's */
/**
 * @typedef {{near?: number, isEnd?: boolean, isNamed?: boolean}} How
 * `near`: an instant of which the reader knows the day; without it the day is said with its year. `isEnd`: up to it, so that a day
 * ends at its own midnight. `isNamed`: the place has been named, and is said again only where the reader's clock shows another time
 */

/** The clock of the device, as the browser knows it. @param {number} ms */
const ownWall = (ms) => ms - new Date(ms).getTimezoneOffset() * MINUTE

/** What a clock shows; at the end of a day its midnight also if clocks change then. @param {Clock | undefined} whose none: the device's @param {number} ms @param {boolean} isEnd */
export const wallAt = (whose, ms, isEnd) =>
  (whose ? localOf(whose, ms - +isEnd) : ownWall(ms - +isEnd)) + +isEnd

/** Of a wall time that its clock shows twice, the offset that says which; else empty. @param {Clock} clock @param {number} ms @param {number} wall */
export const offsetIfTwice = (clock, ms, wall) =>
  instantsOf(clock, wall).length > 1 ? offset(wall - ms) : ''

/** `9:00 Uhr`, with its day if it is another one than `near`, with its year if nothing is near. @param {Words} words @param {number} wall @param {number} near */
const timeNear = (words, wall, near) => {
  if (Number.isNaN(near)) return dated(words, wall)
  const isSameDay = Math.floor(wall / A_DAY) === Math.floor(near / A_DAY)
  return isSameDay ? fill(words.hour, { time: clock(words, wall) }) : moment(words, wall)
}

/**
 * `18:00 Uhr Ihrer Zeit (9:00 Uhr, Ortszeit Los Angeles)`; where both clocks show the same, once: `9:00 Uhr (Ortszeit Berlin)`.
 * @param {Words} words @param {number} ms @param {Place} place @param {How} [how]
 */
export const instantText = (words, ms, place, { near, isEnd = false, isNamed = false } = {}) => {
  const there = wallAt(place, ms, isEnd)
  const here = wallAt(place.reader, ms, isEnd)
  const values = {
    at: timeNear(words, here, near === undefined ? NaN : wallAt(place.reader, near, false)),
    there: timeNear(words, there, here),
    zone: [isNamed && here === there ? '' : zoneName(words, place.zone), offsetIfTwice(place, ms, there)]
      .filter(Boolean)
      .join(', '),
  }
  if (here !== there) return fill(words.here, values)
  return values.zone ? fill(words.there, values) : values.at
}
