// The form of an entry that is like another one: what is typed takes the place of the words that it has from there.

import { namedEntry } from './adding.js'
import { entryOf } from './fields.js'

/**
 * @typedef {import('./entries.js').Around} Around
 * @typedef {import('./entries.js').Form} Form
 * @typedef {import('./entries.js').Path} Path
 * @typedef {import('./entries.js').Shown} Shown
 * @typedef {import('../meaning.js').Changes} Changes
 */

/**
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
export function copy(path, form, around) {
  const fields = form.fields.filter((each) => each.values !== undefined && each.values !== null)
  const { name, element, read } = namedEntry(form, fields, around)
  const before = entryOf(fields, form.title, around).read() ?? {}
  const to = () => [...path.slice(0, -1), name ? name.value : Number(path.at(-1)) + 1]
  return {
    parts: [...(name ? [name.element] : []), element],
    typed: () => ({ data: read(), name: name?.text }),
    changes: () => {
      if (name && !name.value) return []
      return [{ do: 'copy', path, name: name?.value ?? null }, ...changedTexts(before, read() ?? {}, to())]
    },
    opens: to,
  }
}

/**
 * What has to be set so that `before` says `after`: only words that are others, or the whole where more has changed.
 *
 * @param {any} before
 * @param {any} after
 * @param {Path} path
 * @returns {Changes}
 */
function changedTexts(before, after, path) {
  if (before === after) return []
  if (typeof after === 'string') return [{ do: 'set', path, text: after }]
  return Object.keys(after).flatMap((key) => {
    const step = Array.isArray(after) ? Number(key) : key
    return changedTexts(before?.[key], after[key], [...path, step])
  })
}
