// When a report sent now is answered, from /sla.json and the engine.
import { isAnswer, onCallOf } from '../calculator/on-call.js'
import { calendarOf, clockIn, compiledOf, countingOf, hoursIn } from '../calculator/policy-data.js'
import { deadline, localOf } from '../engine/engine.js'
import { instantText } from '../shared/clock.js'
import { fill, iso } from '../shared/wording.js'

/**
 * @typedef {import('../calculator/policy-data.js').Sla} Sla
 * @typedef {{dueMs: number, wallMs: number}} Moment an instant, and what the region's clocks show then
 */

/** Undefined if no time is promised; throws if the horizon is passed. @param {Sla} sla @param {string} tier @param {string} severity @param {string} region @param {number} nowMs @returns {(Moment & {isOnCall: boolean}) | undefined} */
export const expectedResponse = (sla, tier, severity, region, nowMs) => {
  const onCall = onCallOf(sla, { tier, severity, region }, nowMs)
  const promised = sla.commitments[tier]?.[severity]
  const isOnCall = isAnswer(onCall)
  if (!isOnCall && !promised) return undefined
  const calendar = isOnCall ? onCall.calendar : calendarOf(sla, tier, region, severity)
  const dueMs = isOnCall ? onCall.due : deadline(countingOf(sla, region, calendar, promised), nowMs, promised)
  return { dueMs, wallMs: localOf(clockIn(sla, region), dueMs), isOnCall }
}

/** When the next update comes, in words; '' if none is promised. Throws if the horizon is passed. @param {import('../shared/wording.js').Words} words @param {Sla} sla @param {string} tier @param {string} severity @param {string} region @param {number} nowMs @returns {string} */
export const nextUpdate = (words, sla, tier, severity, region, nowMs) => {
  const said = words.updates?.[tier]?.[severity] ?? ''
  if (!said.includes('{due}')) return said
  const promised = sla.promises.next_update[tier][severity]
  const calendar = compiledOf(sla, `${region}.${hoursIn(sla, tier, severity, promised)}`)
  const due = deadline(countingOf(sla, region, calendar, promised), nowMs, promised)
  return fill(said, { due: instantText(words, due, clockIn(sla, region), { isNamed: true }) })
}

/** To the minute, as people read it. @param {Moment} moment */
export const isoOf = ({ dueMs, wallMs }) => iso(dueMs, wallMs, '2026-11-27T16:00'.length)
