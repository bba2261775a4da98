// The navigation drawer of small screens.
import { part } from './part.js'

/** The navigation drawer of small screens: a button that says whether it is open, Escape, focus returned. */
export function wireMenu() {
  const button = part('menu')
  const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById('__drawer'))
  const navigation = document.getElementById('portal-navigation')
  if (!button || !drawer || !navigation) return
  const set = (/** @type {boolean} */ open) => {
    if (drawer.checked !== open) drawer.click()
  }
  const small = matchMedia('(max-width: 76.234375em)')
  drawer.addEventListener('change', () => {
    button.setAttribute('aria-expanded', String(drawer.checked))
    if (drawer.checked) navigation.querySelector('a')?.focus()
    else if (navigation.contains(document.activeElement)) button.focus()
  })
  button.addEventListener('click', () => set(!drawer.checked))
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && drawer.checked) {
      set(false)
      button.focus()
    }
  })
  // An open drawer covers the page, so focus that leaves it closes it.
  navigation.addEventListener('focusout', (event) => {
    const next = /** @type {Node | null} */ (event.relatedTarget)
    if (drawer.checked && next && next !== button && !navigation.contains(next)) set(false)
  })
  small.addEventListener('change', () => set(false))
}
