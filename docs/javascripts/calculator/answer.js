// Question -> Answer: the promise of a tier for a severity in a region, with its escalation and its reasons.
import { deadline, openIntervals, SlaError } from '../engine/engine.js'
import { isAnswer, onCallOf } from './on-call.js'
import { calendarOf, clockIn, compiledOf, countingOf, hoursIn, Unaccepted } from './policy-data.js'
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
const clocks = (sla, region, calendar, commitment) => {
  const clock = clockIn(sla, region)
  return {
    // The holidays of the hours are no dates of another clock.
    calendar: { ...calendar, ...clock, ...(clock.zone !== calendar.zone && { reasons: new Map() }) },
    counted: countingOf(sla, region, calendar, commitment),
  }
}

/** @template {Pick<Answer, 'counted' | 'commitment' | 'reported'>} T @param {T} found */
const timed = (found) => {
  const { counted, commitment, reported } = found
  const due = deadline(counted, reported, commitment)
  return { ...found, due, reasons: reasonsOf(counted, reported, due, commitment) }
}

/** What those on call promise, with its reasons. @param {import('./policy-data.js').Sla} sla @param {string} region @param {number} reported @param {import('./on-call.js').OnCall} found @returns {Further} */
const saidOnCall = (sla, region, reported, { commitment, calendar, start, due }) => {
  const both = clocks(sla, region, calendar, commitment)
  const said = { kind: 'on_call', commitment, ...both, reported, sla, due }
  if (due === undefined) return { ...said, reasons: [] }
  const reasons = reasonsOf(both.counted, start, due, commitment)
  return { ...said, reasons: start > reported ? [{ kind: 'outside', from: start }, ...reasons] : reasons }
}

/** @param {import('./policy-data.js').Sla} sla @param {Choice} choice @param {number} reported @returns {Further[]} */
const furtherOf = (sla, { tier, severity, region }, reported) =>
  Object.entries(sla.promises ?? {}).flatMap(([kind, { [tier]: promised }]) => {
    const commitment = promised?.[severity]
    if (!commitment || commitment === 'not offered') return []
    const calendar = compiledOf(sla, `${region}.${hoursIn(sla, tier, severity, commitment)}`)
    const said = {
      kind,
      commitment,
      ...clocks(sla, region, calendar, commitment),
      reported,
      sla,
      reasons: [],
    }
    try {
      return timed(said)
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
  const choice = { tier, severity, region }
  const found = onCallOf(sla, choice, reported)
  const isOnCall = isAnswer(found)
  const onCall = found && saidOnCall(sla, region, reported, found)
  const further = [...(onCall && !isOnCall ? [onCall] : []), ...furtherOf(sla, choice, reported)]
  if (!promised[severity] && !isOnCall) {
    const word = sla.untimed?.[tier]?.[severity] ?? severity
    throw Object.assign(new Unaccepted('promise', word, Object.keys(promised)), { further })
  }
  const commitment = promised[severity]
  const first =
    isOnCall && onCall
      ? onCall
      : timed({ commitment, ...clocks(sla, region, calendar, commitment), reported, sla })
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
    isOnCall,
  }
}
