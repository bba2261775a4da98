// What the address asks for is open before it is drawn, so that nothing moves when other scripts arrive.

/** <opened-by> stands in what unfolds; `data-names`: parameters of the address of which one is given. */
class OpenedBy extends HTMLElement {
  connectedCallback() {
    const given = new URLSearchParams(location.search)
    const isAsked = this.dataset.names?.split(' ').some((name) => given.get(name)?.trim())
    if (isAsked) this.closest('details')?.setAttribute('open', '')
  }
}

export const defineOpened = () => customElements.define('opened-by', OpenedBy)
