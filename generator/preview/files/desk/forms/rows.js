// Lists in a form: rows are added and taken away.

import { say } from '../calls.js'
import { button } from '../controls.js'
import { h } from '../dom.js'

/**
 * @typedef {import('./fields.js').Around} Around
 * @typedef {import('./fields.js').Data} Data
 */

/** @param {HTMLElement} element */
export function firstControl(element) {
  /** @type {NodeListOf<HTMLElement>} */
  const controls = element.querySelectorAll('input, select, textarea, button')
  return [...controls].find((each) => each.checkVisibility())
}

/**
 * A list to which one can add, and from which one can take away.
 *
 * @param {(remove: (gone: () => void) => HTMLElement, given?: Data) => HTMLLIElement} make
 * @param {Around} around
 */
export function rowsOf(make, around) {
  const list = h('ol', { class: 'desk-list' })
  const add = (/** @type {Data} */ given) => {
    const remove = (/** @type {() => void} */ gone) =>
      button(say('entries.take-away'), () => {
        gone()
        row.remove()
        more.focus()
        around.changed()
      })
    const row = make(remove, given)
    list.append(row)
    return row
  }
  const more = button(say('entries.one-more'), () => {
    firstControl(add(undefined))?.focus()
    around.changed()
  })
  return { element: h('div', {}, list, more), add }
}
