import { after, DAY, openIntervals } from './hours.js'
import { localOf } from './zone.js'

/**
 * What lies between two instants, in order: open time, and runs of dates without any, each with its reason (the
 * holiday's key; undefined: outside the week's hours). `from` and `to` are instants, `first` and `last` midnights on
 * the wall clock, in ms.
 * @typedef {{kind: 'open', from: number, to: number, reason: string | undefined}
 *   | {kind: 'closed', first: number, last: number, reason: string | undefined}} Stretch
 */

/** @param {import('./hours.js').Calendar} calendar @param {number} fromMs @param {number} toMs @returns {Stretch[]} */
export const explain = (calendar, fromMs, toMs) => {
  /** @type {Stretch[]} */
  const stretches = []
  let day = Math.floor(localOf(calendar, fromMs) / DAY)
  /** @param {number} end */
  const closedUntil = (end) => {
    for (; day < end; day++) {
      if (calendar.days[after(calendar.days, day - 1)] == day) continue
      const reason = calendar.reasons.get(day), last = stretches[stretches.length - 1]
      if (last?.kind == 'closed' && last.reason == reason && last.last == (day - 1) * DAY) last.last = day * DAY
      else stretches.push({ kind: 'closed', first: day * DAY, last: day * DAY, reason })
    }
  }
  for (const [from, to] of openIntervals(calendar, fromMs, toMs)) {
    const date = Math.floor(localOf(calendar, from) / DAY)
    closedUntil(date)
    stretches.push({ kind: 'open', from, to, reason: calendar.reasons.get(date) })
    day = Math.max(day, Math.floor(localOf(calendar, to - 1) / DAY) + 1)
  }
  closedUntil(Math.floor(localOf(calendar, toMs - 1) / DAY) + 1)
  return stretches
}
