// Answers from /sla.json alone. What each function means: types/engine.d.ts
/** @import * as T from '../../../types/engine.js' */
const DAY = 864e5

export class SlaError extends Error {
  code = this.message
}

/** @type {T.Need} */
const need = (good, code) => {
  if (!good) throw new SlaError(code)
}

/** @type {T.After} */
const after = (sorted, value) => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] > value) high = middle
    else low = middle + 1
  }
  return low
}

/** @type {T.LocalOf} */
export const localOf = ({ steps }, ms) => {
  for (const [, until, offset] of steps) if (ms < until) return ms + offset
  return NaN
}

/** @type {T.InstantsOf} */
export const instantsOf = ({ steps }, wallMs) =>
  steps
    .filter(([since, until, offset]) => since <= wallMs - offset && wallMs - offset < until)
    .map((step) => wallMs - step[2])

/** @type {T.FirstAt} */
const firstAt = ({ steps }, wallMs) => {
  for (const [since, until, offset] of steps)
    if (wallMs - offset < until) return Math.max(wallMs - offset, since)
  return NaN
}

/** @type {T.DayAt} */
const dayAt = (year, m, d) => {
  const y = m < 3 ? year - 1 : year
  return (
    365 * y +
    (y >> 2) -
    ((y / 100) | 0) +
    ((y / 400) | 0) +
    (((153 * ((m + 9) % 12) + 2) / 5) | 0) +
    d -
    719469
  )
}

/** @type {T.DayOf} */
const dayOf = (text) => {
  need(/^\d{4}-\d\d-\d\d$/.test(text), 'bad-date')
  const [year, month, day] = text.split('-').map(Number)
  need(month && month < 13 && day && dayAt(year, month, day) < dayAt(year, month + 1, 1), 'bad-date')
  return dayAt(year, month, day)
}

/** @type {T.MonthsLater} */
const monthsLater = (day, months) => {
  /** @type {T.DayShown} */
  const first = (n) => dayAt(Math.floor(n / 12), (n % 12) + 1, 1)
  let n = Math.round(day / 30.436875) + 23641
  while (first(n) > day) n--
  // A shorter month has no such day: its last.
  return Math.min(day - first(n) + first(n + months), first(n + months + 1) - 1)
}

/** @type {T.TimeOf} */
const timeOf = (text, last) => {
  need(/^([01]\d|2[0-4]):[0-5]\d$/.test(text) && text <= last, 'bad-time')
  return +text.slice(0, 2) * 36e5 + +text.slice(3) * 6e4
}

/** @type {T.IntervalsOf} */
const intervalsOf = (rows) => {
  need(Array.isArray(rows), 'bad-interval')
  return rows.map((row) => {
    need(Array.isArray(row) && row.length === 2, 'bad-interval')
    const start = timeOf(row[0], '23:59')
    const end = timeOf(row[1], '24:00')
    need(start !== end, 'bad-interval')
    return [start, end > start ? end : end + DAY]
  })
}

