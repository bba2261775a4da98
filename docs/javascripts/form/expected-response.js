// When a report sent now is answered, from /sla.json and the engine.

import { calendarOf } from '../calculator/policy-data.js'
import { deadline, instantsOf, localOf } from '../engine/engine.js'
import { offset } from '../shared/wording.js'

/**
 * @typedef {import('../calculator/policy-data.js').Sla} Sla
 * @typedef {{dueMs: number, wallMs: number}} Moment an instant, and what the region's clocks show then
 */

/** `which`: of a time that the clock shows twice, the offset; else empty. Throws if the choice is not promised or the horizon is passed. @param {Sla} sla @param {string} tier @param {string} severity @param {string} region @param {number} nowMs @returns {Moment & {which: string}} */
export const expectedResponse = (sla, tier, severity, region, nowMs) => {
  const calendar = calendarOf(sla, tier, region)
  const dueMs = deadline(calendar, nowMs, sla.commitments[tier][severity])
  const wallMs = localOf(calendar, dueMs)
  return { dueMs, wallMs, which: instantsOf(calendar, wallMs).length > 1 ? offset(wallMs - dueMs) : '' }
}

/** ISO 8601 with the offset of the wall clock. @param {Moment} moment */
export const isoOf = ({ dueMs, wallMs }) => {
  const offset = Math.round((wallMs - dueMs) / 6e4)
  const size = Math.abs(offset)
  /** @param {number} n */
  const two = (n) => `${n}`.padStart(2, '0')
  return `${new Date(wallMs).toISOString().slice(0, 16)}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
