// The form of another place among the entries beside it.

import { say } from '../calls.js'
import { button, placesOf, select } from '../controls.js'
import { h } from '../dom.js'

/**
 * @typedef {import('./entries.js').Around} Around
 * @typedef {import('./entries.js').Form} Form
 * @typedef {import('./entries.js').Path} Path
 * @typedef {import('./entries.js').Shown} Shown
 */

/**
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
export function move(path, form, around) {
  const own = path.at(-1)
  const others = form.siblings.filter(({ step }) => step !== own)
  const start = form.siblings.findIndex(({ step }) => step === own)
  const { parts, read } = placeAmong(others, form.title, around, start)
  return {
    parts,
    typed: () => String(read()),
    changes: () => (read() === start ? [] : [{ do: 'move', path, after: others[read() - 1]?.step ?? null }]),
    opens: () => (typeof own === 'number' ? [...path.slice(0, -1), read()] : path),
  }
}

/**
 * Behind how many of the others it stands: chosen, or by steps, and what comes of it.
 *
 * @param {Form['siblings']} others
 * @param {string} title
 * @param {Around} around
 * @param {number} start
 */
function placeAmong(others, title, around, start) {
  const order = h('p', { class: 'desk-field__hint', role: 'status' })
  const changed = () => {
    const titles = others.map((each) => each.title)
    titles.splice(Number(after.value), 0, title)
    order.textContent = say('entries.order', { order: titles.join(', ') })
    around.changed()
  }
  const after = select(say('entries.after'), placesOf(others), changed)
  after.value = around.typed ?? String(start)
  const step = (/** @type {number} */ by) => () => {
    after.value = String(Math.min(others.length, Math.max(0, Number(after.value) + by)))
    changed()
  }
  const steps = [button(say('entries.up'), step(-1)), button(say('entries.down'), step(1))]
  const parts = [h('div', { class: 'desk-row' }, ...steps), after.element, order]
  return { parts, read: () => Number(after.value) }
}