/** @type {T.Load} */
export const load = (sla, calendarId) => {
  const data = Object.hasOwn(sla.calendars, calendarId) && sla.calendars[calendarId]
  need(data && sla.zones[data.zone], 'unknown-calendar')
  const first = dayOf(sla.from)
  const last = dayOf(sla.until)
  const { week = {}, closed = {}, open = {} } = data
  need(first <= last && Object.keys(week).every((day) => /^[1-7]$/.test(day)), 'bad-date')
  const weekly = [4, 5, 6, 7, 1, 2, 3].map((day) => intervalsOf(day in week ? week[day] : []))
  const reasons = new Map(Object.entries(closed).map(([date, key]) => [dayOf(date), key]))
  const special = new Map(Object.entries(open).map(([date, rows]) => [dayOf(date), intervalsOf(rows)]))
  /** @type {T.Calendar} */
  const calendar = {
    steps: [],
    begin: 0,
    end: 0,
    opens: [],
    closes: [],
    sums: [0],
    days: [],
    starts: [],
    ends: [],
    reasons,
  }
  const { steps, opens, closes, sums } = calendar
  const pieces = /** @type {T.Interval[]} */ ([])
  const own = /** @type {Map<number, T.Interval>} */ (new Map())
  let since = -Infinity
  for (const [minute, minutes] of sla.zones[data.zone]) {
    const until = minute === null ? Infinity : minute * 6e4
    const offset = minutes * 6e4
    steps.push([since, until, offset])
    // A night shift may reach into it from the day before.
    let day = Math.max(first - 1, Math.floor((since + offset) / DAY) - 1)
    for (; day <= last && day * DAY - offset < until; day++)
      for (const [start, end] of special.get(day) ?? (reasons.has(day) ? [] : weekly[((day % 7) + 7) % 7])) {
        const from = Math.max(day * DAY + start - offset, since)
        const to = Math.min(day * DAY + end - offset, until)
        if (from >= to) continue
        pieces.push([from, to])
        const [opening, close] = own.get(day) ?? [from, to]
        own.set(day, [Math.min(from, opening), Math.max(to, close)])
      }
    since = until
  }
  calendar.begin = firstAt(calendar, first * DAY)
  calendar.end = firstAt(calendar, (last + 1) * DAY)
  for (const piece of pieces.sort((a, b) => a[0] - b[0])) {
    const from = Math.max(piece[0], calendar.begin)
    const to = Math.min(piece[1], calendar.end)
    const i = closes.length - 1
    if (from <= closes[i]) closes[i] = Math.max(closes[i], to)
    else if (from < to) {
      opens.push(from)
      closes.push(to)
    }
  }
  need(opens.length, 'never-open')
  for (const [i, from] of opens.entries()) sums.push(sums[i] + closes[i] - from)
  for (const [day, [opening, close]] of own) {
    calendar.days.push(day)
    calendar.starts.push(opening)
    calendar.ends.push(close)
  }
  return calendar
}

/** @type {T.OpenIntervals} */
export const openIntervals = function* ({ begin, end, opens, closes }, fromMs, toMs) {
  need(Number.isFinite(fromMs) && toMs > -Infinity, 'bad-instant')
  need(fromMs >= begin, 'horizon')
  for (let i = after(closes, fromMs); i < opens.length; i++) {
    const from = Math.max(opens[i], fromMs)
    const to = Math.min(closes[i], toMs)
    if (from < to) yield [from, to]
    else break
  }
  need(toMs <= end, 'horizon')
}

/** @type {T.NextOpen} */
const nextOpen = ({ opens, closes }, ms) => {
  const open = opens[after(closes, ms)]
  need(open != null, 'horizon')
  return Math.max(open, ms)
}

/** @type {T.CanCount} */
export const canCount = (day, { days }) => !days || days.includes(`${((((day + 3) % 7) + 7) % 7) + 1}`)

/** @type {T.ServiceDays} */
const serviceDays = function* ({ days, starts, ends }, first, commitment) {
  for (let i = after(days, first - 1); i < days.length; i++)
    if (canCount(days[i], commitment)) yield { day: days[i], open: starts[i], close: ends[i] }
}

/** @type {T.Received} */
export const received = (calendar, ms, commitment) => {
  const { outside, until } = commitment
  if (until != null) {
    const wall = localOf(calendar, ms)
    const date = Math.floor(wall / DAY)
    const isLate = wall - date * DAY > timeOf(until, '24:00')
    const next = serviceDays(calendar, date + +isLate, commitment).next().value
    need(next, 'horizon')
    if (next.day > date) return next.open
  }
  return outside === 'that-day' ? ms : nextOpen(calendar, ms)
}

/** @type {T.CountedDays} */
export const countedDays = (calendar, start, commitment) => {
  const atClose = commitment.due === 'closing-time'
  const isCounted = atClose && commitment.receipt === 'counted'
  const date = Math.floor(localOf(calendar, start) / DAY)
  const counted = /** @type {T.ServiceDay[]} */ ([])
  for (const each of serviceDays(calendar, isCounted ? date : date + 1, commitment)) {
    // Yesterday's night shift may outlast today.
    if (!atClose || each.close > start) counted.push(each)
    if (counted.length === commitment.amount) break
  }
  return counted
}

