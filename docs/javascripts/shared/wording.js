// Dates, times and durations in the page's language. Patterns and names come with the markup, from the same Babel
// that writes the rest of the site: a browser's own Intl may know other ones. Wall times are ms, as if in UTC.

/** @typedef {Record<string, any>} Words */

export const MINUTE = 6e4
const HOUR = 36e5
export const A_DAY = 24 * HOUR

/** @param {number} n @param {number} width */
const padded = (n, width = 2) => String(n).padStart(width, '0')

/** A wall time by a CLDR pattern: `EEEE, d. MMMM y`. @param {Words} words @param {number} wallMs @param {string} pattern */
const byPattern = ({ dates }, wallMs, pattern) => {
  const date = new Date(wallMs)
  const day = (date.getUTCDay() + 6) % 7
  const month = date.getUTCMonth()
  const hours = date.getUTCHours()
  /** @type {Record<string, (width: number) => string>} */
  const fields = {
    E: (width) => (width < 4 ? dates.days : dates.weekdays)[day],
    d: (width) => (date.getUTCDate() < 2 && dates.first) || padded(date.getUTCDate(), width),
    M: (width) =>
      width < 3 ? padded(month + 1, width) : (width < 4 ? dates.months : dates.longMonths)[month],
    y: () => String(date.getUTCFullYear()),
    H: () => String(hours),
    h: (width) => padded(hours % 12 || 12, width),
    m: (width) => padded(date.getUTCMinutes(), width),
    s: () => padded(date.getUTCSeconds()),
    a: () => dates.halves[+(hours > 11)],
  }
  fields.L = fields.M
  fields.c = fields.E
  return pattern.replace(/'([^']*)'|([EcdMLyHhmsa])\2*/g, (match, quoted, letter) =>
    letter ? fields[letter](match.length) : quoted || "'",
  )
}

/** `Montag, 30. November 2026` @param {Words} words @param {number} wallMs */
export const longDay = (words, wallMs) => byPattern(words, wallMs, words.dates.long)

/** `Mo., 30. Nov.` @param {Words} words @param {number} wallMs */
export const shortDay = (words, wallMs) => byPattern(words, wallMs, words.dates.short)

/** `Mo., 30. Nov. 2026` @param {Words} words @param {number} wallMs */
const datedDay = (words, wallMs) => byPattern(words, wallMs, words.dates.dated)

/** The year is said where it is not that of another wall time, `near`, which has been said. @param {Words} words @param {number} wallMs @param {number} near */
export const dayNear = (words, wallMs, near) =>
  (new Date(wallMs).getUTCFullYear() === new Date(near).getUTCFullYear() ? shortDay : datedDay)(words, wallMs)

/** `1. Januar 2026` from `2026-01-01` @param {Words} words @param {string} iso */
export const dateOf = (words, iso) => byPattern(words, Date.parse(`${iso}T00:00Z`), words.dates.date)

/** `9:00`, `9:00 AM`; seconds only if there are any. @param {Words} words @param {number} wallMs */
export const clock = (words, wallMs) => {
  const { clock: pattern = 'H:mm' } = words.dates
  return byPattern(words, wallMs, wallMs % MINUTE < 1e3 ? pattern : pattern.replace('mm', 'mm:ss'))
}

/** `6`, `6 AM`, at most 24 @param {Words} words @param {number} hour */
export const hourOf = (words, hour) =>
  words.dates.halves ? byPattern(words, hour * HOUR, words.dates.clock.replace(/.mm/, '')) : `${hour}`

/** `Mo., 30. Nov., 9:00 Uhr` @param {Words} words @param {number} wallMs @param {string} [day] as it is to be said */
export const moment = (words, wallMs, day = shortDay(words, wallMs)) =>
  fill(words.moment, { day, time: clock(words, wallMs) })

/** `Mo., 30. Nov. 2026, 9:00 Uhr` @param {Words} words @param {number} wallMs */
export const dated = (words, wallMs) => moment(words, wallMs, datedDay(words, wallMs))

