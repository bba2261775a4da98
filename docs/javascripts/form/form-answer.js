// What the answer of a form service means, by the contract that the markup carries. No DOM, no words.
// A report counts as sent only if the answer proves it: what is neither a yes nor a no is `unclear`.

/**
 * @typedef {{body: string, path: string, means: string, without: string, proof: string[]}} Success
 * @typedef {{filled: string[], denied: string[], fields: string, field: string, text: string, message: string[]}} Refusal
 * @typedef {{accept: string, subject: string, redirect: string, replyTo: string, limitBytes: number, success: Success, refusal: Refusal}} Contract
 * @typedef {{ok: boolean, status: number, type: string, text: string, elsewhere?: boolean, sent?: Map<string, string>}} Answer
 * `elsewhere`: the browser was led on to a page that is not our thank-you page; `sent`: the fields of the report
 * @typedef {'busy' | 'long' | 'broken' | 'refused' | 'unclear'} Reason
 * @typedef {Record<string, unknown>} Entries
 * @typedef {{sent: true} | {sent: false, reason: Reason, said: string, fields: Map<string, string>}} Verdict
 */

// ── What an answer says of itself: yes, no, or neither ──

const DEPTH = 8
/** Characters of a reason that are shown. */
const LONGEST = 300
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
const DOUBT =
  /\b(?:errors?|fail(?:ed|s|ure)?|could ?n[o']t|can ?not|can't|unable|not (?:been )?(?:sent|delivered|accepted|received|saved|allowed)|denied|rejected|refused|blocked|spam|captcha|forbidden|invalid|log ?in|sign in|fehler\w*|fehlgeschlagen|gescheitert|konnten? nicht|nicht (?:gesendet|versendet|versandt|zugestellt|angenommen|möglich|gespeichert)|abgelehnt|gesperrt|ungültig|anmelden)(?![\wäöüß])/i

/** @param {unknown} value @returns {value is Entries} */
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Is there something in it? @param {unknown} value @param {number} [depth] @returns {boolean} */
const filled = (value, depth = 0) =>
  typeof value === 'string'
    ? !/^\s*(?:|0|false|no|none|null)\s*$/i.test(value)
    : value !== null && typeof value === 'object'
      ? depth > DEPTH || Object.values(value).some((each) => filled(each, depth + 1) || isObject(each))
      : Boolean(value)

/** @param {string} text @returns {Entries | null} */
const objectIn = (text) => {
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
const unrepeated = (value, sent, depth = 0) => {
  if (!isObject(value) || depth > DEPTH) return value
  const said = Object.entries(value).filter(
    ([name, each]) =>
      typeof each !== 'string' || !sent.has(name) || plainly(each) !== plainly(sent.get(name) ?? ''),
  )
  return Object.fromEntries(said.map(([name, each]) => [name, unrepeated(each, sent, depth + 1)]))
}

/** @param {string} text */
const plainly = (text) => text.replace(/\r\n?/g, '\n').trim()

/** A word that means no, or a sentence about a failure. @param {unknown} value */
const isNo = (value) => {
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
const lastWord = (name) =>
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
const confirms = (body) => {
  const said = deciding(body)
  return said.length > 0 && said.every(([name, value]) => isYes(name, value))
}

/** Does nothing in it leave open what became of the report? @param {Entries} body */
const leavesOpen = (body) => deciding(body).some(([name, value]) => !isYes(name, value))

/** `result: {…}` holds data and decides nothing. @param {Entries} body @returns {[string, unknown][]} */
const deciding = (body) =>
  Object.entries(body)
    .map(([key, value]) => /** @type {[string, unknown]} */ ([stem(key), value]))
    .filter(
      ([name, value]) =>
        ARRIVED.has(name) || (OUTCOME.has(name) && (value === null || typeof value !== 'object')),
    )

// ── What it means by the contract ──

/** The entry `a.b` of an object. @param {unknown} value @param {string} path @returns {unknown} */
const entry = (value, path) =>
  path
    .split('.')
    .reduce(
      (/** @type {any} */ found, key) =>
        found !== null && typeof found === 'object' && Object.hasOwn(found, key) ? found[key] : undefined,
      value,
    )

/** A word; not what an object says of itself, which may be a lie or throw. @param {unknown} value */
const worded = (value) => (value !== null && typeof value === 'object' ? '' : `${value ?? ''}`)

/** Entries that hold the number which the service gave: 404 is one as good as any, and so is `bad1f3a0`. */
const GIVEN = new Set([
  'id',
  'uuid',
  'guid',
  'number',
  'nr',
  'ticket',
  'case',
  'reference',
  'ref',
  'key',
  'token',
])

/** @param {unknown} value */
const isGiven = (value) =>
  typeof value === 'number'
    ? value > 0
    : typeof value === 'string' &&
      filled(value) &&
      !/^\s*(?:-\d+|undefined|nan|err(?:or)?|fail(?:ed|ure)?)\s*$/i.test(value) &&
      (!/\s/.test(value.trim()) || !isNo(value))

/** The entry that decides. @param {Success} success @param {Entries} body */
const says = ({ path, means }, body) => {
  const value = entry(body, path)
  if (means === 'text') return typeof value === 'string' && value !== ''
  if (means === 'true') return value === true
  if (means === 'word') return value === 'true'
  if (value !== null && typeof value === 'object') return filled(value) && !denies(value)
  return value != null && (GIVEN.has(lastWord(path)) ? isGiven(value) : !isNo(value))
}

/** By these the service itself says that it took the report. */
const TAKEN = new Set([201, 202, 204, 205])

/** @param {Answer} answer @param {Record<string, unknown> | null} body */
const proves = ({ status, text }, body) => {
  if (body !== null) return !denies(body) && (confirms(body) || (TAKEN.has(status) && !leavesOpen(body)))
  return TAKEN.has(status) && text.trim() === ''
}

/** A page that thanks for something else than a report, or thanks in vain. */
const OTHER_THANKS =
  /thank you for (?:your (?:patience|visit|interest|understanding)|visiting|waiting)|maintenance|be back|verify|human|just a moment|turnstile/

/** @param {Success} success @param {string} text in small letters */
const isProof = ({ without, proof }, text) => {
  const words = text.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
  const isDoubtful = DOUBT.test(words) || OTHER_THANKS.test(text)
  return (
    !text.includes(without || '\0') &&
    proof.some((word) => text.includes(word) && (word.startsWith('<') || !isDoubtful))
  )
}

/** @param {Success} success @param {Answer} answer @param {Record<string, unknown> | null} body */
const succeeded = (success, answer, body) => {
  if (answer.elsewhere) return false // A redirect can turn a report into a mere question for a page.
  if (success.body === 'page') return isProof(success, answer.text.toLowerCase())
  if (success.body === 'echo') return body !== null && (isEcho(answer) || (!denies(body) && confirms(body)))
  if (success.body === 'proof') return proves(answer, body)
  return body !== null && says(success, body)
}

/** Formspark answers with what it has taken. @param {Answer} answer */
const isEcho = ({ text, sent }) =>
  Boolean(sent?.get('submission_id')) &&
  `${entry(objectIn(text), 'submission_id')}` === sent?.get('submission_id')

/** The first of these entries that is there; of a list its last. @param {unknown} value @param {string[]} paths */
const firstOf = (value, ...paths) =>
  paths.map((path) => [entry(value, path)].flat().at(-1)).find((each) => typeof each === 'string' && each)

/** The field of an error, as public frameworks name it: `path: email`, `pointer: #/data/email`. @param {Refusal} refusal @param {unknown} error */
const fieldOf = (refusal, error) => {
  const name = firstOf(error, refusal.field, 'path', 'param', 'property', 'pointer', 'source.pointer', 'loc')
  return typeof name === 'string' ? name.split(/[/.]/).at(-1) : ''
}

/** @param {Refusal} refusal @param {unknown} error */
const reasonOf = (refusal, error) => firstOf(error, refusal.text, 'msg', 'detail', 'reason')

/** @param {Refusal} refusal @param {Record<string, unknown>} body @returns {Map<string, string>} */
const fieldsOf = (refusal, body) => {
  const found = entry(body, refusal.fields)
  const list = [found, body.detail, body.details].find(Array.isArray)
  /** @type {[unknown, unknown][]} */
  const pairs =
    found !== null && typeof found === 'object' && !Array.isArray(found)
      ? Object.entries(found).map(([name, said]) => [name, [said].flat()[0]])
      : list
        ? list.map((each) => [fieldOf(refusal, each), reasonOf(refusal, each)])
        : Object.entries(body).flatMap(([name, said]) =>
            Array.isArray(said) && typeof said[0] === 'string' ? [[name, said[0]]] : [],
          )
  /** @type {Map<string, string>} */
  const fields = new Map()
  for (const [name, said] of pairs)
    if (typeof name === 'string' && name && !fields.has(name))
      fields.set(name, worded(said).slice(0, LONGEST))
  return fields
}

/** A sentence for people, the errors that belong to no field included. @param {Refusal} refusal @param {Record<string, unknown>} body */
const sentenceOf = (refusal, body) => {
  for (const path of refusal.message) {
    const said = entry(body, path)
    if (typeof said === 'string' && said) return said
  }
  const found = entry(body, refusal.fields)
  const loose = Array.isArray(found) ? found.filter((each) => !fieldOf(refusal, each)) : []
  return loose
    .map((each) => reasonOf(refusal, each) ?? worded(each))
    .filter(Boolean)
    .join(' ')
}

/** @param {Contract} contract @param {Answer} answer @returns {Verdict} */
export const judge = ({ success, refusal }, answer) => {
  const heard = objectIn(answer.text)
  const { status } = answer
  const body = heard && /** @type {Entries} */ (unrepeated(heard, answer.sent ?? new Map()))
  const no =
    body !== null &&
    (refusal.filled.some((path) => filled(entry(body, path))) ||
      refusal.denied.some((path) => isNo(entry(body, path))))
  if (answer.ok && !no && succeeded(success, answer, body)) return { sent: true }
  const fields = body && (no || status >= 400) ? fieldsOf(refusal, body) : new Map()
  const said = (body ? sentenceOf(refusal, body) : '').slice(0, LONGEST)
  const isDenied = no || (body !== null && denies(body) && !confirms(body))
  /** @type {Reason} */
  const reason =
    status === 429
      ? 'busy'
      : status === 413
        ? 'long'
        : status >= 500
          ? 'broken'
          : status >= 400 || isDenied
            ? 'refused'
            : 'unclear'
  return { sent: false, reason, said, fields }
}
