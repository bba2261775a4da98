// The other kinds of promise beside an answer; loaded where there are any.
import { fill, promise } from '../shared/wording.js'
import { momentText, node, reasonItems, unfolding } from './answer-view.js'

/** @typedef {import('../shared/wording.js').Words} Words */

/** The other kinds of promise, each with its reasons. @param {Words} words @param {import('./answer.js').Further[]} further @param {Record<string, string>} choice */
export const furtherItems = (words, further, choice) =>
  further.map((each) => {
    const line = furtherLine(words, each, choice)
    const why = reasonItems(words, each)
    return node('li', {}, why.length ? unfolding(line, why) : line)
  })

/** None where an older version made them, and the one that has the words does not. @type {(words: Words, further: import('./answer.js').Further[], choice: Record<string, string>) => string[]} */
export const furtherLines = (words, further, choice) =>
  words.kinds ? further.map((each) => furtherLine(words, each, choice)) : []

/** @param {Words} words @param {import('./answer.js').Further} further @param {Record<string, string>} choice */
const furtherLine = ({ kinds, ...words }, { kind, commitment, calendar, due }, { tier, severity }) => {
  const note = kinds.notes[kind]?.[tier]?.[severity]
  const once = commitment.unit ? promise(words, commitment) : kinds.untimed[commitment.promised ?? commitment]
  const said = commitment.every ? (kinds.every[once] ?? fill(kinds.every.other, { promise: once })) : once
  return fill(due ? (commitment.every ? kinds.first : kinds.line) : kinds.plain, {
    kind: kinds[commitment.reported] ?? kinds.names[kind],
    promise: said + (note ? ` (${note})` : ''),
    due: due && momentText(words, calendar, due),
  })
}
