// What outlives a reload of the page and a change to another one: kept in this window, nowhere else.

const KEY = 'desk'

/**
 * @typedef {object} Kept
 * @property {string} [secret]
 * @property {boolean} [isOpen]   is editing on?
 * @property {string} [view]      the open view
 * @property {any} [argument]     of what it was shown
 * @property {Record<string, Record<string, string>>} [unsaved]  path of an entry -> path of a field -> what was typed
 */

/** @returns {Kept} */
export function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

/** @param {Kept} changed */
export function keep(changed) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...kept(), ...changed }))
  } catch {
    // A browser that keeps nothing: then a reload loses what was typed, and the page warns before it.
  }
}
