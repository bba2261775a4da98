// Fields for a new entry, made from what the server says of the models: what is required first, the rest on demand.

import { say } from '../calls.js'
import { button, NameField } from '../controls.js'
import { h } from '../dom.js'
import { called, group } from './labels.js'
import { firstControl, rowsOf } from './rows.js'
import { choice, value } from './values.js'
import { text } from './wordings.js'

/**
 * @typedef {{value: string, said: string}} Choice
 *
 * @typedef {object} Field
 * @property {string} key
 * @property {string} title        how an author would call it; '' is the key
 * @property {string} description
 * @property {boolean} required
 * @property {'text' | 'choice' | 'value' | 'several' | 'block'} kind
 * @property {Choice[]} choices
 * @property {Choice[]} words      what may stand instead of one's own
 * @property {string[]} examples
 * @property {Field[]} fields      of a block; of several, those of each of them: a value alone has no key
 * @property {Named | null} [named] of a block whose entries get names of their own
 * @property {Data} [values]       what it says already
 *
 * @typedef {{taken: string[], names: Choice[], fields: Field[]}} Named
 *
 * @typedef {any} Data  as the file has it: words, lists, names with what is said of them
 *
 * @typedef {object} Made
 * @property {HTMLElement} element
 * @property {() => Data | undefined} read  undefined while it says nothing
 *
 * @typedef {import('../calls.js').Language} Language
 *
 * @typedef {object} Around
 * @property {Language[]} languages
 * @property {() => void} changed  something was typed, added or taken away
 */

/** Of fields that are all shown. */
const MANY = 8

/**
 * @param {Field} field
 * @param {Around} around
 * @returns {Made}
 */
function fieldOf(field, around) {
  switch (field.kind) {
    case 'block':
      return block(field, around)
    case 'several':
      return several(field, around)
    case 'text':
      return text(field, around)
    case 'choice':
      return choice(field, around)
  }
  return value(field, around)
}

/**
 * Fields that belong together. Of many, those that need not be there come when they are asked for, and so do all that
 * have fields of their own.
 *
 * @param {Field[]} fields
 * @param {Around} around
 * @returns {Made}
 */
export function fieldsOf(fields, around) {
  const list = h('div', { class: 'desk-form__fields' })
  /** @type {Map<string, Made>} */
  const made = new Map()
  const show = (/** @type {Field} */ field) => {
    const one = fieldOf(field, around)
    made.set(field.key, one)
    list.append(one.element)
    return one
  }
  const simple = fields.filter(isSimple)
  const isShown = (/** @type {Field} */ each) =>
    each.required || isSaid(each.values) || (simple.length <= MANY && isSimple(each))
  for (const field of fields.filter(isShown)) show(field)
  const rest = fields.filter((each) => !isShown(each))
  const element = h('div', {}, list)
  if (rest.length) element.append(onDemand(rest, show))
  return { element, read: () => pairs(made) }
}

/** @param {Field} field */
function isSimple({ kind }) {
  return kind !== 'block' && kind !== 'several'
}

/** @param {Data} data */
function isSaid(data) {
  return data !== undefined && data !== null
}

/**
 * The same fields, with what stands in the entry already.
 *
 * @param {Field[]} fields
 * @param {Data} data
 * @returns {Field[]}
 */
export function filled(fields, data) {
  return fields.map((field) => ({ ...field, values: field.key ? data?.[field.key] : data }))
}

/**
 * What is asked of one entry: its fields, or a value alone.
 *
 * @param {Field[]} fields
 * @param {string} title  of a value alone
 * @param {Around} around
 * @returns {Made}
 */
export function entryOf(fields, title, around) {
  if (fields.length === 1 && !fields[0].key) return fieldOf({ ...fields[0], title, required: false }, around)
  return fieldsOf(fields, around)
}

/** @param {Map<string, Made>} made */
function pairs(made) {
  /** @type {{[key: string]: Data}} */
  const found = {}
  for (const [key, one] of made) {
    const data = one.read()
    if (data !== undefined) found[key] = data
  }
  return Object.keys(found).length ? found : undefined
}

/**
 * @param {Field[]} rest
 * @param {(field: Field) => Made} show
 */
function onDemand(rest, show) {
  const items = rest.map((field) => {
    const add = button(called(field), () => {
      item.remove()
      firstControl(show(field).element)?.focus()
      if (!list.childElementCount) element.remove()
    })
    const item = h('li', {}, add)
    return item
  })
  const list = h('ul', { class: 'desk-row' }, ...items)
  const element = h('details', { class: 'desk-form__more' }, h('summary', {}, say('entries.more')), list)
  return element
}

/**
 * @param {Field} field
 * @param {Around} around
 * @returns {Made}
 */
function block(field, around) {
  const given = isSaid(field.values) ? filled(field.fields, field.values) : field.fields
  const { element, read } = fieldsOf(given, around)
  if (!field.named) return { element: group(field, [element]), read }
  const invented = inventedOf(field.named, othersIn(field), around)
  const all = () => ({ .../** @type {object} */ (read()), ...invented.read() })
  return {
    element: group(field, [element, invented.element]),
    read: () => (Object.keys(all()).length ? all() : undefined),
  }
}

/**
 * What is said of names that are none of the program's.
 *
 * @param {Field} field
 * @returns {[string, Data][]}
 */
function othersIn({ fields, values }) {
  const known = new Set(fields.map((each) => each.key))
  return Object.entries(values ?? {}).filter(([name]) => !known.has(name))
}

/**
 * Entries of a block, each under a name of its own.
 *
 * @param {Named} named
 * @param {[string, Data][]} given  name and what is said of it
 * @param {Around} around
 */
function inventedOf({ taken, fields }, given, around) {
  /** @type {Set<{name: NameField, made: Made}>} */
  const rows = new Set()
  const { element, add } = rowsOf((remove, said) => {
    const name = new NameField(taken, around.changed, said?.[0])
    const made = entryOf(said ? filled(fields, said[1]) : fields, say('entries.value'), around)
    const row = { name, made }
    rows.add(row)
    const away = remove(() => rows.delete(row))
    return h('li', {}, name.element, made.element, away)
  }, around)
  for (const each of given) add(each)
  const read = () => {
    const said = [...rows].map(({ name, made }) => [name.value, made.read()])
    return Object.fromEntries(said.filter(([name, data]) => name && data !== undefined))
  }
  return { element, read }
}

/**
 * @param {Field} field
 * @param {Around} around
 * @returns {Made}
 */
function several(field, around) {
  /** @type {Set<Made>} */
  const made = new Set()
  const { element, add } = rowsOf((remove, given) => {
    const one = entryOf(isSaid(given) ? filled(field.fields, given) : field.fields, called(field), around)
    made.add(one)
    const away = remove(() => made.delete(one))
    return h('li', {}, one.element, away)
  }, around)
  if (Array.isArray(field.values)) for (const each of field.values) add(each)
  else if (field.required) add(undefined)
  const read = () => {
    const found = [...made].map((each) => each.read()).filter((each) => each !== undefined)
    return found.length ? found : undefined
  }
  return { element: group(field, [element]), read }
}
