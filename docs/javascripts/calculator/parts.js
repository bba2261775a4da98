// An element whose parts stand in the markup: what is not there is not filled.

export class Parts extends HTMLElement {
  /** @param {string} name @returns {any} an element of the markup, or null */
  piece(name) {
    return this.querySelector(`[data-part="${name}"]`)
  }

  /** @param {string} name @returns {any} an input, or null */
  field(name) {
    return this.querySelector(`[name="${name}"]`)
  }

  /** @param {string} name @param {string} text */
  write(name, text) {
    const part = this.piece(name)
    if (part && part.textContent !== text) part.textContent = text
  }

  /** What says the same stays, with what is opened, selected or announced in it. @param {string} name @param {Node[]} nodes */
  put(name, ...nodes) {
    const part = this.piece(name)
    if (!part) return
    nodes.forEach((/** @type {any} */ node, at) => {
      const shown = part.childNodes[at]
      const fold = node.querySelector?.('details')
      if (fold) fold.open = shown?.querySelector?.('details')?.open
      if (!shown) part.append(node)
      else if (!shown.isEqualNode(node)) shown.replaceWith(node)
    })
    while (part.childNodes[nodes.length]) part.lastChild.remove()
  }

  /** @param {string} name @param {unknown} isShown */
  toggle(name, isShown) {
    this.piece(name)?.toggleAttribute('hidden', !isShown)
  }
}
