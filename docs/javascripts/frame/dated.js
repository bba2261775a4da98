// Words that a later day changes: the site may be read long after it was built.

/**
 * <dated-words> stands behind the element whose words it changes and a `<template data-day>` for each change, the latest last.
 * The last whose day has come is said (without a day, as built); what the page says itself is true on any day.
 */
class DatedWords extends HTMLElement {
  connectedCallback() {
    let said = this.previousElementSibling
    /** @type {DocumentFragment | undefined} */
    let words
    for (; said instanceof HTMLTemplateElement; said = said.previousElementSibling)
      if (!(new Date(`${said.dataset.day}T00:00`) > new Date())) words ??= said.content
    if (!words || !said) return
    said.replaceChildren(words.cloneNode(true))
    if (!said.textContent) (said.closest('aside') ?? said).remove()
  }
}

export const defineDated = () => customElements.define('dated-words', DatedWords)
