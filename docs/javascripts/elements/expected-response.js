// When a report sent now is answered, from /sla.json and the engine.
import { deadline, load, localOf, openIntervals } from '../engine/engine.js'

/**
 * @typedef {ReturnType<typeof load>} Calendar
 * @typedef {{amount: number, unit: string, due?: string, receipt?: string}} Commitment
 * @typedef {Parameters<typeof load>[0] & {tiers: Record<string, {service_hours: string}>,
 *   regions: Record<string, {zone: string}>, commitments: Record<string, Record<string, Commitment>>}} PortalSla
 * @typedef {{dueMs: number, wallMs: number}} Moment an instant, and what the region's clocks show then
 * @typedef {{isOpen: boolean, until: Moment | null}} Hours `until`: the next change, null: none within two weeks
 */

const FORTNIGHT_MS = 14 * 864e5

/** @param {PortalSla} sla @param {string} tier @param {string} region @returns {Calendar} */
const calendarOf = (sla, tier, region) => load(sla, `${region}.${sla.tiers[tier]?.service_hours}`)

/** @param {Calendar} calendar @param {number} ms @returns {Moment} */
const moment = (calendar, ms) => ({ dueMs: ms, wallMs: localOf(calendar, ms) })

/** Throws if the choice is not promised or the horizon is passed. @param {PortalSla} sla @param {string} tier @param {string} severity @param {string} region @param {number} nowMs */
export const expectedResponse = (sla, tier, severity, region, nowMs) => {
  const calendar = calendarOf(sla, tier, region)
  return moment(calendar, deadline(calendar, nowMs, sla.commitments[tier][severity]))
}

/** @param {PortalSla} sla @param {string} tier @param {string} region @param {number} nowMs @returns {Hours} */
export const serviceHours = (sla, tier, region, nowMs) => {
  const calendar = calendarOf(sla, tier, region)
  const endMs = nowMs + FORTNIGHT_MS
  for (const [openMs, closeMs] of openIntervals(calendar, nowMs, endMs)) {
    if (openMs > nowMs) return { isOpen: false, until: moment(calendar, openMs) }
    return { isOpen: true, until: closeMs < endMs ? moment(calendar, closeMs) : null }
  }
  return { isOpen: false, until: null }
}

/** ISO 8601 with the offset of the wall clock. @param {Moment} moment */
export const isoOf = ({ dueMs, wallMs }) => {
  const offset = Math.round((wallMs - dueMs) / 6e4), size = Math.abs(offset)
  /** @param {number} n */
  const two = (n) => `${n}`.padStart(2, '0')
  return `${new Date(wallMs).toISOString().slice(0, 16)}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
