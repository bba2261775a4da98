// What counts as the same word: no case, no accents, ae for ä, no endings; hyphens part words and join them.

/** @typedef {{endings: string[], empty: string[], weak: string[], compounds: boolean, elided?: string, short?: Record<string, string>, months?: string[], isMonthFirst?: boolean}} Grammar */

const SHORTEST = 4 // what is left of a word without its ending

/** "Größe", "Groesse" and "grosse" are one. @param {string} text */
const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')

/** An ending may have another in its place: `ies:y`. @param {string} word @param {Grammar} grammar */
function stem(word, { endings }) {
  for (const each of endings) {
    const [ending = '', instead = ''] = each.includes(':') ? each.split(':') : [each]
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST)
      return word.slice(0, -ending.length) + instead
  }
  return word
}

/** `l'astreinte` is looked for as `astreinte`. @param {string} text @param {Grammar} grammar */
const unjoined = (text, { elided }) =>
  elided ? text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${elided})['’]`, 'giu'), ' ') : text

/** The words of what is typed or named: "E-Mail" is one, "24/7" too. @param {string} text @param {Grammar} grammar */
export const wordsOf = (text, grammar) =>
  fold(unjoined(text, grammar))
    .replace(/(?<=[\p{L}\p{N}])[-‐‑'’/.,:](?=[\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => stem(word, grammar))

/** The words of a text: what hyphens join, and its parts. @param {string} text @param {Grammar} grammar */
export function wordsIn(text, grammar) {
  const parts = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => stem(word, grammar))
  return [...parts, ...(/[\p{L}\p{N}][-‐‑/'’][\p{L}\p{N}]/u.test(text) ? wordsOf(text, grammar) : [])]
}

/** Where a word that is found stands in a text. @param {string} text @param {string[]} words @param {Grammar} grammar */
export function placeOf(text, words, grammar) {
  for (const { 0: piece, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\-‐‑/'’]*/gu)) {
    const found = wordsIn(piece, grammar)
    if (words.some((word) => found.some((each) => each.startsWith(word)))) return index
  }
  return 0
}

/** One letter more, less, other, or two that changed places. @param {string} one @param {string} other */
export function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  let at = 0
  while (one[at] === other[at]) at += 1
  const [a, b] = [one.slice(at), other.slice(at)]
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  )
}

const ANY_DAY = 'dxx' // leads to the hours: nothing else is said of that date
const ISO = /\d{4}-(\d\d)-(\d\d)/g
// `24.12.`, `24.12.2026`, `12/25`; `1.1` may be anything
const NUMERIC =
  /(?<![\d.])(\d{1,2})(?:\.\s?(\d{1,2})\.(?:\s?\d{2,4})?|\.(\d\d)|\/(\d{1,2})(?:\/\d{2,4})?)(?!\d)/g
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}{3,})/gu
const MONTH_DAY = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/gu

const TIME = /(?<![\d.:])\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|uhr\b|h\b)|(?<![\d.:])\d{1,2}:\d\d(?![\d:])/g

/** Dates as the index has them, `d1224`; a time of day is of any; what is neither stays. @param {string} typed @param {Grammar} grammar @param {Set<string>} known */
export function withDates(typed, { months = [], isMonthFirst = false }, known) {
  const names = months.map(fold)
  /** @param {string} as @param {number} month @param {number} day */
  const said = (as, month, day) => {
    if (!(month > 0 && month < 13 && day > 0 && day < 32)) return as
    const date = `d${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
    return ` ${known.has(date) ? date : ANY_DAY} `
  }
  const monthOf = (/** @type {string} */ word) => names.findIndex((each) => each.startsWith(word)) + 1
  return fold(typed)
    .replace(TIME, ` ${ANY_DAY} `)
    .replace(ISO, (as, month, day) => said(as, +month, +day))
    .replace(NUMERIC, (as, one, dotted, short, slashed) => {
      if (known.has(as.replace(/\D/g, '')) && slashed) return as // 24/7
      const other = dotted ?? short ?? slashed
      const isSwapped = slashed && (isMonthFirst ? +other > 12 || +one <= 12 : +other > 12)
      return isSwapped ? said(as, +one, +other) : said(as, +other, +one)
    })
    .replace(DAY_MONTH, (as, day, word) => said(as, monthOf(word), +day))
    .replace(MONTH_DAY, (as, word, day) => said(as, monthOf(word), +day))
}

/** What a date of the index begins with in words: `dez`. @param {string} word @param {Grammar} grammar */
export const monthIn = (word, { months = [] }) =>
  /^d\d{4}$/.test(word) ? fold(months[+word.slice(1, 3) - 1] ?? '').slice(0, 3) : word

/** A number as the index has it, if a known one begins so: `+49 (0)30 52`, `0049 30`, `030/52`. @param {string} typed @param {Set<string>} known */
export function asNumber(typed, known) {
  if (!/^[\d\s()+/.–-]{3,}$/.test(typed)) return typed
  const digits = typed.replace(/\(0\)|\D/g, '').replace(/^00/, '')
  const isKnown = digits.length > 2 && [...known].some((each) => each.startsWith(digits))
  return isKnown ? digits : typed
}

/** Words written out, and those put together that are typed apart: "Ticketnr" and "Fall Nummer". @param {string} typed @param {Grammar} grammar @param {Set<string>} known */
export function spelledOut(typed, grammar, known) {
  const ends = Object.entries(grammar.short ?? {})
  const whole = (/** @type {string} */ piece) => {
    const [short = '', long = ''] = ends.find(([each]) => piece.toLowerCase().endsWith(each)) ?? []
    return short && piece.slice(0, -short.length) + long
  }
  /** @type {string[]} */
  const said = []
  for (const piece of typed.split(/\s+/).map((each) => whole(each.replace(/[.?!,]+$/, '')) || each)) {
    const last = said.at(-1) ?? ''
    const [both = '', ...more] = wordsOf(last + piece, grammar)
    const isOne = Math.min(last.length, piece.length) > 2 && !more.length && known.has(both)
    said.splice(said.length - Number(isOne), Number(isOne), isOne ? last + piece : piece)
  }
  return said.join(' ')
}
