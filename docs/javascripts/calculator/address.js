// What is asked of the calculator, as the address of its page has it.
import { instantsOf, localOf } from '../engine/engine.js'
import { iso } from '../shared/wording.js'
import { isCustomersTime } from './policy-data.js'

export const CHOICES = /** @type {const} */ (['tier', 'severity', 'region', 'way'])
export const NAMES = /** @type {const} */ ([...CHOICES, 'reported', 'zone', 'version'])

/** @param {Record<string, string>} inputs */
export const queryOf = (inputs) =>
  String(new URLSearchParams(NAMES.filter((name) => inputs[name]).map((name) => [name, inputs[name]])))

/**
 * The question with its time, also if it was "now", and the version that answered, where one that is announced later
 * could answer otherwise: of a report to come.
 * @param {Record<string, string>} inputs @param {import('./answer.js').Answer} answer @returns {Record<string, string>}
 */
export const pinned = (inputs, { calendar, reported, sla }) => {
  if (inputs.reported) {
    const isTied = inputs.version || reported > Date.now()
    return { ...inputs, version: isTied ? sla.version : '' }
  }
  const wall = localOf(calendar, reported)
  const text = iso(reported, wall)
  const zone = isCustomersTime(sla) ? inputs.zone : ''
  return { ...inputs, zone, reported: instantsOf(calendar, wall).length === 1 ? text.slice(0, 16) : text }
}
