// Which sections answer what is typed, best first. An index is `<language>/search.json`, as generator/publishing/search_index.py makes it.
import { asNumber, isNear, monthIn, spelledOut, withDates, wordsIn, wordsOf } from './search-words.js'
import { namesOfTheWorld } from './search-world.js'

/** @typedef {import('./search-words.js').Grammar} Grammar */
/** Words that lead to the section stand in its fifth place, with | between; place names, met as a whole, in its sixth.
 * @typedef {[address: string, page: string, heading: string, text: string, leads?: string, places?: string]} Row */
/** @typedef {Grammar & {rows: Row[], same: string[], ways: [text: string, address: string][], language?: string, world?: string}} Index */
/** @typedef {{page: string[], heading: string[], text: string[], leads: string[][], places: Set<string>}} Fields */
/** @typedef {{row: Row, fields: Fields, rank: number}} Section */
/** @typedef {{grammar: Grammar, sections: Section[], same: string[][][], known: Set<string>, empty: Set<string>, weak: Set<string>, idle: Set<string>}} Prepared */
/** A word or phrase, in every way to say it; the first as it is typed. @typedef {string[][]} Unit */

const WHOLE = { title: 30, heading: 22, lead: 24, place: 30 } // the whole query is one
const MORE = 4 // for each further word that belongs to the phrase: "not responding" is no response
const PART = { page: 5, heading: 8, lead: 5, text: 3 }
const [START, INSIDE, OTHERWISE] = [0.6, 0.3, 0.7] // begins a word; inside one; said otherwise
const LAST = 0.75 // what the last section is worth beside the first
const LACKS = 0.4 // what is lost if a section had nothing of what is typed
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
  const elsewhere = sections.find(({ row }) => row[0] === index.world)
  const taken = new Set(
    sections.flatMap(({ fields: { leads, places } }) => [...leads.map((each) => each.join(' ')), ...places]),
  )
  const world = elsewhere ? namesOfTheWorld(index.language ?? 'en') : []
  for (const name of world.map((each) => wordsOf(each, index).join(' '))) {
    if (!taken.has(name)) elsewhere?.fields.places.add(name)
  }
  const same = index.same.map((group) => parts(group).map((each) => wordsOf(each, index)))
  const [empty, weak] = [index.empty, index.weak].map(
    (list) => new Set(list.flatMap((each) => wordsOf(each, index))),
  )
  return {
    grammar: index,
    sections,
    same,
    known: knownWords(sections),
    empty,
    weak,
    idle: new Set([...empty, ...weak]),
  }
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

/** Do words follow each other, with nothing but idle ones between them: "portal is not available"?
 * @param {string[]} words @param {string[]} phrase @param {Set<string>} idle */
const follow = (words, phrase, idle) =>
  words.some((_, from) => {
    let met = 0
    for (const word of words.slice(from)) {
      if (word === phrase[met]) met += 1
      else if (!met || !idle.has(word)) return false
      if (met === phrase.length) return true
    }
    return false
  })

/** What it is worth that the section is called as is typed, or that words of it lead there: not `number` of a `case number`,
 * and no idle ones beside others.
 * @param {Section} section @param {string[]} query @param {Unit[]} units @param {Set<string>} idle */
function called({ row, fields }, query, units, idle) {
  const whole = query.join(' ')
  const isPart = (/** @type {string[]} */ words) =>
    units.some(([typed = []]) => typed.length > words.length && hasPhrase(typed, words))
  const isIdle = (/** @type {string[]} */ words) => words.every((word) => idle.has(word))
  const covers = (/** @type {string[]} */ words) =>
    follow(query, words, idle) && !isPart(words) && (!isIdle(words) || isIdle(query))
  const led = fields.leads.filter(covers).map(({ length }) => [length / query.length, length - 1])
  const lead = Math.max(0, ...led.map(([part = 0, more = 0]) => WHOLE.lead * part + MORE * more))
  const isTitle = row[1] === row[2] && fields.page.join(' ') === whole
  const isHeading = fields.heading.join(' ') === whole
  return Math.max(
    isTitle ? WHOLE.title : isHeading ? WHOLE.heading : 0,
    lead,
    fields.places.has(whole) ? WHOLE.place : 0,
  )
}

/** Of a page that answers, first the section of the place that is named: "Weihnachten England".
 * @param {Row[]} rows @param {Section[]} sections @param {Unit[]} units */
function nearest(rows, sections, units) {
  const named = new Set(units.flat().map((phrase) => phrase.join(' ')))
  const local = sections.find(
    ({ row, fields: { heading, places } }) =>
      row[0].startsWith(`${rows[0]?.[0]}#`) &&
      (named.has(heading.join(' ')) || [...named].some((each) => places.has(each))),
  )
  return local && units.length > 1 ? [local.row, ...rows.filter((row) => row !== local.row)] : rows
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

/** @typedef {{rows: Row[], words: string[], isWhole: boolean}} Found */

/** The sections that hold everything that is typed, best first; if there is none, those that hold the most of it.
 * @param {Prepared} prepared @param {string} typed @returns {Found} with the words that were looked for; has any section all of them? */
export function search(prepared, typed) {
  const { grammar, empty, weak, known } = prepared
  const all = wordsOf(withDates(spelledOut(asNumber(typed, known), grammar, known), grammar, known), grammar)
  const telling = all.filter((word) => !empty.has(word))
  const plain = telling.filter((word) => !weak.has(word))
  const queries = [plain, telling, all].filter((words) => words.length)
  const [query] = queries
  if (!query) return { rows: [], words: [], isWhole: true }
  const found = lookUp(prepared, all, query)
  return found.rows.length || query === telling ? found : lookUp(prepared, all, queries[1] ?? all)
}

/** @param {Prepared} prepared @param {string[]} all words that are typed @param {string[]} query those of them that tell something @returns {Found} */
function lookUp(prepared, all, query) {
  const { grammar, sections, idle } = prepared
  const units = unitsOf(query, prepared).flatMap((unit) => meant(prepared, unit))
  const corrected = units.flatMap((unit) => unit[0] ?? [])
  const scored = sections.map((section) => {
    const values = units.map((unit) => worth(section.fields, unit, grammar))
    const sum = values.reduce((total, value) => total + value, 0) / units.length
    const name = Math.max(...[all, query, corrected].map((words) => called(section, words, units, idle)))
    return {
      row: section.row,
      holds: values.filter(Boolean).length,
      score:
        (sum + name) * section.rank * (1 - LACKS * (values.filter((value) => !value).length / units.length)),
      name,
    }
  })
  const most = Math.max(...scored.map(({ holds }) => holds))
  const kept = scored.filter(({ holds, name }) => (holds && holds === most) || name)
  const rows = kept.sort((a, b) => b.score - a.score).map(({ row }) => row)
  return {
    rows: onlyOnce(nearest(rows, sections, units)),
    words: units.flat(2).map((word) => monthIn(word, grammar)),
    isWhole: most === units.length,
  }
}
