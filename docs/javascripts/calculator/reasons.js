// Why a deadline is when it is: facts in order, then in words. The twin of generator/deadlines/engine/reasons.py.
import { canCount, countedDays, explain, localOf, openIntervals, received } from '../engine/engine.js'
import { offsetIfTwice } from '../shared/clock.js'
import {
  A_DAY,
  clock,
  dayName,
  dayNear,
  duration,
  fill,
  moment,
  promise,
  zoneName,
} from '../shared/wording.js'

/**
 * @typedef {import('../../../types/engine.js').Calendar} Calendar
 * @typedef {import('../../../types/engine.js').Commitment} Commitment
 * @typedef {{kind: string, from?: number, to?: number, reason?: string, n?: number}} Reason  instants in ms; of `closed`,
 *   `rest` (open, but no business day), `receipt`, `taken` (another day than that of the report) and `day` (of service),
 *   `from` and `to` are midnights on the wall clock
 */

/** @param {Calendar} calendar @param {number} reported @param {number} due @param {Commitment} commitment @returns {Reason[]} */
export const reasonsOf = (calendar, reported, due, commitment) => {
  if (commitment.unit === 'minutes') return elapsed(calendar, reported, due)
  if (!/min|busi/.test(commitment.unit)) return [{ kind: 'dates', from: due }]
  const open = firstOpen(calendar, reported)
  if (commitment.unit === 'business-days') {
    const start = received(calendar, reported, commitment)
    return [
      ...receipt(calendar, reported, open, start, commitment),
      ...days(calendar, reported, start, due, commitment),
    ]
  }
  const outside = open > reported ? [{ kind: 'outside', from: open }] : []
  return [...outside, ...hours(calendar, reported, due)]
}

/** Why a report counts as received at another instant than its own, or outside the hours at its own. @param {Calendar} calendar @param {number} reported @param {number} open @param {number} start @param {Commitment} commitment @returns {Reason[]} */
const receipt = (calendar, reported, open, start, commitment) => {
  if (start !== received(calendar, reported, { ...commitment, until: null }))
    return [{ kind: 'late', from: start }]
  if (start > reported) return [{ kind: 'received', from: start }]
  return open > reported ? [{ kind: 'that-day', from: start }] : []
}

/** @param {Calendar} calendar @param {number} ms */
const firstOpen = (calendar, ms) => {
  for (const [open] of openIntervals(calendar, ms, calendar.end)) return open
  return ms
}

/** The clock is changed after one instant and up to another. @param {Calendar} calendar @param {number} from @param {number} to @returns {Reason[]} */
const changes = ({ steps }, from, to) =>
  steps.filter(([since]) => from < since && since <= to).map(([since]) => ({ kind: 'clock', from: since }))

/** @param {Calendar} calendar @param {number} from @param {number} to @returns {Reason[]} */
const elapsed = (calendar, from, to) => [
  { kind: 'counted', from, to },
  ...changes(calendar, from, to),
  { kind: 'elapsed' },
]

/** @param {Calendar} calendar @param {number} reported @param {number} due @returns {Reason[]} */
const hours = (calendar, reported, due) => {
  const found = explain(calendar, reported, due).flatMap((stretch) =>
    stretch.kind === 'open'
      ? [{ ...stretch, kind: 'counted' }, ...changes(calendar, stretch.from, stretch.to)]
      : [stretch],
  )
  return [...found, { kind: 'sum' }]
}

/** @param {Calendar} calendar @param {number} reported @param {number} start @param {number} due @param {Commitment} commitment @returns {Reason[]} */
const days = (calendar, reported, start, due, commitment) => {
  const [came, taken] = [reported, start].map((ms) => Math.floor(localOf(calendar, ms) / A_DAY))
  const service = countedDays(calendar, start, commitment).map(({ day }) => day)
  const end = service[service.length - 1]
  const last = Math.max(Math.floor(localOf(calendar, due - 1) / A_DAY), end)
  /** @type {Reason[]} */
  const found = []
  for (let day = came, n = 0; day <= last; day++) {
    const isOpen = calendar.days.includes(day)
    const from = day * A_DAY
    const reason = isOpen && day !== service[n] ? undefined : calendar.reasons.get(day)
    const before = found[found.length - 1]
    const kind = isOpen ? 'rest' : 'closed'
    if (day === service[n]) found.push({ kind: 'day', from, n: ++n, reason })
    else if (day === taken) found.push({ kind: came === taken ? 'receipt' : 'taken', from })
    else if (isOpen && canCount(day, commitment)) continue
    else if (before?.kind === kind && before.reason === reason && before.to === from - A_DAY) before.to = from
    else found.push({ kind, from, to: from, reason })
  }
  const wall = localOf(calendar, due)
  // The hours of the last day may be over by then: the next opening can have the same time of day.
  const isSame = Math.floor(wall / A_DAY) === end && wall % A_DAY === localOf(calendar, start) % A_DAY
  const isClose = commitment.due === 'closing-time' || (calendar.ends.includes(due) && !isSame)
  return [...found, { kind: isClose ? 'close' : isSame ? 'same-time' : 'opening', from: due }]
}

