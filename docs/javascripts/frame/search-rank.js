// Which sections answer what is typed, best first. An index is `<language>/search.json`, as generator/publishing/search_index.py makes it.
import { asNumber, isNear, monthIn, withDates, wordsIn, wordsOf } from './search-words.js'

/** @typedef {import('./search-words.js').Grammar} Grammar */
/** Words that lead to the section stand in its fifth place, with | between; place names, met as a whole, in its sixth.
 * @typedef {[address: string, page: string, heading: string, text: string, leads?: string, places?: string]} Row */
/** @typedef {Grammar & {rows: Row[], same: string[], ways: [text: string, address: string][]}} Index */
/** @typedef {{page: string[], heading: string[], text: string[], leads: string[][], places: Set<string>}} Fields */
/** @typedef {{row: Row, fields: Fields, rank: number}} Section */
/** @typedef {{grammar: Grammar, sections: Section[], same: string[][][], known: Set<string>, empty: Set<string>}} Prepared */
/** A word or phrase, in every way to say it; the first as it is typed. @typedef {string[][]} Unit */

const WHOLE = { title: 30, heading: 22, lead: 24, place: 20 } // the whole query is one
const PART = { page: 5, heading: 8, lead: 5, text: 3 }
const [START, INSIDE, OTHERWISE] = [0.6, 0.3, 0.7] // begins a word; inside one; said otherwise
const LAST = 0.75 // what the last section is worth beside the first
const LONG = 7 // letters of a word that may be put together of two
const TYPO = 5 // letters of a word in which one may be amiss; one less where more of it was an ending

/** @param {string | undefined} joined */
const parts = (joined) => (joined ? joined.split('|') : [])

/** @param {Index} index @returns {Prepared} */
export function prepare(index) {
  const count = index.rows.length
  const sections = index.rows.map((row, order) => {
    const [, page, heading, text, leads, places] = row
    const fields = {
      page: wordsIn(page, index),
      heading: wordsIn(heading, index),
      text: wordsIn(text, index),
      leads: parts(leads).map((each) => wordsOf(each, index)),
      places: new Set(parts(places).map((each) => wordsOf(each, index).join(' '))),
    }
    return { row, fields, rank: 1 - ((1 - LAST) * order) / count }
  })
  const same = index.same.map((group) => parts(group).map((each) => wordsOf(each, index)))
  const empty = new Set(index.empty.flatMap((each) => wordsOf(each, index)))
  return { grammar: index, sections, same, known: knownWords(sections), empty }
}

/** @param {Section[]} sections */
const knownWords = (sections) =>
  new Set(
    sections.flatMap(({ fields: { page, heading, text, leads, places } }) => [
      ...page,
      ...heading,
      ...text,
      ...leads.flat(),
      ...places,
    ]),
  )

/** How well words hold one that is looked for: 1 as it is, less inside another. @param {string[]} words @param {string} word @param {Grammar} grammar */
function held(words, word, { compounds }) {
  let best = 0
  for (const each of words) {
    if (each === word) return 1
    if (word.length > 1 && each.startsWith(word)) best = Math.max(best, START)
    else if (compounds && word.length > 3 && each.includes(word)) best = Math.max(best, INSIDE)
  }
  return best
}

/** @param {string[]} words @param {string[]} phrase @param {Grammar} grammar */
const allHeld = (words, phrase, grammar) => Math.min(...phrase.map((word) => held(words, word, grammar)))

/** What a section is worth for one unit; 0 if it does not have it. @param {Fields} fields @param {Unit} unit @param {Grammar} grammar */
function worth({ page, heading, text, leads, places }, unit, grammar) {
  const each = unit.map((phrase, order) => {
    const led = order ? [] : leads // what is said otherwise is looked for in what the policy says
    const lead = Math.max(0, ...led.map((words) => allHeld(words, phrase, grammar) / Math.sqrt(words.length)))
    const values = [
      PART.page * allHeld(page, phrase, grammar),
      PART.heading * allHeld(heading, phrase, grammar),
      PART.text * allHeld(text, phrase, grammar),
      PART.lead * lead,
      places.has(phrase.join(' ')) ? PART.lead : 0,
    ]
    return (
      (order ? OTHERWISE : 1) * (Math.max(...values) + 0.1 * values.reduce((sum, value) => sum + value, 0))
    )
  })
  return Math.max(...each)
}

