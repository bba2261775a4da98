// What is promised beside a first response: by those on call, who may answer first, and other kinds. Loaded for a policy that has any.
import { SlaError } from '../engine/engine.js'
import { clocks, timed } from './answer.js'
import { isAnswer, onCallOf } from './on-call.js'
import { compiledOf, hoursIn } from './policy-data.js'
import { reasonsOf } from './reasons.js'

/** @typedef {import('./answer.js').Choice} Choice */
/** @typedef {import('./answer.js').Further} Further */

/** What those on call promise, with its reasons. @param {import('./policy-data.js').Sla} sla @param {string} region @param {number} reported @param {import('./on-call.js').OnCall} found @returns {Further} */
const saidOnCall = (sla, region, reported, { commitment, calendar, start, due }) => {
  const both = clocks(sla, region, calendar, commitment)
  const said = { kind: 'on_call', commitment, ...both, reported, sla, due }
  if (due === undefined) return { ...said, reasons: [] }
  const reasons = reasonsOf(both.counted, start, due, commitment)
  return { ...said, reasons: start > reported ? [{ kind: 'outside', from: start }, ...reasons] : reasons }
}

/** @param {import('./policy-data.js').Sla} sla @param {Choice} choice @param {number} reported @returns {Further[]} */
const furtherOf = (sla, { tier, severity, region }, reported) =>
  Object.entries(sla.promises ?? {}).flatMap(([kind, { [tier]: promised }]) => {
    const commitment = promised?.[severity]
    if (!commitment || commitment === 'not offered') return []
    const calendar = compiledOf(sla, `${region}.${hoursIn(sla, tier, severity, commitment)}`)
    const said = {
      kind,
      commitment,
      ...clocks(sla, region, calendar, commitment),
      reported,
      sla,
      reasons: [],
    }
    try {
      return timed(said)
    } catch (error) {
      // A word, or a time beyond the known dates.
      if (error instanceof SlaError) return said
      throw error
    }
  })

/** `onCall`: where that is the answer. @param {import('./policy-data.js').Sla} sla @param {Choice} choice @param {number} reported @returns {{onCall: Further | undefined, further: Further[]}} */
export const besideOf = (sla, choice, reported) => {
  const found = onCallOf(sla, choice, reported)
  const said = found ? [saidOnCall(sla, choice.region, reported, found)] : []
  const [onCall] = isAnswer(found) ? said : []
  return { onCall, further: [...(onCall ? [] : said), ...furtherOf(sla, choice, reported)] }
}
