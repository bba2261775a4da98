// What the calculator shows instead of an answer: loaded when there is none.
import { node } from './answer-view.js'
import { Doubt } from './policy-data.js'
import { ledBy, readings, refusal } from './refusals.js'

/** @param {any} calculator @param {any} error @param {number} turn what was asked when it came */
export const refuse = async (calculator, error, turn) => {
  const { sla } = calculator
  const { furtherLines } = await calculator.loadFurther()
  const words = sla ? await calculator.wordsOf({ sla }) : calculator.words
  if (turn !== calculator.turn) return
  calculator.said = words
  calculator.takeBack()
  calculator.fillFields()
  calculator.complain(askedZone(calculator, error) || refusal(words, error, sla))
  calculator.write('answer', furtherLines(words, ledBy(words, error), calculator.inputs).join())
  calculator.showFurther('error', error.further)
  if (error instanceof Doubt) calculator.ask(...readings(words, error).map(choice))
}

/** @param {[value: string, text: string]} reading */
const choice = ([value, text]) =>
  node('label', {}, node('input', { type: 'radio', name: 'which', value }), ' ', text)

/** What was said beside the field of a zone that is none, or may be several, is said where the answer would be: once. @param {any} calculator @param {any} error @returns {string} */
const askedZone = (calculator, { name }) => {
  const said = name === 'zone' && calculator.piece('zone-said')?.textContent
  if (said) calculator.put('zone-said')
  return said || ''
}
