// What the address asks for is open before it is drawn, so that nothing moves when other scripts arrive.
import { plainAnchor } from './stale.js'

/** <opened-by> stands in what unfolds; `data-names`: parameters of the address of which one is given. */
class OpenedBy extends HTMLElement {
  connectedCallback() {
    const given = new URLSearchParams(location.search)
    const isAsked = this.dataset.names?.split(' ').some((name) => given.get(name)?.trim())
    if (isAsked) this.closest('details')?.setAttribute('open', '')
  }
}

export const defineOpened = () => customElements.define('opened-by', OpenedBy)

/** What the address leads to is open, with all that it lies in; most browsers leave that closed. */
const openTarget = () => {
  const target = document.getElementById(plainAnchor())
  const opened = []
  for (let each = target?.closest('details'); each; each = each.parentElement?.closest('details'))
    if (!each.open) opened.push(each)
  for (const each of opened) each.open = true
  if (opened[0]) target?.scrollIntoView()
}

/** Now, and wherever a link of the page leads; one that is followed again, too. */
export function followTarget() {
  openTarget()
  addEventListener('hashchange', openTarget)
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (link?.hash && link.href === location.href) openTarget()
  })
}
