// The form of a further language of the document.

import { say } from '../calls.js'
import { select } from '../controls.js'
import { h } from '../dom.js'

/**
 * @param {import('./entries.js').Path} _path
 * @param {import('./entries.js').Form} form
 * @param {import('./entries.js').Around} around
 * @returns {import('./entries.js').Shown}
 */
export function language(_path, form, { changed, typed }) {
  const none = ['', say('entries.choose')]
  const choices = form.known.map(({ code, name }) => [code, `${name} (${code})`])
  const chosen = select(say('entries.language-label'), [none, ...choices], changed)
  if (typed) chosen.value = typed
  return {
    typed: () => chosen.value,
    parts: [chosen.element, h('p', { class: 'desk-field__hint' }, say('entries.language-hint'))],
    changes: () => (chosen.value ? [{ do: 'language', code: chosen.value }] : []),
    opens: () => null,
  }
}
