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

/** Drafts that the browser itself has sent, now that the thank-you page is reached. */
export const dropSentDrafts = () => {
  try {
    const keys = Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
    for (const key of keys) if (readDraft(key)?.leaving) dropDraft(key)
  } catch {
    // Switched off: there is none.
  }
}

/** Not only `randomUUID`: it is missing where the portal is looked at over plain http. @returns {string} */
export const newNumber = () => {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
