// Parts of the form's panels: which of them is shown, and what stands in their slots.

/**
 * The form's own abilities. A field with the name of one, such as `reset`, hides it: the form would answer with the field.
 * @param {HTMLFormElement} form
 */
export const plain = (form) => ({
  addEventListener: (/** @type {string} */ type, /** @type {(event: Event) => void} */ then) =>
    EventTarget.prototype.addEventListener.call(form, type, then),
  append: (/** @type {Node} */ node) => Element.prototype.append.call(form, node),
  setAttribute: (/** @type {string} */ name, /** @type {string} */ value) =>
    Element.prototype.setAttribute.call(form, name, value),
  removeAttribute: (/** @type {string} */ name) => Element.prototype.removeAttribute.call(form, name),
  reset: () => HTMLFormElement.prototype.reset.call(form),
  submit: () => HTMLFormElement.prototype.submit.call(form),
})

/** @param {Element} root @param {string} name @returns {HTMLElement} */
export const partOf = (root, name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`))

/** Writes only what changes: an attribute written again is a change to who listens. @param {HTMLElement} element @param {boolean} isShown */
export const show = (element, isShown) => {
  if (element.hidden === isShown) element.hidden = !isShown
}

/** Of the elements with `data-<key>` only those with this value. @param {Element} root @param {string} key @param {string} value */
export const only = (root, key, value) => {
  for (const element of root.querySelectorAll(`[data-${key}]`)) {
    const part = /** @type {HTMLElement} */ (element)
    show(part, part.dataset[key] === value)
  }
}

/** Writes only what changes, so that nothing is announced twice. @param {Element} panel @param {string} slot @param {string} text @param {string} [address] */
export const write = (panel, slot, text, address = '') => {
  for (const element of panel.querySelectorAll(`[data-slot="${slot}"]`)) {
    if (element.textContent !== text) element.textContent = text
    if (element instanceof HTMLTimeElement && element.dateTime !== address) element.dateTime = address
    if (!(element instanceof HTMLAnchorElement) || element.getAttribute('href') === address) continue
    // An internal number is no link.
    if (address) element.href = address
    else if (text) element.removeAttribute('href')
  }
}
