// Fields of a form that hold one value: written, or chosen.

import { say } from '../calls.js'
import { button } from '../controls.js'
import { h } from '../dom.js'
import { labelled } from './labels.js'

/**
 * @typedef {import('./fields.js').Field} Field
 * @typedef {import('./fields.js').Around} Around
 * @typedef {import('./fields.js').Made} Made
 */

/**
 * @param {Field} field
 * @param {Around} around
 * @returns {Made}
 */
export function value(field, { changed }) {
  const input = h('input', { class: 'desk-control', type: 'text', autocomplete: 'off', spellcheck: false })
  input.value = said(field)
  input.addEventListener('input', changed)
  const words = (field.words ?? []).map((word) =>
    button(word.said || word.value, () => {
      input.value = word.value
      changed()
      input.focus()
    }),
  )
  const rest = words.length ? [h('div', { class: 'desk-row' }, ...words)] : []
  return { element: labelled(field, input, ...rest), read: () => input.value.trim() || undefined }
}

/**
 * @param {Field} field
 * @param {Around} around
 * @returns {Made}
 */
export function choice(field, { changed }) {
  const choices = [...field.choices, ...(field.words ?? [])]
  const options = choices.map((each) => h('option', { value: each.value }, each.said || each.value))
  const none = h('option', { value: '' }, say('entries.choose'))
  const select = h('select', { class: 'desk-control' }, none, ...options)
  select.value = said(field)
  select.addEventListener('change', changed)
  return { element: labelled(field, select), read: () => select.value || undefined }
}

/** @param {Field} field */
function said({ values }) {
  return typeof values === 'string' ? values : ''
}
