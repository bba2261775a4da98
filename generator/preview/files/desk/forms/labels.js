// What stands over a field of a form: what it is called, whether it must be there, what it is for.

import { say } from '../calls.js'
import { freshId, h } from '../dom.js'

/** @typedef {import('./fields.js').Field} Field */

/** @param {Field} field */
export function called({ title, key }) {
  return title || key.replaceAll('_', ' ')
}

/**
 * @param {Field} field
 * @param {HTMLElement[]} inside
 */
export function group(field, inside) {
  const properties = { class: 'desk-fieldset' }
  return h(
    'fieldset',
    properties,
    h('legend', {}, called(field), ...required(field)),
    ...hint(field),
    ...inside,
  )
}

/** @param {Field} field */
function required(field) {
  return field.required ? [h('span', { class: 'desk-form__required' }, ` ${say('entries.required')}`)] : []
}

/**
 * A control under its label, and what it is for.
 *
 * @param {Field} field
 * @param {HTMLElement} control
 * @param {...HTMLElement} rest  below it
 */
export function labelled(field, control, ...rest) {
  const about = freshId()
  const hints = hint(field, about)
  control.id = freshId()
  if (hints.length) control.setAttribute('aria-describedby', about)
  const label = h('label', { for: control.id }, called(field), ...required(field))
  return h('div', { class: 'desk-field' }, label, ...hints, control, ...rest)
}

/**
 * @param {Field} field
 * @param {string} [id]
 */
function hint({ description, examples }, id) {
  const words = [description]
  if (examples?.length) words.push(say('entries.examples', { examples: examples.join('  |  ') }))
  const said = words.filter(Boolean).join(' ')
  return said ? [h('p', { class: 'desk-field__hint', id }, said)] : []
}
