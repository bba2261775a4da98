// Question -> Answer: the promise of a tier for a severity in a region, with its escalation and its reasons.
import { deadline, openIntervals } from '../engine/engine.js'
import { calendarOf, clockIn, countingOf, Unaccepted } from './policy-data.js'
import { reasonsOf } from './reasons.js'

/**
 * @typedef {import('./policy-data.js').Zoned & import('../shared/clock.js').Place} Said the clock by which a time is said
 * @typedef {{tier: string, severity: string, region: string}} Choice
 * @typedef {{after: {amount: number, unit: string}, to: string[], due: number, isTold: boolean}} Step
 * @typedef {Pick<Answer, 'calendar' | 'counted' | 'reported' | 'sla' | 'reasons'> & {kind: string, commitment: any, due?: number}} Further
 * another kind of promise; a word may stand instead of its commitment, and without a time it is not `due`
 * `isTold`: its time of day is told to customers: the first response is due by then, within the service hours
 * @typedef {{tier: string, severity: string, region: string, calendar: Said, counted: import('./policy-data.js').Zoned, zone: string,
 *   reported: number, due: number, commitment: import('./reasons.js').Commitment, reasons: import('./reasons.js').Reason[],
 *   steps: Step[], further: Further[], isOnCall: boolean, sla: import('./policy-data.js').Sla}} Answer
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

/** Said by the region's clock, counted by that of the hours. @param {import('./policy-data.js').Sla} sla @param {string} region @param {Answer['counted']} calendar @param {{unit?: string}} commitment */
export const clocks = (sla, region, calendar, commitment) => {
  const clock = clockIn(sla, region)
  return {
    // The holidays of the hours are no dates of another clock.
    calendar: { ...calendar, ...clock, ...(clock.zone !== calendar.zone && { reasons: new Map() }) },
    counted: countingOf(sla, region, calendar, commitment),
  }
}

/** @template {Pick<Answer, 'counted' | 'commitment' | 'reported'>} T @param {T} found */
export const timed = (found) => {
  const { counted, commitment, reported } = found
  const due = deadline(counted, reported, commitment)
  return { ...found, due, reasons: reasonsOf(counted, reported, due, commitment) }
}

/** SlaError `horizon` beyond the known dates, Unaccepted if nothing is promised. @param {import('./policy-data.js').Sla} sla @param {Choice} choice @param {number} reported @param {typeof import('./beside-answer.js').besideOf | undefined} besideOf of a policy that promises nothing but first responses it says nothing @returns {Answer} */
export const answerOf = (sla, { tier, severity, region }, reported, besideOf) => {
  const calendar = calendarOf(sla, tier, region, severity)
  const promised = sla.commitments[tier] ?? {}
  const { onCall, further = [] } = besideOf?.(sla, { tier, severity, region }, reported) ?? {}
  if (!promised[severity] && !onCall) {
    const word = sla.untimed?.[tier]?.[severity] ?? severity
    throw Object.assign(new Unaccepted('promise', word, Object.keys(promised)), { further })
  }
  const commitment = promised[severity]
  const first = onCall ?? timed({ commitment, ...clocks(sla, region, calendar, commitment), reported, sla })
  const due = Number(first.due)
  const steps = (sla.escalation[severity] ?? []).map((/** @type {any} */ { after, to }) => {
    const at = deadline(countingOf(sla, region, calendar, after), reported, after)
    // Nobody has to have read a report before its first response is due.
    return { after, to, due: at, isTold: at >= due && isInHours(calendar, at) }
  })
  return {
    ...first,
    tier,
    severity,
    region,
    zone: sla.regions[region].zone,
    due,
    steps,
    further,
    isOnCall: Boolean(onCall),
  }
}
