// What was typed, kept in this tab until it is sent. Nothing is stored before someone types.

/**
 * @typedef {{fields: Record<string, string>, id: string, search: string, leaving: boolean}} Draft
 * `id` is the number of the message, "" until it is first sent; `leaving`: the browser itself is sending it
 */

const PREFIX = 'support-form '

/** @param {string} key @returns {Draft | null} */
export const readDraft = (key) => {
  try {
    const { fields, id, search, leaving } = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '')
    if (fields === null || typeof fields !== 'object') return null
    return { fields, id: `${id ?? ''}`, search: `${search ?? ''}`, leaving: leaving === true }
  } catch {
    return null // none, storage switched off, or not ours
  }
}

/** @param {string} key @param {Draft} draft */
export const keepDraft = (key, draft) => {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(draft))
  } catch {
    // Storage is full or switched off: the form works without a draft.
  }
}

/** @param {string} key */
export const dropDraft = (key) => {
  try {
    sessionStorage.removeItem(PREFIX + key)
  } catch {
    // Switched off: there is none.
  }
}

/** Drafts that the browser itself has sent, now that the thank-you page is reached; the last of them. @returns {Draft | null} */
export const dropSentDrafts = () => {
  /** @type {Draft | null} */
  let sent = null
  try {
    const keys = Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
    for (const key of keys) {
      const draft = readDraft(key)
      if (!draft?.leaving) continue
      sent = draft
      dropDraft(key)
    }
  } catch {
    // Switched off: there is none.
  }
  return sent
}

/** Not one of two that look alike on a screen or in handwriting (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V); no word comes of it. */
const SIGNS = '34679CDFHJKMNPQRTVWXY'
const LENGTH = 8

/** To be read out on the telephone: one in 38 thousand million. @returns {string} */
export const newNumber = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(LENGTH)), (each) => SIGNS[each % SIGNS.length]).join('')
