// The time zone in which a report is timed, where it is not that of the region: loaded when somebody names one.
import { localOf } from '../engine/engine.js'
import { cities, cityOf, fill, offset } from '../shared/wording.js'
import { node } from './answer-view.js'
import { stepsOf } from './policy-data.js'
import { zonesNamed } from './zones-in-words.js'

/** @typedef {import('./zones-in-words.js').Found} Found */
/**
 * @typedef {import('./parts.js').Parts & {words: import('../shared/wording.js').Words,
 *   policy?: import('./policy-data.js').PolicyData | undefined}} Calculator
 */

const EXAMPLES = 'New York, Japan, UTC+9'

/** `Kalkutta (UTC+5:30)` @param {Calculator} calculator @param {Found} found */
const choice = ({ words }, { zone, row }) => {
  cities.set(zone, row[3])
  const now = Date.now()
  const ahead = localOf({ steps: stepsOf(row[1]) }, now) - now
  const text = ` ${cityOf(words, zone)} (${offset(ahead)})`
  return node('label', {}, node('input', { type: 'radio', name: 'zone', value: zone }), text)
}

/** The zone that is meant; undefined where several may be, which are asked about, or none is, which is said: nothing else changes then. @param {Calculator} calculator @param {string} text @returns {Promise<string | undefined>} */
const chosenZone = async (calculator, text) => {
  const { words } = calculator
  const world = (await calculator.policy?.world()) ?? []
  const found = zonesNamed(world, text)
  const isSettled = found.length === 1
  const said = found.length ? words.zonesFit : words.refused.zone
  calculator.write('zone-said', isSettled ? '' : fill(said, { value: text, accepted: EXAMPLES }))
  calculator.put('zone-choices', ...(isSettled ? [] : found.map((each) => choice(calculator, each))))
  return isSettled ? found[0].zone : undefined
}

/** Names it in words; where they say no zone, or several, the answer stays. @param {any} calculator @param {string} text @returns {Promise<unknown>} whether it is taken */
export const nameZone = async (calculator, text) => {
  const { turn } = calculator
  const zone = text && (await chosenZone(calculator, text))
  if (turn === calculator.turn && zone !== undefined) calculator.setZone(zone)
  return zone
}

/** A zone of an address may be named in words, too. Of a report that is made now it does not matter. @param {any} calculator @param {any} error that nobody knows it */
export const takeName = async (calculator, { value }) => {
  const { turn, inputs } = calculator
  if ((await nameZone(calculator, value)) !== undefined || inputs.reported || turn !== calculator.turn) return
  calculator.fillFields()
  inputs.zone = ''
  calculator.compute()
}

/** Offers the cities below the field, once. @param {Calculator} calculator */
export const listCities = async (calculator) => {
  const { words } = calculator
  if (calculator.piece('zones').childElementCount) return
  const world = (await calculator.policy?.world().catch(() => [])) ?? []
  const names = world.flatMap(([zones, , today, beside]) =>
    zones.split(' ').flatMap((zone) => {
      if (!/^(?!Etc)\w+\//.test(zone) || today[zone]) return []
      cities.set(zone, beside)
      return cityOf(words, zone)
    }),
  )
  const sorted = [...new Set(names)].sort((a, b) => a.localeCompare(b, words.language))
  calculator.put('zones', ...sorted.map((name) => new Option(name, name)))
}
