// What the frame's scripts look for in the markup.

/** @param {string} name @returns {HTMLElement | null} */
export const part = (name) => document.querySelector(`[data-portal="${name}"]`)
