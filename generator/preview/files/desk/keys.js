// The keyboard of the desk, wherever it is: F6, Esc, undo and redo.

import { isCommand } from './panel.js'

const FIELDS = 'input, textarea, select, [contenteditable]'

/** @param {import('./panel.js').PolicyDesk} panel */
export function heedKeys(panel) {
  document.addEventListener('keydown', (event) => {
    if (!panel.isOn || event.defaultPrevented) return
    const within = event.target instanceof Element && panel.contains(event.target)
    if (event.key === 'F6') within ? panel.toPage() : panel.enter()
    else if (!within) return
    else if (event.key === 'Escape') panel.close()
    else if (!step(event, panel)) return
    event.preventDefault()
  })
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