/** `UTC+1`, `UTC+5:45` @param {number} offsetMs */
export const offset = (offsetMs) => {
  const minutes = Math.abs(Math.round(offsetMs / MINUTE))
  const rest = minutes % 60 ? `:${padded(minutes % 60)}` : ''
  return `UTC${offsetMs < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`
}

/** `2 Stunden 30 Minuten` @param {Words} words @param {number} ms @param {boolean} [hasDays] days count as such */
export const duration = (words, ms, hasDays = false) => {
  const parts = [
    ['day', hasDays ? Math.floor(ms / A_DAY) : 0],
    ['hour', Math.floor((hasDays ? ms % A_DAY : ms) / HOUR)],
    ['minute', Math.floor((ms % HOUR) / MINUTE)],
    ['second', Math.floor((ms % MINUTE) / 1e3)],
  ].filter(([, n]) => n)
  return (parts.length ? parts : [['minute', 0]])
    .map(([unit, n]) => counted(words, words.units[unit], +n))
    .join(' ')
}

/** A duration of the policy: `4 Arbeitsstunden`, `30 Min.`, `2 bis 4 Stunden` @param {Words} words @param {{amount: number, unit: string, said_in?: string | undefined, least?: number | undefined}} promised */
export const promise = (words, { amount, unit, said_in, least }) => {
  const isHours = said_in || (unit.endsWith('minutes') && !(amount % 60 || (least ?? 0) % 60))
  const size = isHours ? 60 : 1
  if (!amount && words.once) return words.once
  return counted(
    words,
    words.promised[isHours ? unit.replace('minutes', 'hours') : unit] ?? { other: `{n} ${unit}` },
    amount / size,
    least && least / size,
  )
}

/** The right plural form, with its number, or with a range up to it. @param {Words} words @param {Record<string, string>} forms @param {number} n @param {number} [least] */
export const counted = ({ language, convention = language, range }, forms, n, least) => {
  const { format } = new Intl.NumberFormat(convention, { numberingSystem: 'latn', useGrouping: true })
  return fill(forms[new Intl.PluralRules(language).select(n)] ?? forms.other, {
    n: least ? fill(range ?? '{least}–{most}', { least: format(least), most: format(n) }) : format(n),
  })
}

/** The name of an entry in the page's language. @param {Words} words @param {string} kind @param {string} id @returns {string} */
export const nameOf = ({ names }, kind, id) => names[kind]?.[id] ?? id

/** What zones are called that do not say it, by language: as far as /zones.json was asked. @type {Map<string, Record<string, Record<string, string>> | undefined>} */
export const cities = new Map()

/** `Asia/Kathmandu` -> `Kathmandu` @param {Words} words @param {string} zone @returns {string} */
export const cityOf = (words, zone) =>
  words.cities?.[zone] ??
  cities.get(zone)?.[words.language]?.[zone] ??
  zone.replace(/.*\//, '').replace(/_/g, ' ')

/** `Ortszeit Berlin`; of a zone that is no region's `Ortszeit Kathmandu`. @param {Words} words @param {string} zone @returns {string} */
export const zoneName = (words, zone) => {
  const place = cityOf(words, zone)
  return words.zones[zone] ?? (place.startsWith('UTC') ? place : fill(words.zones.other, { place }))
}

/** The name of a holiday or special day. @param {Words} words @param {Record<string, any>} sla @param {string} key @returns {string} */
export const dayName = ({ language }, { names }, key) => names[language]?.[key] ?? key

/** `{name}` -> its value. @param {string} text @param {Record<string, unknown>} values */
export const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))

/** ISO 8601 of an instant with the offset which its wall clock then has. @param {number} ms @param {number} wallMs @param {number} [length] without the offset */
export const iso = (ms, wallMs, length = 19) => {
  const wall = new Date(wallMs).toISOString().slice(0, length)
  const minutes = Math.abs(Math.round((wallMs - ms) / MINUTE))
  return `${wall}${wallMs < ms ? '-' : '+'}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`
}
