// Parts of the form's panels: which of them is shown, and what stands in their slots.

/** Of the elements with `data-<key>` only those with this value. @param {Element} root @param {string} key @param {string} value */
export const only = (root, key, value) => {
  for (const element of root.querySelectorAll(`[data-${key}]`)) {
    const part = /** @type {HTMLElement} */ (element)
    part.hidden = part.dataset[key] != value
  }
}

/** Writes only what changes, so that nothing is announced twice. @param {Element} panel @param {string} slot @param {string} text @param {string} [address] */
export const write = (panel, slot, text, address = '') => {
  for (const element of panel.querySelectorAll(`[data-slot="${slot}"]`)) {
    if (element.textContent != text) element.textContent = text
    if (element instanceof HTMLTimeElement) element.dateTime = address
    if (element instanceof HTMLAnchorElement) element.href = address
  }
}
