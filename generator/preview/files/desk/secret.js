// Who may edit: whoever knows the secret of this start of the preview. Asked for where the page does not know it.

import { DeskRefusal, say } from './calls.js'
import { freshId, h } from './dom.js'
import { kept } from './kept.js'

/**
 * @param {import('./calls.js').DeskCalls} desk
 * @param {import('./panel.js').PolicyDesk} panel
 * @param {() => void} then  when the secret was the right one
 * @returns {import('./panel.js').View}
 */
export function secretView(desk, panel, then) {
  const field = h('input', {
    class: 'desk-control',
    id: freshId(),
    autocomplete: 'off',
    spellcheck: false,
    required: true,
  })
  const hint = h('p', { class: 'desk-field__hint', id: freshId() }, say('secret.where'))
  const error = h('p', { class: 'desk-field__error', id: freshId(), role: 'alert' })
  field.setAttribute('aria-describedby', `${hint.id} ${error.id}`)
  const start = h('button', { class: 'desk-button desk-button--main' }, say('secret.start'))
  const label = h('label', { for: field.id }, say('secret.label'))
  const element = h('form', { class: 'desk-field' }, hint, label, field, error, start)
  element.addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      await desk.open(secretIn(field.value))
      then()
    } catch (refusal) {
      if (!(refusal instanceof DeskRefusal)) throw refusal
      error.textContent = refusal.message
      field.focus()
    }
  })
  return {
    name: 'secret',
    title: say('secret.title'),
    element,
    show(why) {
      error.textContent = why ?? ''
      field.value ||= kept().offered ?? ''
      panel.headed(say('secret.title'))
      field.focus()
    },
  }
}

/**
 * Of an address with it, or typed alone.
 * @param {string} typed
 */
export function secretIn(typed) {
  return typed.trim().replace(/^.*#desk=/, '')
}
