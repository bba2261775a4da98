// The names of another version than the one in force: loaded when it answers.
import { json } from './policy-data.js'

/**
 * The words of the page with the names that the version gives; with those in force where its own cannot be fetched.
 * @param {import('../shared/wording.js').Words} words @param {string} sla address of /sla.json @param {string} version
 * @returns {Promise<import('../shared/wording.js').Words>}
 */
export const wordsThen = async (words, sla, version) => {
  const url = new URL(`versions/${version}/${words.language}/embed.json`, new URL(sla, location.href)).href
  const { said } = await json(url).catch(() => ({}))
  return { ...words, names: { ...words.names, ...said?.names } }
}
