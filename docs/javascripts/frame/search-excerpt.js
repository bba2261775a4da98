// What is shown of a section that is found: whole words, and whole numbers, around the first word found.
import { placeOf } from './search-words.js'

/** @typedef {import('./search-words.js').Grammar} Grammar */

const [BEFORE, LONGEST] = [60, 160] // letters before the word, and in all
const REACH = 60 // so many letters before the end the last word may begin; a longer one is cut
// Where a text may be cut: at a blank, and between the letters of a script that has none.
const PARTS = /\s|(?<=[\p{Ideographic}\p{sc=Hiragana}\p{sc=Katakana}、。])/gu
// A blank inside of a number, `+49 (0)30 52 00`, `+1 650 - 864`, or before what it counts: `30 Min.`, `3. Apr.`
const JOINED = /(?<=[\d+]\s?[)–/-]?)\s(?=[(–/-]?\s?\d)|(?<=\d\.?)\s(?=\p{L})/gu

/** @param {RegExp} pattern @param {string} text */
const placesOf = (pattern, text) => Array.from(text.matchAll(pattern), ({ index }) => index)

/** @param {string} text @param {string[]} words @param {Grammar} grammar */
export function excerpt(text, words, grammar) {
  const at = placeOf(text, words, grammar)
  const joined = placesOf(JOINED, text)
  const cuts = placesOf(PARTS, text).filter((cut) => !joined.includes(cut))
  const early = at - BEFORE
  const from = early > 0 ? (cuts.find((cut) => cut >= early && cut < at) ?? at) : 0
  const late = from + LONGEST
  if (late >= text.length) return (from ? '… ' : '') + text.slice(from).trim()
  const to = cuts.filter((cut) => cut <= late && cut > late - REACH).at(-1) ?? late
  const piece = text.slice(from, to).trim()
  return `${from ? '… ' : ''}${piece.replace(/[,:;]$/, '')} …`
}