/** @type {T.Deadline} */
export const deadline = (calendar, reportedMs, commitment) => {
  const { begin, end, opens, sums } = calendar
  const { amount, unit, due, receipt, outside, days } = commitment
  need(Number.isSafeInteger(reportedMs), 'bad-instant')
  need(Number.isSafeInteger(amount) && amount >= 0, 'bad-amount')
  need(
    /^((business-)?(minutes|days)|weeks|months|years) (same|closing)-time (not-)?counted (next-opening|that-day) [1-7]+$/.test(
      `${unit} ${due ?? 'same-time'} ${receipt ?? 'counted'} ${outside ?? 'that-day'} ${days ?? 1}`,
    ),
    'bad-unit',
  )
  need(reportedMs >= begin && reportedMs < end, 'horizon')
  let ms = reportedMs + amount * 6e4
  if (amount && unit !== 'minutes') {
    if (unit === 'days' || unit === 'weeks')
      ms = firstAt(calendar, localOf(calendar, reportedMs) + amount * (unit === 'days' ? 1 : 7) * DAY)
    else if (unit === 'months' || unit === 'years') {
      const wall = localOf(calendar, reportedMs)
      const day = Math.floor(wall / DAY)
      const later = monthsLater(day, amount * (unit === 'months' ? 1 : 12))
      ms = firstAt(calendar, wall + (later - day) * DAY)
    } else if (unit === 'business-minutes') {
      const start = nextOpen(calendar, reportedMs)
      let i = after(opens, start) - 1
      const target = sums[i] + start - opens[i] + amount * 6e4
      need(target <= sums[opens.length], 'horizon')
      // Used up at a close, it stays there.
      i = after(sums, target - 1) - 1
      ms = opens[i] + target - sums[i]
    } else {
      const start = received(calendar, reportedMs, commitment)
      const last = countedDays(calendar, start, commitment)[amount - 1]
      need(last, 'horizon')
      const wall = localOf(calendar, start)
      const isThatDay = outside === 'that-day'
      ms = firstAt(calendar, wall + (last.day - Math.floor(wall / DAY)) * DAY)
      ms =
        due === 'closing-time' || (isThatDay && ms >= last.close)
          ? last.close
          : nextOpen(calendar, isThatDay ? Math.max(ms, last.open) : ms)
    }
  }
  need(ms <= end, 'horizon')
  return ms
}

/** @type {T.Explain} */
export const explain = (calendar, fromMs, toMs) => {
  const { days, ends, reasons } = calendar
  const stretches = /** @type {T.Stretch[]} */ ([])
  /** @type {T.DayShown} */
  const dateAt = (ms) => Math.floor(localOf(calendar, ms) / DAY)
  // A night shift runs up to `reached`.
  let day = dateAt(fromMs)
  let reached = day
  for (const [from, to] of [...openIntervals(calendar, fromMs, toMs), [toMs, toMs]]) {
    const isOpen = from < to
    const date = isOpen ? dateAt(from) : dateAt(to - 1) + 1
    if (!isOpen) day = Math.max(day, reached)
    for (; day < date; day++) {
      const at = day * DAY
      const reason = reasons.get(day)
      const last = stretches.at(-1)
      if (days[after(days, day - 1)] === day || (day < reached && !reason)) continue
      if (last?.kind === 'closed' && last.reason === reason && last.to === at - DAY) last.to = at
      else stretches.push({ kind: 'closed', from: at, to: at, reason })
    }
    // What makes today special says nothing of yesterday's night shift, which still runs.
    const i = after(days, date - 2)
    const isTail = days[i] === date - 1 && ends[i] > from
    if (isOpen) stretches.push({ kind: 'open', from, to, reason: isTail ? undefined : reasons.get(date) })
    day = Math.max(day, isTail ? date : date + 1)
    reached = dateAt(to - 1) + 1
  }
  return stretches
}
