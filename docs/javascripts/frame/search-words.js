// What counts as the same word: no case, no accents, ae for ä, no endings; hyphens part words and join them.

/** @typedef {{endings: string[], empty: string[], compounds: boolean}} Grammar */

const SHORTEST = 4 // what is left of a word without its ending

/** "Größe", "Groesse" and "grosse" are one. @param {string} text */
const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')

/** @param {string} word @param {Grammar} grammar */
function stem(word, { endings }) {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST)
  return ending ? word.slice(0, -ending.length) : word
}

/** The words of what is typed or named: "E-Mail" is one, "24/7" too. @param {string} text @param {Grammar} grammar */
export const wordsOf = (text, grammar) =>
  fold(text)
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
