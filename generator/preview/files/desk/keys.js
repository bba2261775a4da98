// The keyboard of the desk, wherever it is: F6, Esc, save, undo and redo.

import { isCommand } from './panel.js'

/** Views in which the key saves: what is published is published by its button. */
const SAVED = ['entry', 'entries', 'findings']
const FIELDS = 'input, textarea, select, [contenteditable]'

/** @param {import('./panel.js').PolicyDesk} panel */
export function heedKeys(panel) {
  document.addEventListener('keydown', (event) => {
    if (!panel.isOn || event.defaultPrevented) return
    const within = event.target instanceof Element && panel.contains(event.target)
    if (event.key === 'F6') isOnPage(event) || !within ? panel.enter() : panel.toPage()
    else if (isCommand(event) && event.key.toLowerCase() === 's') save(event, panel)
    else if (!within) return
    else if (event.key === 'Escape') panel.leave()
    else if (!step(event, panel)) return
    event.preventDefault()
  })
}

/** The button over a text of the page belongs to the panel for who listens, and to the page for who looks. @param {Event} event */
function isOnPage({ target }) {
  return target instanceof Element && target.matches('.desk-here')
}

/**
 * The form that one is in, or the only one; never the page as a file.
 * @param {KeyboardEvent} event
 * @param {import('./panel.js').PolicyDesk} panel
 */
function save({ target }, panel) {
  if (!SAVED.includes(panel.view)) return
  const forms = panel.querySelectorAll('form')
  const own = target instanceof Element ? [...forms].find((each) => each.contains(target)) : undefined
  const form = own ?? (forms.length === 1 ? forms[0] : undefined)
  form?.requestSubmit()
}

/**
 * Fields have an undo of their own, for what is typed in them.
 * @param {KeyboardEvent} event
 * @param {import('./panel.js').PolicyDesk} panel
 */
function step(event, panel) {
  const isInField = event.target instanceof Element && event.target.matches(FIELDS)
  const key = event.key.toLowerCase()
  if (isInField || !isCommand(event) || (key !== 'z' && key !== 'y')) return false
  panel.step(key === 'y' || event.shiftKey ? 'redo' : 'undo')
  return true
}