/** @param {string[]} words @param {string[]} phrase */
const hasPhrase = (words, phrase) => ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `)

/** What it is worth that the section is called as is typed, or that words of it lead there: not `number` of a `case number`.
 * @param {Section} section @param {string[]} query @param {Unit[]} units */
function called({ row, fields }, query, units) {
  const whole = query.join(' ')
  const isPart = (/** @type {string[]} */ words) =>
    units.some(([typed = []]) => typed.length > words.length && hasPhrase(typed, words))
  const covers = (/** @type {string[]} */ words) => hasPhrase(query, words) && !isPart(words)
  const lead = Math.max(0, ...fields.leads.filter(covers).map((words) => words.length / query.length))
  const isTitle = row[1] === row[2] && fields.page.join(' ') === whole
  const isHeading = fields.heading.join(' ') === whole
  return Math.max(
    isTitle ? WHOLE.title : isHeading ? WHOLE.heading : 0,
    WHOLE.lead * lead,
    fields.places.has(whole) ? WHOLE.place : 0,
  )
}

/** @param {string[]} words @param {string[]} phrase @param {number} at */
const standsAt = (words, phrase, at) => phrase.every((word, n) => words[at + n] === word)

/** Words that belong together, with what else they are called. @param {string[]} query @param {Prepared} prepared @returns {Unit[]} */
function unitsOf(query, { same }) {
  const units = []
  for (let at = 0; at < query.length; ) {
    const phrases = same.flat().filter((phrase) => standsAt(query, phrase, at))
    const longest = phrases.reduce(
      (best, each) => (each.length > best.length ? each : best),
      [query[at] ?? ''],
    )
    const groups = same.filter((group) => group.some((each) => each.join(' ') === longest.join(' ')))
    units.push([longest, ...groups.flat()])
    at += longest.length
  }
  return units
}

/** A word that nobody says, put together of two that somebody says: "Telefon" and "frist"; or at least of a first one:
 * "Weihnachtsregelung" is about Christmas, but "Gerichtsstand" about no "Stand". @param {string} word @param {Set<string>} known @returns {Unit[]} */
function takenApart(word, known) {
  const isKnown = (/** @type {string} */ piece) =>
    piece.length > 3 && [...known].some((each) => each.startsWith(piece))
  const cuts = Array.from({ length: Math.max(0, word.length - LONG + 1) }, (_, n) => n + 4)
  const pairs = cuts.map((at) => [word.slice(0, at).replace(/s$/, ''), word.slice(at)])
  const both = pairs.filter((pieces) => pieces.every(isKnown)).at(-1)
  if (both) return both.map((piece) => [[piece]])
  const first = pairs.map(([piece = '']) => piece).filter((piece) => piece.length > TYPO && isKnown(piece))
  return first.slice(-1).map((piece) => [[piece]])
}

/** A unit that no section holds: as it was probably meant. @param {Prepared} prepared @param {Unit} unit @returns {Unit[]} */
function meant(prepared, unit) {
  const { sections, grammar, known } = prepared
  const [[word = '', ...more] = []] = unit
  if (sections.some(({ fields }) => worth(fields, unit, grammar))) return [unit]
  if (more.length) return [word, ...more].flatMap((each) => meant(prepared, [[each]]))
  const near =
    word.length < TYPO - Number(grammar.compounds) ? [] : [...known].filter((each) => isNear(word, each))
  if (near.length) return [near.map((each) => [each])]
  const pieces = grammar.compounds ? takenApart(word, known) : []
  return pieces.length ? pieces : [unit]
}

/** What several pages say word for word, once: where it is found best. @param {Row[]} rows */
function onlyOnce(rows) {
  const said = new Set()
  return rows.filter(([address, , heading, text]) => {
    const key = text ? `${heading}|${text}` : address
    return !said.has(key) && said.add(key)
  })
}

/** The sections that hold everything that is typed, best first; if there is none, those that hold the most of it.
 * @param {Prepared} prepared @param {string} typed @returns {{rows: Row[], words: string[], isWhole: boolean}} with the words that were looked for; has any section all of them? */
export function search(prepared, typed) {
  const { grammar, sections, empty, known } = prepared
  const all = wordsOf(withDates(asNumber(typed, known), grammar, known), grammar)
  const telling = all.filter((word) => !empty.has(word))
  const query = telling.length ? telling : all
  if (!query.length) return { rows: [], words: [], isWhole: true }
  const units = unitsOf(query, prepared).flatMap((unit) => meant(prepared, unit))
  const corrected = units.flatMap((unit) => unit[0] ?? [])
  const scored = sections.map((section) => {
    const values = units.map((unit) => worth(section.fields, unit, grammar))
    const sum = values.reduce((total, value) => total + value, 0) / units.length
    const name = Math.max(...[all, query, corrected].map((words) => called(section, words, units)))
    return {
      row: section.row,
      holds: values.filter(Boolean).length,
      score: (sum + name) * section.rank,
      name,
    }
  })
  const most = Math.max(...scored.map(({ holds }) => holds))
  const kept = scored.filter(({ holds, name }) => (holds && holds === most) || name)
  const rows = kept.sort((a, b) => b.score - a.score).map(({ row }) => row)
  return {
    rows: onlyOnce(rows),
    words: units.flat(2).map((word) => monthIn(word, grammar)),
    isWhole: most === units.length,
  }
}
