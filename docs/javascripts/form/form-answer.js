// What the answer of a form service means, by the contract that the markup carries. No DOM, no words.
// A report counts as sent only if the answer proves it: what is neither a yes nor a no is `unclear`.

import {
  confirms,
  DOUBT,
  denies,
  filled,
  isNo,
  lastWord,
  leavesOpen,
  objectIn,
  unrepeated,
  worded,
} from './form-outcome.js'

/**
 * @typedef {{body: string, path: string, means: string, without: string, proof: string[]}} Success
 * @typedef {{filled: string[], denied: string[], fields: string, field: string, text: string, message: string[]}} Refusal
 * @typedef {{accept: string, subject: string, redirect: string, replyTo: string, limitBytes: number, success: Success, refusal: Refusal}} Contract
 * @typedef {{ok: boolean, status: number, type: string, text: string, elsewhere?: boolean, sent?: Map<string, string>}} Answer
 * `elsewhere`: the browser was led on to a page that is not our thank-you page; `sent`: the fields of the report
 * @typedef {'busy' | 'long' | 'broken' | 'refused' | 'unclear'} Reason
 * @typedef {import('./form-outcome.js').Entries} Entries
 * @typedef {{sent: true} | {sent: false, reason: Reason, sentence: string, fields: Map<string, string>}} Verdict
 */

/** Characters of a reason that are shown. */
const LONGEST = 300

/** The entry `a.b` of an object. @param {unknown} value @param {string} path @returns {unknown} */
const entry = (value, path) =>
  path
    .split('.')
    .reduce(
      (/** @type {any} */ level, key) =>
        level !== null && typeof level === 'object' && Object.hasOwn(level, key) ? level[key] : undefined,
      value,
    )

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
  Boolean(sent?.get('submission_id')) && entry(objectIn(text), 'submission_id') === sent?.get('submission_id')

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
  const errors = entry(body, refusal.fields)
  const list = [errors, body.detail, body.details].find(Array.isArray)
  /** @type {[unknown, unknown][]} */
  const pairs =
    errors !== null && typeof errors === 'object' && !Array.isArray(errors)
      ? Object.entries(errors).map(([name, reasons]) => [name, [reasons].flat()[0]])
      : list
        ? list.map((each) => [fieldOf(refusal, each), reasonOf(refusal, each)])
        : Object.entries(body).flatMap(([name, reasons]) =>
            Array.isArray(reasons) && typeof reasons[0] === 'string' ? [[name, reasons[0]]] : [],
          )
  /** @type {Map<string, string>} */
  const fields = new Map()
  for (const [name, reason] of pairs)
    if (typeof name === 'string' && name && !fields.has(name))
      fields.set(name, worded(reason).slice(0, LONGEST))
  return fields
}

/** A sentence for people, the errors that belong to no field included. @param {Refusal} refusal @param {Record<string, unknown>} body */
const sentenceOf = (refusal, body) => {
  for (const path of refusal.message) {
    const sentence = entry(body, path)
    if (typeof sentence === 'string' && sentence) return sentence
  }
  const errors = entry(body, refusal.fields)
  const loose = Array.isArray(errors) ? errors.filter((each) => !fieldOf(refusal, each)) : []
  return loose
    .map((each) => reasonOf(refusal, each) ?? worded(each))
    .filter(Boolean)
    .join(' ')
}

/** @param {Contract} contract @param {Answer} answer @returns {Verdict} */
export const judge = ({ success, refusal }, answer) => {
  const object = objectIn(answer.text)
  const { status } = answer
  const body = object && /** @type {Entries} */ (unrepeated(object, answer.sent ?? new Map()))
  const isRefused =
    body !== null &&
    (refusal.filled.some((path) => filled(entry(body, path))) ||
      refusal.denied.some((path) => isNo(entry(body, path))))
  if (answer.ok && !isRefused && succeeded(success, answer, body)) return { sent: true }
  const fields = body && (isRefused || status >= 400) ? fieldsOf(refusal, body) : new Map()
  const sentence = (body ? sentenceOf(refusal, body) : '').slice(0, LONGEST)
  const isDenied = isRefused || (body !== null && denies(body) && !confirms(body))
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
  return { sent: false, reason, sentence, fields }
}
