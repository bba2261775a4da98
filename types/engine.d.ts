/**
 * Shapes of the engine. They are here and not in engine.js because every reader of the calculator loads that
 * file; nobody but the type checker and you reads this one. The Python twin (generator/deadlines/engine/calendar.py, due.py)
 * has the same names; tests/cases/deadlines.json holds both.
 *
 * Instants are milliseconds since 1970-01-01T00:00Z; a wall time is written as if it were UTC.
 */

/** [["09:00", "18:00"], …]: an end that is not after its start lies on the next day; 24:00 is an end. */
export type Rows = [start: string, end: string][]

/** /sla.json, as far as the engine reads it. Minutes of zones are since 1970-01-01T00:00Z. */
export interface Sla {
  from: string
  until: string
  zones: Record<string, [untilMinute: number | null, offsetMinutes: number][]>
  calendars: Record<string, CalendarData>
}

export interface CalendarData {
  zone: string
  week?: Record<string, Rows>
  closed?: Record<string, string>
  open?: Record<string, Rows>
}

export type Interval = [open: number, close: number]

/** Open time between two dates, ready to be asked. */
export interface Calendar {
  /** From the instant `since` up to `until` the wall clock shows instant + offset. */
  steps: [since: number, until: number, offset: number][]
  /** The horizon: instants of the first midnight and of the midnight after the last date. */
  begin: number
  end: number
  /** Open intervals, merged and in order; `sums[i]` is the open time before the i-th. */
  opens: number[]
  closes: number[]
  sums: number[]
  /** Service dates: days since 1970 that have hours of their own, and the opening and the close of each. */
  days: number[]
  starts: number[]
  ends: number[]
  /** Day -> key of the holiday or special day, also where other hours replace the week's. */
  reasons: Map<number, string>
}

export interface Commitment {
  amount: number
  unit: string
  /** `hours`, where a part of an hour is to be said as one: 1.5 hours. */
  said_in?: string | undefined
  /** Of a range its lower end, which is said and not computed. */
  least?: number | undefined
  /** Of business days: same-time (also when it is missing) or closing-time. */
  due?: string | null | undefined
  /** Of closing-time: not-counted (also when it is missing) or counted. */
  receipt?: string | null | undefined
  /** Of business days: a report outside the hours counts as received at the next-opening (also when it is missing) or on that-day. */
  outside?: string | null | undefined
  /** Of business days: the ISO weekdays that can be one, `12345`; all when it is missing. */
  days?: string | null | undefined
  /** Of business days: `12:00`, by which a report has to come on one to count as received on it. */
  until?: string | null | undefined
}

export interface ServiceDay {
  day: number
  open: number
  close: number
}

/**
 * What lies between two instants: open time (instants), and runs of dates without hours (their first and last
 * midnight on the wall clock). `reason` is a key of `names` in /sla.json; without it, the week itself rests.
 */
export type Stretch =
  | { kind: 'open'; from: number; to: number; reason?: string | undefined }
  | { kind: 'closed'; from: number; to: number; reason?: string | undefined }

/** SlaError: unknown-calendar, bad-date, bad-time, bad-interval, never-open. */
export type Load = (sla: Sla, calendarId: string) => Calendar
/** SlaError: bad-instant, bad-amount, bad-unit, bad-time, horizon. Amount 0 is the report itself. */
export type Deadline = (calendar: Calendar, reportedMs: number, commitment: Commitment) => number
/** Lazily and merged. SlaError bad-instant; horizon when it runs out of known days. */
export type OpenIntervals = (calendar: Calendar, fromMs: number, toMs: number) => Generator<Interval, void>
/** A date into which a night shift reaches is listed as closed only if it has a reason. */
export type Explain = (calendar: Calendar, fromMs: number, toMs: number) => Stretch[]
/** None in a gap, two in an overlap. */
export type InstantsOf = (calendar: Pick<Calendar, 'steps'>, wallMs: number) => number[]
export type LocalOf = (calendar: Pick<Calendar, 'steps'>, ms: number) => number
/** The instant at which a report counts as received where business days are promised. */
export type Received = (calendar: Calendar, reportedMs: number, commitment: Commitment) => number
/** Is a date on one of the weekdays that can be business days? */
export type CanCount = (day: number, commitment: Commitment) => boolean
/** From a date on. */
export type ServiceDays = (
  calendar: Calendar,
  first: number,
  commitment: Commitment,
) => Generator<ServiceDay, undefined>
/** Those that count after a receipt, as many as are promised. */
export type CountedDays = (calendar: Calendar, receivedMs: number, commitment: Commitment) => ServiceDay[]
/** The first open instant that is not before this one. */
export type NextOpen = (calendar: Calendar, ms: number) => number

export type Need = (good: unknown, code: string) => asserts good
/** The first index whose value is greater. */
export type After = (sorted: number[], value: number) => number
/** The first instant at which the wall clock shows this time or a later one. */
export type FirstAt = LocalOf
/** Days since 1970, which began on a Thursday. */
export type DayOf = (text: string) => number
/** The date that clocks show at an instant, in the same days. */
export type DayShown = (ms: number) => number
/** Years are counted from March on: a leap day is then the last of its year. */
export type DayAt = (year: number, month: number, day: number) => number
/** The day so many months after one; in a shorter month its last. */
export type MonthsLater = (day: number, months: number) => number
export type TimeOf = (text: string, last: string) => number
/** An empty interval could mean nothing or a whole day, so it is refused; a whole day is 00:00 to 24:00. */
export type IntervalsOf = (rows: Rows) => Interval[]
