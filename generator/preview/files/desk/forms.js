// Fields for a new entry, made from what the server says of the models: what is required first, the rest on demand.

import { say } from './calls.js'
import { button, NameField } from './controls.js'
import { freshId, h } from './dom.js'

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
 * @typedef {import('./calls.js').Language} Language
 *
 * @typedef {object} Around
 * @property {Language[]} languages
 * @property {() => void} changed  something was typed, added or taken away
 */

/** The sign under which a text says the same in all languages. */
const ALL = '*'
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
  const id = freshId()
  const buttons = rest.map((field) => {
    const add = () => {
      item.remove()
      firstControl(show(field).element)?.focus()
      if (!list.childElementCount) element.remove()
    }
    const item = h(
      'li',
      {},
      h('button', { type: 'button', class: 'desk-button', on: { click: add } }, called(field)),
    )
    return item
  })
  const list = h('ul', { class: 'desk-row', id }, ...buttons)
  const element = h('details', { class: 'desk-form__more' }, h('summary', {}, say('entries.more')), list)
  return element
}

/** @param {HTMLElement} element */
export function firstControl(element) {
  /** @type {NodeListOf<HTMLElement>} */
  const controls = element.querySelectorAll('input, select, textarea, button')
  return [...controls].find((each) => each.checkVisibility())
}

/** @param {Field} field */
function called({ title, key }) {
  return title || key.replaceAll('_', ' ')
}

/**
 * @param {Field} field
 * @param {HTMLElement[]} inside
 */
function group(field, inside) {
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
 * @param {Field} field
 * @param {string} [id]
 */
function hint({ description, examples }, id) {
  const words = [description]
  if (examples?.length) words.push(say('entries.examples', { examples: examples.join('  |  ') }))
  const said = words.filter(Boolean).join(' ')
  return said ? [h('p', { class: 'desk-field__hint', id }, said)] : []
}

/**
 * @param {Field} field
 * @param {Around} around
 */
function block(field, around) {
  const given = isSaid(field.values) ? filled(field.fields, field.values) : field.fields
  const { element, read } = fieldsOf(given, around)
  if (!field.named) return { element: group(field, [element]), read }
  const known = new Set(field.fields.map((each) => each.key))
  const others = Object.entries(field.values ?? {}).filter(([name]) => !known.has(name))
  const invented = inventedOf(field.named, others, around)
  const all = () => ({ .../** @type {object} */ (read()), ...invented.read() })
  return {
    element: group(field, [element, invented.element]),
    read: () => (Object.keys(all()).length ? all() : undefined),
  }
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
    return h(
      'li',
      {},
      name.element,
      made.element,
      remove(() => rows.delete(row)),
    )
  }, around)
  for (const each of given) add(each)
  const read = () => {
    const said = [...rows].map(({ name, made }) => [name.value, made.read()])
    return Object.fromEntries(said.filter(([name, data]) => name && data !== undefined))
  }
  return { element, read }
}

/**
 * A list to which one can add, and from which one can take away.
 *
 * @param {(remove: (gone: () => void) => HTMLElement, given?: Data) => HTMLLIElement} make
 * @param {Around} around
 */