/**
 * What is said of an instant; where the clock shows its wall time twice, with the offset that says which.
 * @param {import('../shared/wording.js').Words} words @param {Calendar} calendar @param {number} ms @param {number} wall @param {string} text
 */
const withOffset = (words, calendar, ms, wall, text) => {
  const zone = offsetIfTwice(calendar, ms, wall)
  return zone ? fill(words.there, { at: text, zone }) : text
}

/** The facts as lines of text. @param {import('../shared/wording.js').Words} words @param {Pick<import('./answer.js').Answer, 'calendar' | 'counted' | 'reasons' | 'commitment' | 'reported' | 'sla'> & {due?: number}} answer */
export const reasonLines = (
  words,
  { calendar: { zone, reader }, counted: calendar, reasons, commitment, reported, due, sla },
) => {
  const near = localOf(calendar, reported)
  /** @param {number} wall */
  const dayOf = (wall) => dayNear(words, wall, near)
  /** @param {number} wall @param {number} ms */
  const momentOf = (wall, ms) => withOffset(words, calendar, ms, wall, moment(words, wall, dayOf(wall)))
  /** @param {number} wall @param {number} ms */
  const clockOf = (wall, ms) => withOffset(words, calendar, ms, wall, clock(words, wall))
  const runs = reasons.filter(({ kind }) => kind === 'counted')
  const sum = runs.map(({ from = 0, to = 0 }) => duration(words, to - from)).join(' + ')
  const isReaders = words.local || localOf(reader ?? calendar, reported) === near
  const isElsewhere = reasons.length && !(zone === calendar.zone && isReaders)
  const place = isElsewhere ? [fill(words.ownZone, { zone: zoneName(words, calendar.zone) })] : []
  const lines = reasons.map((reason) => {
    const { kind, from = 0, to = from, n } = reason
    const isDate = /^(closed|rest|receipt|taken|day)$/.test(kind)
    const wall = isDate ? from : localOf(calendar, from)
    return fill(words.why[lineOf(reason, calendar)], {
      at: isDate ? moment(words, wall, dayOf(wall)) : momentOf(wall, from),
      day: dayOf(wall),
      time: clock(words, wall),
      from:
        kind === 'clock'
          ? clock(words, localOf(calendar, from - 1) + 1)
          : kind === 'counted'
            ? clockOf(wall, from)
            : clock(words, wall),
      to:
        kind === 'counted'
          ? closeOf(wall, endOn(calendar, to, due), to, clockOf, momentOf, words.dates.midnight)
          : clock(words, wall),
      days: to > from ? fill(words.span, { from: dayOf(from), to: dayOf(to) }) : dayOf(wall),
      duration: duration(words, to - from),
      reason: reason.reason && dayName(words, sla, reason.reason),
      n,
      sum,
      unit: words.dayUnit,
      until: fill(words.hour, { time: clock(words, Date.parse(`1970-01-01T${commitment.until}Z`)) }),
      promise: promise(words, { ...commitment, least: undefined }),
    })
  })
  return [...place, ...lines]
}

/** Which sentence says it. @param {Reason} reason @param {Calendar} calendar */
const lineOf = ({ kind, reason, from = 0, to = from }, calendar) => {
  if (kind === 'closed')
    return reason
      ? reason.startsWith('special-')
        ? 'shut'
        : 'holiday'
      : isWeekend(from, to)
        ? 'weekend'
        : 'closed'
  if (kind === 'counted') {
    const days = [from, to - 1].map((ms) => Math.floor(localOf(calendar, ms) / A_DAY))
    return days[0] === days[1] ? (reason ? 'special' : 'counted') : 'long'
  }
  return kind === 'day' && reason ? 'special-day' : kind
}

/** Saturday or Sunday, with a Friday if it is free too. @param {number} from @param {number} to midnights */
const isWeekend = (from, to) => {
  const [first, last] = [from, to].map((midnight) => (midnight / A_DAY + 3) % 7)
  return first > 3 && last > 4 && to - from < 3 * A_DAY
}

/** What the clock shows at the end; where it is put back then, for the second time at a deadline, as the answer says. @param {Calendar} calendar @param {number} to @param {number} [due] */
const endOn = (calendar, to, due) =>
  Math.min(localOf(calendar, to - 1) + 1, to === due ? localOf(calendar, to) : Infinity)

/** The end of a stretch: on its own day `18:00` or `24:00`, else with the day. @param {number} start @param {number} end wall times @param {number} ms of the end @param {(wall: number, ms: number) => string} clockOf @param {(wall: number, ms: number) => string} momentOf @param {string} [midnight] */
const closeOf = (start, end, ms, clockOf, momentOf, midnight = '24:00') => {
  if (Math.floor(start / A_DAY) === Math.floor(end / A_DAY)) return clockOf(end, ms)
  return end % A_DAY === 0 && end - A_DAY === Math.floor(start / A_DAY) * A_DAY ? midnight : momentOf(end, ms)
}
