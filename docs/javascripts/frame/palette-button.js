// The button that changes the palette.
import { choose, chosen } from './choice.js'
import { part } from './part.js'

/** Light or dark: follows the system until the reader chooses; only that choice is stored. */
export function wirePalette() {
  const button = part('palette')
  if (!button) return
  const isDark = () => document.body.getAttribute('data-md-color-scheme') === 'slate'
  const set = (/** @type {boolean} */ dark) => {
    document.body.setAttribute('data-md-color-scheme', dark ? 'slate' : 'default')
    button.setAttribute('aria-pressed', String(dark))
  }
  set(isDark())
  button.addEventListener('click', () => {
    set(!isDark())
    choose('palette', isDark() ? 'dark' : 'light')
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
    if (!chosen('palette')) set(event.matches)
  })
}
