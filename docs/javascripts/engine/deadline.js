import { after, DAY, SlaError } from './hours.js'
import { firstAt, localOf } from './zone.js'

/**
 * @typedef {import('./hours.js').Calendar} Calendar
 * @typedef {{amount: number, unit: string, due?: string, receipt?: string}} Commitment
 */

/** @param {boolean} good @param {string} code */
const need = (good, code) => {
  if (!good) throw new SlaError(code)
}

/** The first open instant that is not before `ms`. @param {Calendar} calendar @param {number} ms */
const nextOpen = ({ opens, closes }, ms) => {
  const i = after(closes, ms)
  need(i < opens.length, 'horizon')
  return Math.max(opens[i], ms)
}

/** @param {Calendar} calendar @param {number} ms @param {number} amount of open time */
const openTime = (calendar, ms, amount) => {
  const { opens, closes, sums } = calendar
  const i = after(closes, ms)
  need(i < opens.length, 'horizon')
  const target = sums[i] + Math.max(ms - opens[i], 0) + amount
  need(target <= sums[opens.length], 'horizon')
  const j = after(sums, target - 1) - 1 // an amount that is used up at a close is not carried to the next opening
  return opens[j] + target - sums[j]
}

/** @param {Calendar} calendar @param {number} ms @param {Commitment} commitment */
const openDays = (calendar, ms, { amount, due = 'same-time', receipt = 'not-counted' }) => {
  const { steps, days, ends } = calendar
  const start = nextOpen(calendar, ms), wall = localOf(calendar, start)
  const date = Math.floor(wall / DAY)
  const atClose = due == 'closing-time', counted = atClose && receipt == 'counted'
  let i = after(days, counted ? date - 1 : date)
  while (atClose && ends[i] <= start) i++
  i += amount - 1
  need(i < days.length, 'horizon')
  return atClose ? ends[i] : nextOpen(calendar, firstAt(steps, wall + (days[i] - date) * DAY))
}

/** When the first response is due. @param {Calendar} calendar @param {number} reportedMs @param {Commitment} commitment */
export const deadline = (calendar, reportedMs, commitment) => {
  const { amount, unit, due = 'same-time', receipt = 'not-counted' } = commitment
  need(Number.isSafeInteger(reportedMs), 'bad-instant')
  need(Number.isSafeInteger(amount) && amount >= 0, 'bad-amount')
  need(['minutes', 'business-minutes', 'business-days'].includes(unit), 'bad-unit')
  need(['same-time', 'closing-time'].includes(due) && ['not-counted', 'counted'].includes(receipt), 'bad-unit')
  need(reportedMs >= calendar.begin && reportedMs < calendar.end, 'horizon')
  const ms = amount == 0 || unit == 'minutes' ? reportedMs + amount * 6e4
    : unit == 'business-minutes' ? openTime(calendar, reportedMs, amount * 6e4)
      : openDays(calendar, reportedMs, commitment)
  need(ms <= calendar.end, 'horizon')
  return ms
}
