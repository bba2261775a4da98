// Question -> Answer: the promise of a tier for a severity in a region, with its escalation and its reasons.
import { deadline, openIntervals, SlaError } from '../engine/engine.js'
import { calendarOf, compiledOf, hoursIn, Unaccepted } from './policy-data.js'
import { reasonsOf } from './reasons.js'

/**
 * @typedef {{tier: string, severity: string, region: string}} Choice
 * @typedef {{after: {amount: number, unit: string}, to: string[], due: number, isTold: boolean}} Step
 * @typedef {Pick<Answer, 'calendar' | 'reported' | 'sla' | 'reasons'> & {kind: string, commitment: any, due?: number}} Further
 * another kind of promise; a word may stand instead of its commitment, and without a time it is not `due`
 * `isTold`: its time of day is told to customers: the first response is due by then, within the service hours
 * @typedef {{tier: string, severity: string, region: string, calendar: import('../../../types/engine.js').Calendar, zone: string,
 *   reported: number, due: number, commitment: import('./reasons.js').Commitment, reasons: import('./reasons.js').Reason[],
 *   steps: Step[], further: Further[], sla: import('./policy-data.js').Sla}} Answer
 */

/** The choice as the policy spells it; nothing chosen is the first. @param {import('./policy-data.js').Sla} sla @param {Choice} inputs @returns {Choice} */
export const choiceOf = (sla, inputs) => {
  /** @param {'tier' | 'severity' | 'region'} name @param {string[]} ids */
  const chosen = (name, ids) => {
    const value = inputs[name] || ids[0]
    const id =
      ids.find((each) => each === value) ?? ids.find((each) => each.toLowerCase() === value.toLowerCase())
    if (id === undefined) throw new Unaccepted(name, value, ids)
    return id
  }
  return {
    tier: chosen('tier', Object.keys(sla.tiers)),
    severity: chosen('severity', sla.severities),
    region: chosen('region', Object.keys(sla.regions)),
  }
}

/** Opening and closing time included. @param {Answer['calendar']} calendar @param {number} ms */
const isInHours = (calendar, ms) =>
  !openIntervals(calendar, Math.max(calendar.begin, ms - 1), Math.min(calendar.end, ms + 1)).next().done

/** @param {import('./policy-data.js').Sla} sla @param {Choice} choice @param {number} reported @returns {Further[]} */
const furtherOf = (sla, { tier, severity, region }, reported) =>
  Object.entries(sla.promises ?? {}).flatMap(([kind, { [tier]: promised }]) => {
    const commitment = promised?.[severity]
    if (!commitment || commitment === 'not offered') return []
    const calendar = compiledOf(sla, `${region}.${hoursIn(sla, tier, severity, commitment)}`)
    const said = { kind, commitment, calendar, reported, sla, reasons: [] }
    try {
      const due = deadline(calendar, reported, commitment)
      return { ...said, due, reasons: reasonsOf(calendar, reported, due, commitment) }
    } catch (error) {
      // A word, or a time beyond the known dates.
      if (error instanceof SlaError) return said
      throw error
    }
  })

/** SlaError `horizon` beyond the known dates, Unaccepted if nothing is promised. @param {import('./policy-data.js').Sla} sla @param {Choice} choice @param {number} reported @returns {Answer} */
export const answerOf = (sla, { tier, severity, region }, reported) => {
  const calendar = calendarOf(sla, tier, region, severity)
  const promised = sla.commitments[tier] ?? {}
  const further = furtherOf(sla, { tier, severity, region }, reported)
  if (!promised[severity]) {
    const word = sla.untimed?.[tier]?.[severity] ?? severity
    throw Object.assign(new Unaccepted('promise', word, Object.keys(promised)), { further })
  }
  const commitment = promised[severity]
  const due = deadline(calendar, reported, commitment)
  const steps = (sla.escalation[severity] ?? []).map((/** @type {any} */ { after, to }) => {
    const at = deadline(calendar, reported, after)
    // Nobody has to have read a report before its first response is due.
    return { after, to, due: at, isTold: at >= due && isInHours(calendar, at) }
  })
  const reasons = reasonsOf(calendar, reported, due, commitment)
  return {
    tier,
    severity,
    region,
    calendar,
    zone: sla.regions[region].zone,
    reported,
    due,
    commitment,
    reasons,
    steps,
    further,
    sla,
  }
}
