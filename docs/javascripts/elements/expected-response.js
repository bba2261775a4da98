// When a report sent now is answered, from /sla.json and the engine.
import { deadline, load, localOf } from '../engine/engine.js'

/**
 * @typedef {{amount: number, unit: string, due?: string, receipt?: string}} Commitment
 * @typedef {Parameters<typeof load>[0] & {tiers: Record<string, {service_hours: string}>,
 *   regions: Record<string, {zone: string}>, commitments: Record<string, Record<string, Commitment>>}} PortalSla
 * @typedef {{dueMs: number, wallMs: number}} Moment an instant, and what the region's clocks show then
 */

/** Throws if the choice is not promised or the horizon is passed. @param {PortalSla} sla @param {string} tier @param {string} severity @param {string} region @param {number} nowMs @returns {Moment} */
export const expectedResponse = (sla, tier, severity, region, nowMs) => {
  const calendar = load(sla, `${region}.${sla.tiers[tier]?.service_hours}`)
  const dueMs = deadline(calendar, nowMs, sla.commitments[tier][severity])
  return { dueMs, wallMs: localOf(calendar, dueMs) }
}

/** ISO 8601 with the offset of the wall clock. @param {Moment} moment */
export const isoOf = ({ dueMs, wallMs }) => {
  const offset = Math.round((wallMs - dueMs) / 6e4), size = Math.abs(offset)
  /** @param {number} n */
  const two = (n) => `${n}`.padStart(2, '0')
  return `${new Date(wallMs).toISOString().slice(0, 16)}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
