// What one writes or chooses with in a field of an entry: `element`, with `read` and `write`.

import { freshId, h } from '../dom.js'

/**
 * @typedef {import('./field.js').Choice} Choice
 * @typedef {import('./field.js').Kind} Kind
 * @typedef {import('./field.js').Value} Value
 */

/** More than so many are a list that opens. */
const MOST_RADIOS = 9

/**
 * Words that are written.
 * @param {Value} value
 * @param {Kind} kind
 */
export function writer(value, kind) {
  const isText = kind.kind === 'text' || value.text.includes('\n')
  const element = isText
    ? h('textarea', { class: 'desk-control', rows: 1 })
    : h('input', { class: 'desk-control' })
  element.autocomplete = 'off'
  element.value = value.text
  element.dir = value.direction
  if (value.tag) element.lang = value.tag
  element.spellcheck = kind.holds === 'text'
  if (element instanceof HTMLTextAreaElement) growing(element)
  return {
    element,
    read: () => element.value,
    write: (/** @type {string} */ text) => {
      element.value = text
    },
  }
}

/** As high as what stands in it, where the style alone cannot do that. @param {HTMLTextAreaElement} element */
function growing(element) {
  if (CSS.supports('field-sizing', 'content')) return
  const grow = () => {
    element.rows = Math.min(element.value.split('\n').length + Math.floor(element.value.length / 45) + 1, 16)
  }
  element.addEventListener('input', grow)
  grow()
}

/**
 * One of what there is.
 * @param {Choice[]} choices
 * @param {string} text
 */
export function chooser(choices, text) {
  const all =
    choices.some((each) => each.value === text) || !text ? choices : [{ value: text, said: '' }, ...choices]
  return all.length > MOST_RADIOS ? list(all, text) : radios(all, text)
}

/** @param {Choice} choice */
function label({ value, said }) {
  return said && said !== value ? `${said} (${value})` : value
}

/**
 * @param {Choice[]} choices
 * @param {string} text
 */
function list(choices, text) {
  const options = choices.map((each) => h('option', { value: each.value }, label(each)))
  const none = text ? [] : [h('option', { value: '' }, '')]
  const element = h('select', { class: 'desk-control' }, ...none, ...options)
  element.value = text
  return {
    element,
    read: () => element.value,
    write: (/** @type {string} */ next) => {
      element.value = next
    },
  }
}

/**
 * @param {Choice[]} choices
 * @param {string} text
 */
function radios(choices, text) {
  const name = freshId()
  const inputs = choices.map(({ value }) =>
    h('input', { type: 'radio', name, value, checked: value === text }),
  )
  const labels = choices.map((each, at) => h('label', { class: 'desk-radio' }, inputs[at], label(each)))
  const element = h('fieldset', { class: 'desk-field' }, ...labels)
  return {
    element,
    read: () => inputs.find((each) => each.checked)?.value ?? '',
    write: (/** @type {string} */ next) => {
      for (const each of inputs) each.checked = each.value === next
    },
  }
}
