// The fields in which a version says what it is: number, first day, summary, who is responsible, who approved it and when.

import { say } from './calls.js'
import { freshId, h } from './dom.js'

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
 * @param {import('./calls.js').Language[]} known
 * @param {string} dayHint
 * @param {{input: (values: Record<string, string>) => void, change: () => void}} heard
 */
export function formOf(fields, known, dayHint, heard) {
  const values = flat(fields)
  const languages = Object.keys(fields.summary).map(
    (code) => known.find((each) => each.code === code) ?? { code, name: code, tag: code, direction: 'ltr' },
  )
  /** @param {string} name @param {'input' | 'textarea'} [tag] */
  const each = (name, tag) =>
    languages.map((language) =>
      field({
        name: `${name}.${language.code}`,
        label:
          languages.length > 1
            ? say(`publish.${name}-in`, { language: language.name })
            : say(`publish.${name}`),
        tag,
        language,
        value: values[`${name}.${language.code}`],
      }),
    )
  const form = h(
    'form',
    { on: { submit: (/** @type {Event} */ event) => event.preventDefault() } },
    field({ name: 'version', label: say('publish.version'), value: values.version }),
    field({
      name: 'effective',
      label: say('publish.effective'),
      value: values.effective,
      type: 'date',
      hint: dayHint,
    }),
    each('summary', 'textarea'),
    each('owner'),
    each('by'),
    field({
      name: 'on',
      label: say('publish.on'),
      value: values.on,
      type: 'date',
      hint: say('publish.approval'),
    }),
  )
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
 *   language?: import('./calls.js').Language}} field
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
