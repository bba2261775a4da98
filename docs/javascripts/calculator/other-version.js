// What another version than that of the page says in its own way: loaded when it answers.
import { node } from './answer-view.js'
import { json } from './policy-data.js'

/** @typedef {import('../shared/wording.js').Words} Words */
/** @typedef {{words: Words, sla?: import('./policy-data.js').Sla, dataset: DOMStringMap, field: (name: string) => any, fillFields: () => void} & EventTarget} Host */
/** @typedef {{id: string, former: string[], name: string}} Entry */

/** Names, kinds of promise, conditions and words instead of times; a version may have none of some of them. */
const OWN = ['kinds', 'notes']
const BESIDE = ['untimed', 'rule', 'promised', 'range']

/**
 * The words of the page with those that are the version's own; with those of the page where they cannot be fetched.
 * @param {Host} host @param {string} version
 * @returns {Promise<Words>}
 */
export const wordsThen = async (host, version) => {
  const { words, dataset } = host
  const path = `versions/${version}/${words.language}/embed.json`
  const { said, tiers, regions } = await json(
    new URL(path, new URL(dataset.sla ?? '', location.href)).href,
  ).catch(() => ({}))
  if (!said) return words
  if (host.sla?.version === version) offer(host, { tier: tiers, region: regions })
  const own = Object.fromEntries(
    [...OWN, ...BESIDE]
      .filter((name) => OWN.includes(name) || name in said)
      .map((name) => [name, said[name]]),
  )
  return { ...words, ...own, names: { ...words.names, ...said.names } }
}

/**
 * What only that version has stands in the lists as long as it is asked.
 * @param {Host} host @param {Record<string, Entry[]>} entries
 */
const offer = (host, entries) => {
  for (const [name, all] of Object.entries(entries)) {
    const list = host.field(name)
    if (!list?.options) continue
    const known = new Set([...list.options].map(({ value }) => value))
    for (const { id, former, name: text } of all)
      if (![id, ...former].some((each) => known.has(each)))
        list.append(node('option', { value: id, className: 'sla-then' }, text))
  }
  host.fillFields()
  host.addEventListener('change', () => takeBack(host), { capture: true, once: true })
}

/** Another question may be asked of another version: what is not chosen goes. @param {Host} host */
const takeBack = (host) => {
  for (const name of ['tier', 'region'])
    for (const option of host.field(name)?.querySelectorAll?.('.sla-then') ?? [])
      if (!option.selected) option.remove()
}
