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

  /** @param {string} name @param {Node[]} nodes */
  put(name, ...nodes) {
    this.piece(name)?.replaceChildren(...nodes)
  }

  /** @param {string} name @param {unknown} isShown */
  toggle(name, isShown) {
    this.piece(name)?.toggleAttribute('hidden', !isShown)
  }
}