function rowsOf(make, around) {
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

/**
 * @param {Field} field
 * @param {Around} around
 */
function value(field, { changed }) {
  const [id, about] = [freshId(), freshId()]
  const hints = hint(field, about)
  const input = h('input', {
    class: 'desk-control',
    id,
    type: 'text',
    autocomplete: 'off',
    spellcheck: false,
  })
  input.value = typeof field.values === 'string' ? field.values : ''
  if (hints.length) input.setAttribute('aria-describedby', about)
  input.addEventListener('input', changed)
  const words = h(
    'div',
    { class: 'desk-row' },
    ...(field.words ?? []).map((word) => {
      const take = () => {
        input.value = word.value
        changed()
        input.focus()
      }
      return h(
        'button',
        { type: 'button', class: 'desk-button', on: { click: take } },
        word.said || word.value,
      )
    }),
  )
  const label = h('label', { for: id }, called(field), ...required(field))
  const element = h(
    'div',
    { class: 'desk-field' },
    label,
    ...hints,
    input,
    words.childElementCount ? words : null,
  )
  return { element, read: () => input.value.trim() || undefined }
}

/**
 * @param {Field} field
 * @param {Around} around
 */
function choice(field, { changed }) {
  const [id, about] = [freshId(), freshId()]
  const hints = hint(field, about)
  const choices = [...field.choices, ...(field.words ?? [])]
  const options = choices.map((each) => h('option', { value: each.value }, each.said || each.value))
  const select = h(
    'select',
    { class: 'desk-control', id },
    h('option', { value: '' }, say('entries.choose')),
    ...options,
  )
  select.value = typeof field.values === 'string' ? field.values : ''
  if (hints.length) select.setAttribute('aria-describedby', about)
  select.addEventListener('change', changed)
  const label = h('label', { for: id }, called(field), ...required(field))
  return {
    element: h('div', { class: 'desk-field' }, label, ...hints, select),
    read: () => select.value || undefined,
  }
}

/**
 * A text: each language beside the others, or one wording for all of them, or a word of the program.
 *
 * @param {Field} field
 * @param {Around} around
 * @returns {Made}
 */
function text(field, around) {
  const given = field.values
  const word = typeof given === 'string' && field.words?.some((each) => each.value === given) ? given : ''
  const own = new Wordings(around, word ? undefined : given)
  if (!field.words?.length) return { element: group(field, [own.element]), read: () => own.read() }
  const id = freshId()
  const options = field.words.map((each) => h('option', { value: each.value }, each.said || each.value))
  const select = h(
    'select',
    { class: 'desk-control', id },
    h('option', { value: '' }, say('entries.own-words')),
    ...options,
  )
  select.value = word
  own.element.hidden = Boolean(word)
  select.addEventListener('change', () => {
    own.element.hidden = Boolean(select.value)
    around.changed()
  })
  const chosen = h('div', { class: 'desk-field' }, h('label', { for: id }, say('entries.wording')), select)
  return { element: group(field, [chosen, own.element]), read: () => select.value || own.read() }
}

class Wordings {
  /** @type {Map<string, HTMLTextAreaElement>} */
  #areas = new Map()
  #isSame

  /**
   * @param {Around} around
   * @param {Data} data  by language, or one for all; what is the same in all is shown once
   */
  constructor({ languages, changed }, data) {
    const said = new Set(typeof data === 'string' ? [data] : Object.values(data ?? {}))
    const given = said.size === 1 ? { [ALL]: [...said][0] } : data
    const id = freshId()
    this.#isSame = h('input', { id, type: 'checkbox', checked: Boolean(given?.[ALL]) })
    const all = { code: ALL, name: say('entries.all-languages'), tag: '', direction: '' }
    const fields = [all, ...languages].map((each) => this.#field(each, given?.[each.code] ?? '', changed))
    const show = () => {
      fields.forEach((each, at) => {
        each.hidden = (at === 0) !== this.#isSame.checked
      })
    }
    this.#isSame.addEventListener('change', () => {
      show()
      changed()
    })
    show()
    const same = h('div', { class: 'desk-check' }, this.#isSame, h('label', { for: id }, say('entries.same')))
    this.element = h(
      'div',
      {},
      h('div', { class: 'desk-languages' }, ...fields),
      languages.length > 1 ? same : null,
    )
  }

  /**
   * @param {Language} language
   * @param {string} given
   * @param {() => void} changed
   */
  #field({ code, name, tag, direction }, given, changed) {
    const id = freshId()
    const rows = given.length > 80 || given.includes('\n') ? 4 : 1
    const area = h('textarea', { class: 'desk-control', id, rows, value: given })
    if (tag) Object.assign(area, { lang: tag, dir: direction })
    area.addEventListener('input', changed)
    this.#areas.set(code, area)
    return h('div', { class: 'desk-field' }, h('label', { for: id }, name), area)
  }

  /** @returns {Data | undefined} */
  read() {
    const said = [...this.#areas].map(([code, area]) => /** @type {const} */ ([code, area.value.trim()]))
    const written = said.filter(([code, words]) => words && (code === ALL) === this.#isSame.checked)
    if (!written.length) return undefined
    return this.#isSame.checked ? written[0][1] : Object.fromEntries(written)
  }
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
    return h(
      'li',
      {},
      one.element,
      remove(() => made.delete(one)),
    )
  }, around)
  if (Array.isArray(field.values)) for (const each of field.values) add(each)
  else if (field.required) add(undefined)
  const read = () => {
    const found = [...made].map((each) => each.read()).filter((each) => each !== undefined)
    return found.length ? found : undefined
  }
  return { element: group(field, [element]), read }
}
