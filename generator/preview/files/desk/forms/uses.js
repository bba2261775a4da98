// The forms of entries to which others refer: renamed with them, or removed.

import { say } from '../calls.js'
import { fileLine } from '../cards.js'
import { check, NameField } from '../controls.js'
import { h } from '../dom.js'

/**
 * @typedef {import('./entries.js').Around} Around
 * @typedef {import('./entries.js').Form} Form
 * @typedef {import('./entries.js').Path} Path
 * @typedef {import('./entries.js').Shown} Shown
 */

/**
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
export function rename(path, form, around) {
  const { typed = { name: form.name, formerly: form.released } } = around
  const name = new NameField([], around.changed, typed.name)
  const formerly = check(say('entries.formerly'), typed.formerly, around.changed)
  const hint = h('p', { class: 'desk-field__hint' }, say('entries.formerly-hint'))
  const told = form.uses.length
    ? usesOf(say('entries.uses'), form.uses)
    : [h('p', {}, say('entries.no-uses'))]
  return {
    parts: [name.element, formerly.element, hint, ...told],
    typed: () => ({ name: name.text, formerly: formerly.checked }),
    changes: () => {
      if (!name.value || name.value === form.name) return []
      return [{ do: 'rename', path, name: name.value, formerly: formerly.checked }]
    },
    opens: () => [...path.slice(0, -1), name.value],
  }
}

/**
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
export function remove(path, form, around) {
  const boxes = form.refers.map((link, at) => {
    const words = [link.place, link.title].filter(Boolean).join(': ')
    return { path: link.path, box: check(words, around.typed?.[at] ?? true, around.changed) }
  })
  const legend = h('legend', {}, say('entries.refers'))
  const told = boxes.length
    ? h('fieldset', { class: 'desk-fieldset' }, legend, ...boxes.map((each) => each.box.element))
    : h('p', {}, say('entries.no-refers'))
  const also = () => boxes.filter((each) => each.box.checked).map((each) => each.path)
  return {
    parts: [told, ...(form.texts.length ? usesOf(say('entries.texts'), form.texts) : [])],
    typed: () => boxes.map((each) => each.box.checked),
    changes: () => [{ do: 'remove', path, also: also() }],
    opens: () => null,
  }
}

/**
 * @param {string} title
 * @param {{place: string, text: string}[]} uses
 */
function usesOf(title, uses) {
  const rows = uses.map(({ place, text }) =>
    h('li', {}, h('p', { class: 'desk-small' }, place), fileLine(text)),
  )
  return [h('h3', {}, title), h('ul', { class: 'desk-list' }, ...rows)]
}
