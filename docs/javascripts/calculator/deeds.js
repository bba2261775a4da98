// What can be done with an answer: loaded when somebody is about to.
import { pinned, queryOf } from './address.js'
import { saveCalendar } from './calendar-file.js'
import { asText } from './take-away.js'

/** @typedef {import('./parts.js').Parts & {words: import('../shared/wording.js').Words, said: import('../shared/wording.js').Words, inputs: Record<string, string>}} Host */

/** @param {Host} host @param {import('./answer.js').Answer} answer @param {string} what */
export const act = (host, answer, what) => {
  const { copied } = host.words
  const link = new URL(`?${queryOf(pinned(host.inputs, answer))}`, location.href).href
  if (what === 'link') copy(host, link, copied.link)
  if (what === 'text') copy(host, asText(host, link), copied.text)
  if (what === 'calendar') saveCalendar(host.said, answer, host, link)
  if (what === 'print') print()
}

/** @param {Host} host @param {string} text @param {string} done */
const copy = async (host, text, done) => {
  let said = done
  document.querySelector('.sla-selected')?.remove()
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Refused; or there is none, where the address is not a secure one.
    said = host.words.copied.selected
    select(host, text, said)
  }
  host.write('status', said)
}

/** The reader copies it with what the browser has. @param {Host} host @param {string} text @param {string} name */
const select = (host, text, name) => {
  const field = document.createElement('textarea')
  field.className = 'sla-selected'
  field.readOnly = true
  field.rows = Math.min(text.split('\n').length, 12)
  field.value = text
  field.setAttribute('aria-label', name)
  host.piece('status')?.after(field)
  field.select()
  field.focus()
}
