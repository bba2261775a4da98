// What those on call promise of a report, for calculator and form.
import { deadline, openIntervals } from '../engine/engine.js'
import { compiledOf, countingOf } from './policy-data.js'

/**
 * @typedef {{commitment: any, calendar: import('./policy-data.js').Zoned, start: number, due?: number}} OnCall
 * `start`: when somebody is there, from which time runs; without `due` a word stands instead of a time
 */

/** Counted from when somebody is there; undefined where the service hours open first, or promise no less. By phone nobody is reached before. @param {import('./policy-data.js').Sla} sla @param {{tier: string, severity: string, region: string}} choice @param {number} reported @returns {OnCall | undefined} */
export const onCallOf = (sla, { tier, severity, region }, reported) => {
  const commitment = sla.on_call?.[tier]?.[severity]
  if (!commitment) return undefined
  const [calendar, service] = [commitment.service_hours, commitment.service_hours.split('+')[0]].map((id) =>
    compiledOf(sla, `${region}.${id}`),
  )
  const [[start] = [NaN]] = openIntervals(calendar, reported, calendar.end)
  const isReached = start === reported || (start > reported && isForAnyReport(commitment))
  if (!isReached || !openIntervals(service, start, start + 1).next().done) return undefined
  if (commitment.promised) return { commitment, calendar, start }
  const due = deadline(countingOf(sla, region, calendar, commitment), start, commitment)
  const usual = sla.commitments[tier]?.[severity]
  return usual && deadline(countingOf(sla, region, service, usual), reported, usual) <= due
    ? undefined
    : { commitment, calendar, start, due }
}

/** @param {any} commitment */
const isForAnyReport = ({ reported }) => reported === 'in-any-way'

/** Is it the answer to a report, however that was made? @param {OnCall | undefined} found @returns {found is OnCall & {due: number}} */
export const isAnswer = (found) => found?.due !== undefined && isForAnyReport(found.commitment)
