// What the answer of a form service says of itself: yes, no, or neither. No contract, no DOM, no words.

/** @typedef {Record<string, unknown>} Entries */

const DEPTH = 8
/** Entries of which a yes means: it has arrived. */
const ARRIVED = new Set([
  'ok',
  'success',
  'successful',
  'succeeded',
  'sent',
  'accepted',
  'received',
  'delivered',
  'submitted',
])
/** Entries that say it in a word or with a status. */
const OUTCOME = new Set(['status', 'statuscode', 'httpstatus', 'result', 'outcome', 'state', 'code'])
/** Entries in which something stands only if it went wrong. */
const WRONG = new Set([
  'error',
  'errors',
  'errorcode',
  'errormessage',
  'errormsg',
  'err',
  'fault',
  'exception',
  'fail',
  'failed',
  'failure',
  'failures',
  'invalid',
  'rejected',
  'refused',
  'denied',
  'blocked',
  'spam',
  'bounced',
  'captcha',
  'recaptcha',
  'challenge',
  'dryrun',
  'unsent',
  'undelivered',
  'unsuccessful',
])
/** `errorDescription`, `error_count`. */
const WRONG_MORE = /^err(?:or|ors)?(?:count|description|details?|id|info|name|no|number|reason|text|type)$/
/** In these a word for failure is one; anything else says nothing. */
const SORTS = new Set(['type', 'kind', 'level'])
const SENTENCES = new Set(['message', 'msg', 'detail', 'details', 'reason', 'warning', 'notice'])
/** Deeper down these may be what the customer wrote. */
const TOP_SENTENCES = new Set(['description', 'text', 'title', 'body', 'data'])
const YES = new Set([
  'ok',
  'okay',
  'success',
  'successful',
  'succeeded',
  'sent',
  'accepted',
  'received',
  'delivered',
  'submitted',
  'queued',
  'created',
  'mailsent',
  'messagesent',
  'emailsent',
])
const NO =
  /^(?:|0|-\d+|[45]\d\d\b.*|n|no|not?\b.*|false|off|null|none|undefined|nan|ko|nok|nein|falsch|nicht\b.*)$|^(?:err|fail|fehler|fehlgeschlagen|invalid|ungültig|reject|refus|abgelehnt|den(?:y|ied)|block|spam|abort|bounce|cancel|expire|time[ _-]?d?[ _-]?out|unauthori|forbid|unsuccess|bad|wrong|exception|captcha|missing|too[ _-]|mail[ _-]?failed|validation[ _-]?failed|acceptance[ _-]?missing|unable|could|cannot)/i
