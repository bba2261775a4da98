// Links that are copied.
import { part } from './part.js'

const COPIED_MS = 4000

/**
 * The links beside headings, rows and phone numbers put their address on the clipboard; without this script they
 * are plain links to the place they name. A line says so, also to screen readers; its words come from the markup.
 */
export function wireCopying() {
  const status = part('copied')
  if (!status) return
  let timer = 0
  const announce = (words = '') => {
    clearTimeout(timer)
    // Emptied first, so that the same words are announced again.
    status.textContent = ''
    requestAnimationFrame(() => (status.textContent = words))
    timer = setTimeout(() => (status.textContent = ''), COPIED_MS)
  }
  document.addEventListener('click', async (event) => {
    // With a modifier key the reader wants a new tab or a download, not a copy.
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a.headerlink, a.portal-copy') : null
    if (!(link instanceof HTMLAnchorElement)) return
    // On the page of links the reader copies several, so it stays; beside a row the address bar follows.
    const stays = link.dataset.text !== undefined
    if (stays) event.preventDefault()
    try {
      await navigator.clipboard.writeText(link.dataset.text ?? link.href)
      announce(status.dataset.copied)
    } catch {
      if (stays) location.assign(link.href)
      else announce(status.dataset.failed)
    }
  })
}
