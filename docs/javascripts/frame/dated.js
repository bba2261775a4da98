// Words that a later day changes: the site may be read long after it was built.

/**
 * <dated-words> stands behind the element whose words it changes and a `<template data-day>` for each change, so that all
 * of them are read when it is met. The last whose day has come is said; what the page says itself is true on any day.
 */
class DatedWords extends HTMLElement {
  connectedCallback() {
    /** @type {HTMLTemplateElement[]} */
    const changes = []
    let said = this.previousElementSibling
    for (; said instanceof HTMLTemplateElement; said = said.previousElementSibling) changes.push(said)
    // The latest stands last; without a day, as built.
    const change = changes.find(
      ({ dataset }) => !dataset.day || new Date(`${dataset.day}T00:00`) <= new Date(),
    )
    if (!change || !said) return
    said.replaceChildren(change.content.cloneNode(true))
    if (!said.textContent?.trim()) (said.closest('aside') ?? said).remove()
  }
}

export const defineDated = () => customElements.define('dated-words', DatedWords)
