// Elements from code: what is a string becomes text, never markup.

/** @typedef {Node | string | false | null | undefined} Child */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} properties  `class`, `for`, `role`, `aria-…` and `data-…` are attributes, `on` holds
 *   listeners by event, `dataset` its entries, everything else is a property of the element; undefined is left out
 * @param {...Child | Child[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, properties = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined) set(made, name, value)
  }
  for (const child of children.flat()) {
    if (child || child === '') made.append(child)
  }
  return made
}

const ATTRIBUTES = /^(class|for|role|list|form|aria-.*|data-.*)$/

/**
 * @param {HTMLElement} made
 * @param {string} name
 * @param {any} value
 */
function set(made, name, value) {
  if (name === 'on') {
    for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener)
  } else if (name === 'dataset') Object.assign(made.dataset, value)
  else if (ATTRIBUTES.test(name)) made.setAttribute(name, String(value))
  else Reflect.set(made, name, value)
}

let made = 0

/** An id that no element of the page has. */
export function freshId() {
  made += 1
  return `desk-${made}`
}
