// The fields in which a version says what it is: number, first day, summary, who is responsible, who approved it and when.

import { say } from '../calls.js'
import { freshId, h } from '../dom.js'

/**
 * @typedef {Record<string, string>} Texts  language -> text
 * @typedef {object} Fields
 * @property {string} version
 * @property {string} effective
 * @property {Texts} summary
 * @property {Texts | null} owner
 * @property {{by: Texts, on: string} | null} approved
 */

/**
 * As the form has them: one value a field.
 * @param {Fields} fields
 */
export function flat({ version, effective, summary, owner, approved }) {
  /** @type {Record<string, string>} */
  const values = { version, effective, on: approved?.on ?? '' }
  for (const language of Object.keys(summary)) {
    values[`summary.${language}`] = summary[language]
    values[`owner.${language}`] = owner?.[language] ?? ''
    values[`by.${language}`] = approved?.by[language] ?? ''
  }
  return values
}

/**
 * As the server takes them.
 * @param {Record<string, string>} values
 */
export function fieldsOf(values) {
  const { version, effective, on } = values
  const approved = { by: texts(values, 'by'), on }
  return { version, effective, summary: texts(values, 'summary'), owner: texts(values, 'owner'), approved }
}

/**
 * @param {Record<string, string>} values
 * @param {string} name
 */
function texts(values, name) {
  const found = Object.entries(values).filter(([key]) => key.startsWith(`${name}.`))
  return Object.fromEntries(found.map(([key, text]) => [key.slice(name.length + 1), text]))
}

/**
 * @param {Fields} fields
 * @param {import('../calls.js').Language[]} known
 * @param {string} dayHint
 * @param {{input: (values: Record<string, string>) => void, change: () => void}} heard
 */
export function formOf(fields, known, dayHint, heard) {
  const values = flat(fields)
  const languages = Object.keys(fields.summary).map((code) => languageOf(code, known))
  /** @param {string} name @param {'textarea'} [tag] */
  const several = (name, tag) =>
    languages.map((language) => ofLanguage(name, language, languages.length > 1, values, tag))
  const date = { type: 'date' }
  /** @param {string} name @param {{type?: string, hint?: string}} [more] */
  const one = (name, more = {}) =>
    field({ name, label: say(`publish.${name}`), value: values[name], ...more })
  const made = [
    one('version'),
    one('effective', { ...date, hint: dayHint }),
    several('summary', 'textarea'),
    several('owner'),
    several('by'),
    one('on', { ...date, hint: say('publish.approval') }),
  ]
  return heeded(h('form', {}, made.flat()), values, heard)
}

/**
 * @param {string} code
 * @param {import('../calls.js').Language[]} known
 */
function languageOf(code, known) {
  return known.find((each) => each.code === code) ?? { code, name: code, tag: code, direction: 'ltr' }
}

/**
 * @param {string} name
 * @param {import('../calls.js').Language} language
 * @param {boolean} isOneOfSeveral
 * @param {Record<string, string>} values
 * @param {'textarea'} [tag]
 */
function ofLanguage(name, language, isOneOfSeveral, values, tag) {
  const key = `${name}.${language.code}`
  const label = isOneOfSeveral
    ? say(`publish.${name}-in`, { language: language.name })
    : say(`publish.${name}`)
  return field({ name: key, label, tag, language, value: values[key] })
}

/**
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} values
 * @param {{input: (values: Record<string, string>) => void, change: () => void}} heard
 */
function heeded(form, values, heard) {
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', (event) => {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target)
    values[name] = value
    heard.input({ ...values })
  })
  form.addEventListener('change', () => heard.change())
  return form
}

/**
 * @param {{name: string, label: string, value: string, tag?: 'input' | 'textarea', type?: string, hint?: string,
 *   language?: import('../calls.js').Language}} field
 */
function field({ name, label, value, tag = 'input', type, hint, language }) {
  const id = freshId()
  const control = h(tag, { id, name, class: 'desk-control', autocomplete: 'off' })
  if (type) control.setAttribute('type', type)
  if (tag === 'textarea') control.setAttribute('rows', '3')
  if (language) {
    control.lang = language.tag
    control.dir = language.direction
  }
  control.value = value
  const told = hint ? h('p', { class: 'desk-field__hint', id: `${id}-hint` }, hint) : ''
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`)
  return h('div', { class: 'desk-field' }, h('label', { for: id }, label), control, told)
}
