// The button and the key that open the search.
import { part } from './part.js'

/** Search is loaded when someone searches: index and code cost a reader nothing before. */
export function wireSearch() {
  const button = part('search')
  const dialog = /** @type {HTMLDialogElement | null} */ (part('search-dialog'))
  if (!button || !dialog) return
  const open = async () => {
    if (!dialog.open) dialog.showModal()
    try {
      const { start } = await import('./search.js')
      start(dialog)
    } catch {
      const status = dialog.querySelector('[role=status]')
      if (status) status.textContent = dialog.dataset.failed ?? ''
    }
  }
  // Return searches, also before the search is there; it must not close the dialog as its form otherwise would.
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
  })
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
