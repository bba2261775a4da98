// Why there is no answer, in words; and which times a doubtful one may mean.
import { localOf, SlaError } from '../engine/engine.js'
import { clock, dateOf, fill, iso, MINUTE, moment, offset, shortDay } from '../shared/wording.js'
import { severityName } from './answer-view.js'
import { Doubt, Unaccepted } from './policy-data.js'

/** @typedef {import('../shared/wording.js').Words} Words */

/** Where no tier promises a first response: what they promise instead, if it is due. @param {Words} words @param {any} error @returns {import('./answer.js').Further[]} */
export const ledBy = ({ kinds }, { further = [] }) =>
  further.filter((/** @type {import('./answer.js').Further} */ { kind, due }) => due && kind === kinds?.leads)

/** Where what is named of each kind stands among the names. @type {Record<string, string>} */
const KINDS = { tier: 'tiers', severity: 'severities', promise: 'severities', region: 'regions' }

/** As the page calls it; what nobody has given a name, as it was written. @param {Words} words @param {string} name @param {string} id @returns {string} */
const called = (words, name, id) => {
  const names = words.names?.[KINDS[name]] ?? {}
  if (!Object.hasOwn(names, id)) return id
  return names === words.names.severities ? severityName(words, id) : names[id]
}

/** @param {Words} words @param {Unaccepted} error */
const unaccepted = (words, { name, value, accepted }) =>
  name === 'promise' && Object.hasOwn(words.untimed ?? {}, value)
    ? words.untimed[value]
    : fill(words.refused[name], {
        value: called(words, name, value),
        accepted: accepted.map((id) => called(words, name, id)).join(', '),
      })

/** "" where something else than a first response leads. @param {Words} words @param {any} error @param {import('./policy-data.js').Sla | undefined} sla @returns {string} */
export const refusal = (words, error, sla) => {
  const { refused } = words
  if (ledBy(words, error)[0]) return ''
  if (error instanceof Doubt) return doubt(words, error)
  if (error instanceof Unaccepted) return unaccepted(words, error)
  if (error instanceof SlaError && error.code === 'horizon' && sla)
    return fill(refused.horizon, { from: dateOf(words, sla.from), until: dateOf(words, sla.until) })
  return refused.unknown
}

/** The change of the clock that skips a wall time. @param {import('./policy-data.js').Clock} clock @param {number} wall */
const gapAt = ({ steps }, wall) =>
  steps.find(([since], i) => i && since + steps[i - 1][2] <= wall && wall < since + steps[i][2])?.[0] ?? NaN

/** @param {Words} words @param {Doubt} doubt */
const doubt = (words, { wall, clock: zone, instants }) => {
  const values = { time: clock(words, wall), day: shortDay(words, wall) }
  if (instants.length) return fill(words.refused.twice, values)
  const at = gapAt(zone, wall)
  return fill(words.refused.gap, {
    ...values,
    from: clock(words, localOf(zone, at - 1) + 1),
    to: clock(words, localOf(zone, at)),
  })
}

/** The times that may be meant: value for the address, words. @param {Words} words @param {Doubt} doubt @returns {[string, string][]} */
export const readings = (words, { wall, clock: zone, instants }) => {
  if (instants.length)
    return instants.map((ms, i) => [
      iso(ms, wall),
      fill(words.which[i], { time: clock(words, wall), offset: offset(wall - ms) }),
    ])
  const at = gapAt(zone, wall)
  return [at - MINUTE, at].map((ms) => {
    const shown = localOf(zone, ms)
    return [new Date(shown).toISOString().slice(0, 16), moment(words, shown)]
  })
}
