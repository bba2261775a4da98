// What the address of the page asks to fill in: only fields that allow it, only short values.

import { ownZone } from '../calculator/policy-data.js'

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

const LIMIT = 200

/** Name of the field -> value. @param {Control[]} controls @returns {Map<string, string>} */
export const prefilled = (controls) => {
  const asked = new URLSearchParams(location.search)
  const values = new Map()
  for (const control of controls) {
    const keys = control.dataset.prefill?.split(' ') ?? []
    const raw = keys
      .map((key) => asked.get(key))
      .find((value) => value)
      ?.trim()
    // A time of another zone than the one asked for would be wrong here by hours.
    const isElsewhere =
      asked.has('zone') && !(control.closest('[data-zones]') && asked.get('zone') === ownZone())
    if (!raw || raw.length > LIMIT || (control.type === 'datetime-local' && isElsewhere)) continue
    const value = control instanceof HTMLSelectElement ? optionFor(control, raw) : raw
    if (value) values.set(control.name, value)
  }
  return values
}

/** The option of this id, or of an id it had before. @param {HTMLSelectElement} select @param {string} id */
const optionFor = (select, id) => {
  const same = (/** @type {string} */ other) => other.toLowerCase() === id.toLowerCase()
  const found =
    [...select.options].find((option) => option.value && same(option.value)) ??
    [...select.options].find((option) => option.dataset.formerly?.split(' ').some(same))
  return found?.value ?? ''
}
