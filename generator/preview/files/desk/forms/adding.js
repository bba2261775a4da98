// The form of a new entry: what it says, its name, and where it stands.

import { say } from '../calls.js'
import { button, ChosenName, NameField, placesOf, select } from '../controls.js'
import { h } from '../dom.js'
import { entryOf, fieldsOf, filled } from './fields.js'

/**
 * @typedef {import('./entries.js').Around} Around
 * @typedef {import('./entries.js').Form} Form
 * @typedef {import('./entries.js').Path} Path
 * @typedef {import('./entries.js').Shown} Shown
 */

/**
 * @param {Path} table
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
export function add(table, form, around) {
  if (!form.named && !form.listed) return fillIn(table, form, around)
  const { name, element, read } = namedEntry(form, form.fields, around)
  const after = select(say('entries.after'), placesOf(form.after), around.changed)
  after.value = around.typed?.after ?? String(form.after.length)
  const behind = () => form.after[Number(after.value) - 1]?.step ?? null
  return {
    parts: [
      ...(form.like.length ? [likes(form.like, around.panel)] : []),
      element,
      ...(name ? [name.element] : []),
      ...(form.after.length ? [after.element] : []),
    ],
    changes: () => added(table, form, { name: name?.value, data: read(), after: behind() }),
    typed: () => ({ data: read(), name: name?.text, after: after.value }),
    opens: () => {
      const at = behind()
      return [...table, name?.value ?? (typeof at === 'number' ? at + 1 : 0)]
    },
  }
}

/**
 * Without a place of its own, an entry is added at the end.
 *
 * @param {Path} table
 * @param {Form} form
 * @param {{name?: string, data: any, after: string | number | null}} entry
 */
function added(table, form, { name, data, after }) {
  if (data === undefined || (form.named && !name)) return []
  const made = { do: 'add', path: table, name: name ?? null, data, after }
  if (!form.after.length || after !== null) return [made]
  return [made, { do: 'move', path: [...table, name ?? form.after.length], after: null }]
}

/**
 * Fields of an entry, and its name if it has one, which is proposed from what they say.
 *
 * @param {Form} form
 * @param {import('./fields.js').Field[]} fields
 * @param {Around} around
 */
export function namedEntry(form, fields, around) {
  const { typed } = around
  const name = form.named ? nameOf(form, around) : null
  const changed = () => {
    name?.propose(made.read())
    around.changed()
  }
  const given = typed ? filled(fields, typed.data) : fields
  const made = entryOf(given, form.title, { ...around, changed })
  if (typed?.name) name?.restore(typed.name)
  return { name, ...made }
}

/**
 * @param {Form} form
 * @param {Around} around
 */
function nameOf({ names, free, taken }, { changed }) {
  if (free || !names.length) return new NameField(taken, changed)
  const options = names.map(({ value, said }) => [value, said])
  return new ChosenName(options, changed)
}

/**
 * What a block with fixed names may have and has not.
 *
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
function fillIn(path, form, around) {
  const fields = around.typed ? filled(form.fields, around.typed.data) : form.fields
  const { element, read } = fieldsOf(fields, around)
  return {
    parts: [element],
    typed: () => ({ data: read() }),
    changes: () =>
      Object.entries(read() ?? {}).map(([name, data]) => ({ do: 'add', path, name, data, after: null })),
    opens: () => path,
  }
}

/**
 * @param {{path: Path, title: string}[]} like
 * @param {import('../panel.js').PolicyDesk} panel
 */
function likes(like, panel) {
  const buttons = like.map(({ path, title }) => {
    const click = () => panel.openForm({ do: 'copy', path })
    return h('li', {}, button(title, click))
  })
  return h(
    'details',
    { class: 'desk-form__more' },
    h('summary', {}, say('entries.like')),
    h('ul', { class: 'desk-row' }, ...buttons),
  )
}
