// The same report in every tier: a table that is made when it is opened.
import { duration, nameOf } from '../shared/wording.js'
import { answerOf } from './answer.js'
import { node, promised, shortTime } from './answer-view.js'
import { besideOf } from './beside-answer.js'
import { refusal } from './refusals.js'

/** @typedef {import('./answer.js').Answer} Answer */
/** @typedef {import('../shared/wording.js').Words} Words */
/** @typedef {typeof import('./further.js').furtherLines} Say */

/** @param {any} calculator @param {Element} table @param {Say} say other kinds of promise */
export const compare = (calculator, table, say) => {
  const { answer, said } = calculator
  const labels = [...table.querySelectorAll('thead th + th')].map((each) => each.textContent ?? '')
  if (answer) calculator.put('compare', ...comparisonRows(said, answer, labels, say))
}

/** A row for each tier. @param {Words} words @param {Answer} answer @param {string[]} labels of the columns @param {Say} say other kinds of promise */
const comparisonRows = (words, { sla, severity, region, reported, tier }, labels, say) =>
  Object.keys(sla.tiers).map((id) => {
    const row = node(
      'tr',
      { className: id === tier ? 'sla-chosen' : '' },
      node('th', { scope: 'row' }, nameOf(words, 'tiers', id)),
    )
    const cells = compared(words, sla, { tier: id, severity, region }, reported, labels[3] ? say : undefined)
    cells.forEach((cell, i) => {
      const td = node('td', { colSpan: `${cells[1] ? 1 : labels.length}` }, ...cell)
      td.dataset.label = labels[i]
      row.append(td)
    })
    return row
  })

/** The cells of a row; where there is no time, one that says so. @param {Words} words @param {Answer['sla']} sla @param {import('./answer.js').Choice} choice @param {number} reported @param {Say} [say] where the table has a column for it @returns {(Node | string)[][]} */
const compared = (words, sla, choice, reported, say) => {
  /** @param {import('./answer.js').Further[]} [further] */
  const lines = (further = []) => (say?.(words, further, choice) ?? []).map((line) => node('div', {}, line))
  try {
    const answer = answerOf(sla, choice, reported, besideOf)
    const { calendar, due } = answer
    const others = lines(answer.further)
    const cells = [
      [promised(words, answer)],
      [shortTime(words, calendar, due)],
      [duration(words, due - reported, true)],
    ]
    return say ? [...cells, others[0] ? others : [words.kinds?.untimed['not promised'] ?? '–']] : cells
  } catch (error) {
    return [[refusal(words, error, sla), ...lines(/** @type {any} */ (error).further)]]
  }
}
