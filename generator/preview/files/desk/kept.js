// What outlives a reload of the page and a change to another one: kept in this window, nowhere else.

const KEY = 'desk'

/**
 * @typedef {object} Kept
 * @property {string} [secret]    that has opened a page
 * @property {string} [offered]   that an address brought, from wherever: sent when somebody wants that
 * @property {string} [said]      what was told when the page loaded itself again
 * @property {string[]} [steps]   states of the file, each come of the one before by our own undo or redo
 * @property {boolean} [isOpen]   is editing on?
 * @property {string} [view]      the open view
 * @property {any} [argument]     of what it was shown
 * @property {Record<string, any>} [forms]  what was asked for, as JSON -> what was typed into its form
 * @property {Record<string, Draft>} [drafts]  path of an entry -> what was typed and is not saved
 * @property {Record<string, string>} [release]  what was typed for the next version, by field
 * @property {string[]} [meant]   keys of the changes that are ticked for it
 * @property {boolean} [isOnBranch]  is that to be committed?
 * @property {Record<string, string>} [reasons]  finding -> for what reason it is to be accepted
 * @property {string} [sought]    in the whole file
 * @property {(string | number)[][]} [opened]  paths of what is opened there
 * @property {import('./publishing/publish.js').Release} [released]  what came of the last release
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

/**
 * What was typed for an entry and is not saved.
 * @typedef {object} Draft
 * @property {string} base                     the state of the file that it was typed upon
 * @property {Record<string, string>} was      name of a field -> what the file said then
 * @property {Record<string, string>} typed    name of a field -> what it is to say
 */

/**
 * @param {string} path  as JSON
 * @returns {Draft | undefined}
 */
export function draftOf(path) {
  return kept().drafts?.[path]
}

/**
 * @param {string} path
 * @param {Draft | undefined} draft  undefined: nothing is unsaved any more
 */
export function keepDraft(path, draft) {
  const drafts = { ...kept().drafts }
  if (draft) drafts[path] = draft
  else delete drafts[path]
  keep({ drafts })
}

/** Paths of the entries with something unsaved. */
export function unsavedEntries() {
  return Object.keys(kept().drafts ?? {})
}

/**
 * @param {string} asked
 * @param {any} [typed]  undefined: nothing is unsaved any more
 */
export function keepForm(asked, typed) {
  const forms = { ...kept().forms }
  if (typed === undefined) delete forms[asked]
  else forms[asked] = typed
  keep({ forms })
}

/** Of steps, and of what was typed upon them. */
const MOST_STEPS = 50

/**
 * After our own undo or redo.
 * @param {{before: string, digest: string, is_on_top: boolean}} step
 */
export function keepStep({ before, digest, is_on_top }) {
  const steps = kept().steps ?? []
  const those = steps.at(-1) === before ? steps : [before]
  keep({ steps: is_on_top ? [] : [...those, digest].slice(-MOST_STEPS) })
}

/**
 * Has the file become what it is now by nothing but our own undo and redo?
 * @param {string} before
 * @param {string} now
 */
export function isOwnStep(before, now) {
  const { steps = [] } = kept()
  return steps.at(-1) === now && steps.includes(before)
}
