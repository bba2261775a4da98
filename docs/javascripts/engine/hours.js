import { firstAt, stepsOf } from './zone.js'

/**
 * Compiled once: open intervals with the open time before each (`sums`, one more at the end), service dates
 * (days since 1970 with hours of their own) with the close of each, and the reasons of special dates.
 * @typedef {{steps: import('./zone.js').Steps, begin: number, end: number, first: number, last: number,
 *   opens: number[], closes: number[], sums: number[], days: number[], ends: number[], reasons: Map<number, string>}} Calendar
 * @typedef {Record<string, [string, string][]>} Hours
 * @typedef {{from: string, until: string, zones: Record<string, [number | null, number][]>, calendars: Record<string,
 *   {zone: string, week: Hours, closed?: Record<string, string>, open?: Hours}>}} Sla
 */

export const DAY = 864e5

export class SlaError extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code)
    this.code = code
  }
}

/** Days since 1970 of YYYY-MM-DD. @param {unknown} text */
const dayOf = (text) => {
  const [y, m, d] = (/^\d{4}-\d\d-\d\d$/.test(`${text}`) ? `${text}` : '0-0-0').split('-').map(Number)
  const leap = y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)
  if (m < 1 || m > 12 || d < 1 || d > (m == 2 ? 28 + +leap : 30 + ((m + +(m > 7)) % 2))) throw new SlaError('bad-date')
  const a = m < 3 ? y - 1 : y // the year that begins in March: its leap day is its last
  return 365 * a + Math.floor(a / 4) - Math.floor(a / 100) + Math.floor(a / 400) + Math.floor((153 * ((m + 9) % 12) + 2) / 5) + d - 719469
}

/** @param {unknown} text @param {boolean} isEnd */
const timeOf = (text, isEnd) => {
  const good = typeof text == 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
  if (!good && !(isEnd && text === '24:00')) throw new SlaError('bad-time')
  const [h, m] = `${text}`.split(':').map(Number)
  return h * 36e5 + m * 6e4
}

/** An end that is not after its start lies on the next day. @param {unknown} rows @returns {[number, number][]} */
const intervalsOf = (rows) => {
  if (!Array.isArray(rows)) throw new SlaError('bad-interval')
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length != 2) throw new SlaError('bad-interval')
    const start = timeOf(row[0], false), end = timeOf(row[1], true)
    if (start == end) throw new SlaError('bad-interval')
    return [start, end > start ? end : end + DAY]
  })
}

/** @param {Hours | undefined} hours @returns {Map<number, [number, number][]>} */
const datesOf = (hours) => new Map(Object.entries(hours ?? {}).map(([date, rows]) => [dayOf(date), intervalsOf(rows)]))

/** @param {Hours} hours */
const weekOf = (hours) => {
  /** @type {[number, number][][]} */
  const week = [[], [], [], [], [], [], [], []]
  for (const [day, rows] of Object.entries(hours)) {
    if (!/^[1-7]$/.test(day)) throw new SlaError('bad-date')
    week[+day] = intervalsOf(rows)
  }
  return week
}

/** @param {Sla} sla @param {string} calendarId @returns {Calendar} */
export const load = (sla, calendarId) => {
  const data = Object.hasOwn(sla.calendars, calendarId) && sla.calendars[calendarId]
  if (!data || !Object.hasOwn(sla.zones, data.zone)) throw new SlaError('unknown-calendar')
  const first = dayOf(sla.from), last = dayOf(sla.until)
  if (first > last) throw new SlaError('bad-date')
  const week = weekOf(data.week), open = datesOf(data.open)
  const reasons = new Map(Object.entries(data.closed ?? {}).map(([date, key]) => [dayOf(date), key]))
  const steps = stepsOf(sla.zones[data.zone])
  const begin = firstAt(steps, first * DAY), end = firstAt(steps, (last + 1) * DAY)
  /** @type {Calendar} */
  const calendar = { steps, begin, end, first, last, opens: [], closes: [], sums: [0], days: [], ends: [], reasons }
  /** @type {[number, number][]} */
  const pieces = []
  // The day before the first: its night shift may reach into it.
  for (let day = first - 1, step = 0; day <= last; day++) {
    let close = -Infinity
    while (steps[step][0] < (day - 2) * DAY) step++
    for (const [start, stop] of open.get(day) ?? (reasons.has(day) ? [] : week[((day % 7) + 10) % 7 + 1])) {
      for (let i = step; i < steps.length; i++) {
        const from = Math.max(day * DAY + start - steps[i][1], i ? steps[i - 1][0] : -Infinity)
        const to = Math.min(day * DAY + stop - steps[i][1], steps[i][0])
        if (from < to) pieces.push([from, to]), close = Math.max(close, to)
        if (steps[i][0] > (day + 4) * DAY) break
      }
    }
    if (close > begin) calendar.days.push(day), calendar.ends.push(close)
  }
  merge(calendar, pieces)
  if (!calendar.opens.length) throw new SlaError('never-open')
  return calendar
}

/** @param {Calendar} calendar @param {[number, number][]} pieces */
const merge = ({ begin, end, opens, closes, sums }, pieces) => {
  for (const [from, to] of pieces.sort((a, b) => a[0] - b[0])) {
    const last = opens.length - 1, open = Math.max(from, begin), close = Math.min(to, end)
    if (open >= close) continue
    if (last >= 0 && open <= closes[last]) closes[last] = Math.max(closes[last], close)
    else opens.push(open), closes.push(close)
  }
  opens.forEach((open, i) => sums.push(sums[i] + closes[i] - open))
}

/** The first index whose value is greater. @param {number[]} sorted @param {number} value */
export const after = (sorted, value) => {
  let low = 0, high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] > value) high = middle
    else low = middle + 1
  }
  return low
}

/** @param {Calendar} calendar @param {number} fromMs @param {number} toMs @returns {Generator<[number, number], void>} */
export function* openIntervals({ begin, end, opens, closes }, fromMs, toMs) {
  if (!(Number.isFinite(fromMs) && toMs > -Infinity)) throw new SlaError('bad-instant')
  if (fromMs < begin) throw new SlaError('horizon')
  for (let i = after(closes, fromMs); i < opens.length && Math.max(opens[i], fromMs) < toMs; i++)
    yield [Math.max(opens[i], fromMs), Math.min(closes[i], toMs)]
  if (toMs > end) throw new SlaError('horizon')
}
