// When a report sent now is answered, from /sla.json and the engine.
import { calendarOf, offsetIfTwice } from '../calculator/policy-data.js'
import { deadline, localOf } from '../engine/engine.js'
import { iso } from '../shared/wording.js'

/**
 * @typedef {import('../calculator/policy-data.js').Sla} Sla
 * @typedef {{dueMs: number, wallMs: number}} Moment an instant, and what the region's clocks show then
 */

/** `which`: of a time that the clock shows twice, the offset; else empty. Throws if the choice is not promised or the horizon is passed. @param {Sla} sla @param {string} tier @param {string} severity @param {string} region @param {number} nowMs @returns {Moment & {which: string}} */
export const expectedResponse = (sla, tier, severity, region, nowMs) => {
  const calendar = calendarOf(sla, tier, region, severity)
  const dueMs = deadline(calendar, nowMs, sla.commitments[tier][severity])
  const wallMs = localOf(calendar, dueMs)
  return { dueMs, wallMs, which: offsetIfTwice(calendar, dueMs, wallMs) }
}

/** To the minute, as people read it. @param {Moment} moment */
export const isoOf = ({ dueMs, wallMs }) => iso(dueMs, wallMs, '2026-11-27T16:00'.length)
