// What can be done with an answer: loaded when somebody is about to.
import { pinned, queryOf } from './address.js'
import { saveCalendar } from './calendar-file.js'
import { asText } from './take-away.js'

/** @typedef {import('./parts.js').Parts & {words: import('../shared/wording.js').Words, inputs: Record<string, string>}} Host */

/** @param {Host} host @param {import('./answer.js').Answer} answer @param {string} what */
export const act = (host, answer, what) => {
  const { copied } = host.words
  const link = new URL(`?${queryOf(pinned(host.inputs, answer))}`, location.href).href
  if (what === 'link') copy(host, link, copied.link)
  if (what === 'text') copy(host, asText(host, link), copied.text)
  if (what === 'calendar') saveCalendar(host.words, answer, host, link)
  if (what === 'print') print()
}

/** @param {Host} host @param {string} text @param {string} done */
const copy = async (host, text, done) => {
  let said = done
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Refused; or there is none, where the address is not a secure one.
    said = host.words.copied.failed
  }
  host.write('status', said)
}
