// What an answer says of itself: yes, no, or neither. For services of which nothing is known. No DOM, no words.

/** @typedef {Record<string, unknown>} Entries */

const DEPTH = 8
/** Entries of which a yes means: it has arrived. */
const ARRIVED = new Set(['ok', 'success', 'successful', 'succeeded', 'sent', 'accepted', 'received', 'delivered', 'submitted'])
/** Entries that say it in a word or with a status. */
const OUTCOME = new Set(['status', 'statuscode', 'httpstatus', 'result', 'outcome', 'state', 'code'])
/** Entries in which something stands only if it went wrong. */
const WRONG = new Set([
  'error', 'errors', 'errorcode', 'errormessage', 'errormsg', 'err', 'fault', 'exception', 'fail', 'failed', 'failure', 'failures',
  'invalid', 'rejected', 'refused', 'denied', 'blocked', 'spam', 'bounced', 'captcha', 'recaptcha', 'challenge', 'dryrun',
])
const SENTENCES = new Set(['message', 'msg', 'detail', 'details', 'reason'])
/** Deeper down these may be what the customer wrote. */
const TOP_SENTENCES = new Set(['description', 'text', 'title', 'body', 'data'])
const YES = new Set([
  'ok', 'okay', 'success', 'successful', 'succeeded', 'sent', 'accepted', 'received', 'delivered', 'submitted', 'queued', 'created',
  'mailsent', 'messagesent', 'emailsent',
])
const NO = /^(?:|0|-\d+|[45]\d\d\b.*|n|no|not?\b.*|false|off|null|none|undefined|nan|ko|nok|nein|falsch|nicht\b.*)$|^(?:err|fail|fehler|fehlgeschlagen|invalid|ungültig|reject|refus|abgelehnt|den(?:y|ied)|block|spam|abort|bounce|cancel|expire|time[ _-]?d?[ _-]?out|unauthori|forbid|unsuccess|bad|wrong|exception|captcha|missing|too[ _-]|mail[ _-]?failed|validation[ _-]?failed|acceptance[ _-]?missing|unable|could|cannot)/i
const DOUBT = /\b(?:errors?|fail(?:ed|s|ure)?|could ?n[o']t|can ?not|can't|unable|not (?:been )?(?:sent|delivered|accepted|received|saved|allowed)|denied|rejected|refused|blocked|spam|captcha|forbidden|invalid|log ?in|sign in|fehler\w*|fehlgeschlagen|gescheitert|konnten? nicht|nicht (?:gesendet|versendet|versandt|zugestellt|angenommen|möglich|gespeichert)|abgelehnt|gesperrt|ungültig|anmelden)(?![\wäöüß])/i

/** @param {unknown} value @returns {value is Entries} */
export const isObject = (value) => value !== null && typeof value == 'object' && !Array.isArray(value)

/** Is there something in it? @param {unknown} value @returns {boolean} */
export const filled = (value) => (typeof value == 'string' ? !/^\s*(?:|0|false|no|none|null)\s*$/i.test(value)
  : value !== null && typeof value == 'object' ? Object.values(value).some((each) => filled(each) || isObject(each))
    : Boolean(value))

/** @param {string} text @returns {Entries | null} */
export const objectIn = (text) => {
  try {
    const value = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** A word that means no, or a sentence about a failure. @param {unknown} value */
export const isNo = (value) => {
  if (value === false || value === 0) return true
  if (typeof value == 'number') return value < 0 || (value >= 400 && value < 600)
  return typeof value == 'string' && (NO.test(value.trim()) || (/\s/.test(value.trim()) && DOUBT.test(value)))
}

/** `hasErrors`, `has_errors` -> `errors`. @param {string} name */
const stem = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/^(?:is|has|was)(?=\w{2})/, '')

/** @param {string} name @param {unknown} value */
const isYes = (name, value) => {
  if (value === true) return name != 'code'
  if (ARRIVED.has(name)) return value === 1 || (typeof value == 'string' && /^(?:1|true|yes|ja)$/i.test(value)) || isYesWord(value)
  return isYesWord(value) || /^2\d\d(?: [a-z ]+)?$/i.test(typeof value == 'number' || typeof value == 'string' ? `${value}` : '')
}

/** @param {unknown} value */
const isYesWord = (value) => typeof value == 'string' && YES.has(value.toLowerCase().replace(/[^a-z]/g, ''))

/**
 * Does it say anywhere, however deep, that something went wrong? Also in an answer within the answer, as a string.
 * @param {unknown} value @param {number} [depth] @returns {boolean}
 */
export const denies = (value, depth = 0) => {
  if (depth > DEPTH) return true // Nobody confirms anything that deep.
  if (Array.isArray(value)) return value.some((each) => denies(each, depth + 1))
  if (typeof value == 'string') return /^\s*[{[]/.test(value) && denies(parsed(value), depth + 1)
  if (!isObject(value)) return false
  return Object.entries(value).some(([key, each]) => {
    const name = stem(key)
    if (WRONG.has(name) && filled(each)) return true
    if ((ARRIVED.has(name) || name == 'valid') && isNo(each)) return true
    if (OUTCOME.has(name) && isNo(each) && !/^-?0?$/.test(`${each}`)) return true // In some hands 0 means well, in others not.
    if ((SENTENCES.has(name) || (depth == 0 && TOP_SENTENCES.has(name))) && typeof each == 'string' && DOUBT.test(each)) return true
    return denies(each, depth + 1)
  })
}

/** @param {string} text @returns {unknown} */
const parsed = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Does it say at its top that the report has arrived, and does no entry that decides leave it open?
 * @param {Entries} body
 */
export const confirms = (body) => {
  const said = deciding(body)
  return said.length > 0 && said.every(([name, value]) => isYes(name, value))
}

/** Does nothing in it leave open what became of the report? @param {Entries} body */
export const leavesOpen = (body) => deciding(body).some(([name, value]) => !isYes(name, value))

/** `result: {…}` holds data and decides nothing. @param {Entries} body @returns {[string, unknown][]} */
const deciding = (body) => Object.entries(body).map(([key, value]) => /** @type {[string, unknown]} */ ([stem(key), value]))
  .filter(([name, value]) => ARRIVED.has(name) || (OUTCOME.has(name) && (value === null || typeof value != 'object')))
