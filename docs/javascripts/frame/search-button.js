// The button and the key that open the search.
import { part } from './part.js'

/** Search is loaded when someone searches: index and code cost a reader nothing before. */
export function wireSearch() {
  const button = part('search')
  const dialog = /** @type {HTMLDialogElement | null} */ (part('search-dialog'))
  if (!button || !dialog) return
  const open = async () => {
    if (!dialog.open) dialog.showModal()
    const { start } = await import('./search.js')
    start(dialog)
  }
  button.addEventListener('click', open)
  // On the page that says that there is none.
  part('search-too')?.addEventListener('click', open)
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target)
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      open()
    }
  })
}
