// A text that is written once for all languages gets words of its own in each of them.

import { say } from '../calls.js'
import { button } from '../controls.js'
import { h } from '../dom.js'
import { keepDraft } from '../kept.js'
import { key } from './typed.js'

/**
 * @param {import('./around.js').Entry} entry
 * @param {import('./typed.js').TypedEntry} typed
 * @param {import('../panel.js').PolicyDesk} panel
 */
export function apartOf(entry, typed, panel) {
  const { kind, values, words } = entry
  const other = panel.desk.languages[1]
  const isOnce = kind === 'text' && values.length === 1 && values[0].language === null
  const isWord = words.some((each) => each.value === values[0]?.text)
  if (!isOnce || !other || !entry.line || isWord) return []
  const hint = h('p', { class: 'desk-small' }, say('entry.once'))
  return [
    h(
      'div',
      { class: 'desk-card' },
      hint,
      button(say('entry.apart'), () => split(typed, other.code, panel)),
    ),
  ]
}

/**
 * What is typed goes with it: the same words in all languages.
 *
 * @param {import('./typed.js').TypedEntry} typed
 * @param {string} language  any but the first, which keeps the words that there are
 * @param {import('../panel.js').PolicyDesk} panel
 */
async function split(typed, language, panel) {
  const { path, changes, base, fields } = typed
  const added = { do: 'add', path, name: language, data: fields[0].text, after: null }
  try {
    await panel.desk.change([...changes, added], base)
    keepDraft(key(path), undefined)
    await panel.openEntry(path)
    panel.say(say('entry.apart-done'))
  } catch (refusal) {
    panel.refused(refusal)
  }
}
