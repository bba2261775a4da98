// What the reader chose on a click, kept in the browser: the language and the palette. Where storage is forbidden a
// choice holds for the page, and the browser's and the system's settings decide.

/** @param {'language' | 'palette'} name */
export const chosen = (name) => {
  try {
    return localStorage.getItem(`portal.${name}`)
  } catch {
    return null
  }
}

/** @param {'language' | 'palette'} name @param {string} value */
export const choose = (name, value) => {
  try {
    localStorage.setItem(`portal.${name}`, value)
  } catch {
    // Forbidden.
  }
}