export const DOUBT =
  /\b(?:errors?|fail(?:ed|s|ure)?|could ?n[o']t|can ?not|can't|unable|not (?:been )?(?:sent|delivered|accepted|received|saved|allowed)|denied|rejected|refused|blocked|spam|captcha|forbidden|invalid|log ?in|sign in|fehler\w*|fehlgeschlagen|gescheitert|konnten? nicht|nicht (?:gesendet|versendet|versandt|zugestellt|angenommen|möglich|gespeichert)|abgelehnt|gesperrt|ungültig|anmelden)(?![\wäöüß])/i

/** @param {unknown} value @returns {value is Entries} */
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Is there something in it? @param {unknown} value @param {number} [depth] @returns {boolean} */
export const filled = (value, depth = 0) =>
  typeof value === 'string'
    ? !/^\s*(?:|0|false|no|none|null)\s*$/i.test(value)
    : value !== null && typeof value === 'object'
      ? depth > DEPTH || Object.values(value).some((each) => filled(each, depth + 1) || isObject(each))
      : Boolean(value)

/** @param {string} text @returns {Entries | null} */
export const objectIn = (text) => {
  try {
    const value = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/**
 * Without what the customer wrote: a service that repeats the report says nothing by it.
 * @param {unknown} value @param {Map<string, string>} sent @param {number} [depth] @returns {unknown}
 */
export const unrepeated = (value, sent, depth = 0) => {
  if (!isObject(value) || depth > DEPTH) return value
  const own = Object.entries(value).filter(
    ([name, each]) =>
      typeof each !== 'string' || !sent.has(name) || plainly(each) !== plainly(sent.get(name) ?? ''),
  )
  return Object.fromEntries(own.map(([name, each]) => [name, unrepeated(each, sent, depth + 1)]))
}

/** @param {string} text */
const plainly = (text) => text.replace(/\r\n?/g, '\n').trim()

/** A word that means no, or a sentence about a failure. @param {unknown} value */
export const isNo = (value) => {
  if (value === false || value === 0) return true
  if (typeof value === 'number') return value < 0 || (value >= 400 && value < 600)
  return (
    typeof value === 'string' && (NO.test(value.trim()) || (/\s/.test(value.trim()) && DOUBT.test(value)))
  )
}

/** `hasErrors`, `has_errors` -> `errors`. @param {string} name */
const stem = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(?:is|has|was)(?=\w{2})/, '')

/** `email_sent`, `smtpError` -> `sent`, `error`. @param {string} name */
export const lastWord = (name) =>
  name
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean)
    .at(-1) ?? ''

/** Does something stand there only if it went wrong? `noErrors: true` is well. @param {string} key */
const isWrong = (key) =>
  WRONG.has(stem(key)) ||
  WRONG_MORE.test(stem(key)) ||
  (WRONG.has(lastWord(key)) && !/^(?:no|without)/.test(stem(key)))

/** @param {string} name @param {unknown} value */
const isYes = (name, value) => {
  if (value === true) return name !== 'code'
  if (ARRIVED.has(name))
    return (
      value === 1 || (typeof value === 'string' && /^(?:1|true|yes|ja)$/i.test(value)) || isYesWord(value)
    )
  return (
    isYesWord(value) ||
    /^2\d\d(?: [a-z ]+)?$/i.test(typeof value === 'number' || typeof value === 'string' ? `${value}` : '')
  )
}

/** @param {unknown} value */
const isYesWord = (value) => typeof value === 'string' && YES.has(value.toLowerCase().replace(/[^a-z]/g, ''))

/**
 * Does it say anywhere, however deep, that something went wrong? Also in an answer within the answer, as a string.
 * @param {unknown} value @param {number} [depth] @returns {boolean}
 */
export const denies = (value, depth = 0) => {
  if (depth > DEPTH) return true // Nobody confirms anything that deep.
  if (Array.isArray(value)) return value.some((each) => denies(each, depth + 1))
  if (typeof value === 'string') return /^\s*[{[]/.test(value) && denies(parsed(value), depth + 1)
  if (!isObject(value)) return false
  return Object.entries(value).some(([key, each]) => {
    const name = stem(key)
    if (isWrong(key) && filled(each)) return true
    if ((ARRIVED.has(name) || ARRIVED.has(lastWord(key)) || name === 'valid') && isNo(each)) return true
    if (SORTS.has(name) && /^(?:err|fail|exception)/i.test(`${worded(each)}`)) return true
    if (OUTCOME.has(name) && isNo(each) && !/^-?0?$/.test(`${each}`)) return true // In some hands 0 means well, in others not.
    if (
      (SENTENCES.has(name) || (depth === 0 && TOP_SENTENCES.has(name))) &&
      typeof each === 'string' &&
      DOUBT.test(each)
    )
      return true
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
  const entries = deciding(body)
  return entries.length > 0 && entries.every(([name, value]) => isYes(name, value))
}

/** Does nothing in it leave open what became of the report? @param {Entries} body */
export const leavesOpen = (body) => deciding(body).some(([name, value]) => !isYes(name, value))

/** `result: {…}` holds data and decides nothing. @param {Entries} body @returns {[string, unknown][]} */
const deciding = (body) =>
  Object.entries(body)
    .map(([key, value]) => /** @type {[string, unknown]} */ ([stem(key), value]))
    .filter(
      ([name, value]) =>
        ARRIVED.has(name) || (OUTCOME.has(name) && (value === null || typeof value !== 'object')),
    )

/** A word; not what an object says of itself, which may be a lie or throw. @param {unknown} value */
export const worded = (value) => (value !== null && typeof value === 'object' ? '' : `${value ?? ''}`)
