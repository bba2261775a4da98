// What the answer of a form service means, by the contract that the markup carries. No DOM, no words.
// A report counts as sent only if the answer proves it: what is neither a yes nor a no is `unclear`.
import { confirms, denies, filled, isNo, leavesOpen, objectIn } from './form-proof.js'

/**
 * @typedef {{body: string, path: string, means: string, without: string, proof: string[]}} Success
 * @typedef {{filled: string[], denied: string[], fields: string, field: string, text: string, message: string[]}} Refusal
 * @typedef {{accept: string, subject: string, redirect: string, replyTo: string, success: Success, refusal: Refusal}} Contract
 * @typedef {{ok: boolean, status: number, type: string, text: string, elsewhere?: boolean, number?: string}} Answer
 * `elsewhere`: the browser was led on to a page that is not our thank-you page; `number`: of the report that was sent
 * @typedef {'busy' | 'long' | 'broken' | 'refused' | 'unclear'} Reason
 * @typedef {{sent: true} | {sent: false, reason: Reason, said: string, fields: Map<string, string>}} Verdict
 */

/** The entry `a.b` of an object. @param {unknown} value @param {string} path @returns {unknown} */
const entry = (value, path) => path.split('.').reduce(
  (/** @type {any} */ found, key) => (found !== null && typeof found == 'object' && Object.hasOwn(found, key) ? found[key] : undefined),
  value,
)

/** A word; not what an object says of itself, which may be a lie or throw. @param {unknown} value */
const worded = (value) => (value !== null && typeof value == 'object' ? '' : `${value ?? ''}`)

/** @param {unknown} value @param {string} means */
const says = (value, means) =>
  means == 'text' ? typeof value == 'string' && value != ''
    : means == 'true' ? value === true
      : means == 'word' ? value === 'true'
        : value != null && (typeof value == 'object' ? filled(value) && !denies(value) : !isNo(value))

/** By these the service itself says that it took the report. */
const TAKEN = new Set([201, 202, 204, 205])

/** @param {Answer} answer @param {Record<string, unknown> | null} body */
const proves = ({ status, text }, body) => {
  if (body !== null) return !denies(body) && (confirms(body) || (TAKEN.has(status) && !leavesOpen(body)))
  return TAKEN.has(status) && text.trim() == ''
}

/** @param {Success} success @param {Answer} answer @param {Record<string, unknown> | null} body */
const succeeded = (success, answer, body) => {
  const text = answer.text.toLowerCase()
  if (answer.elsewhere) return false // A redirect can turn a report into a mere question for a page.
  if (success.body == 'page') return !text.includes(success.without || '\0') && success.proof.some((word) => text.includes(word))
  if (success.body == 'echo') return body !== null && (isEcho(answer, body) || (!denies(body) && confirms(body)))
  if (success.body == 'proof') return proves(answer, body)
  return body !== null && says(entry(body, success.path), success.means)
}

/** Formspark answers with what it has taken. @param {Answer} answer @param {Record<string, unknown>} body */
const isEcho = ({ number }, body) => Boolean(number) && entry(body, 'submission_id') === number

/** @param {Refusal} refusal @param {Record<string, unknown>} body @returns {Map<string, string>} */
const fieldsOf = (refusal, body) => {
  const found = entry(body, refusal.fields), { detail } = body
  /** @type {[unknown, unknown][]} */
  const pairs = Array.isArray(found) ? found.map((each) => [entry(each, refusal.field), entry(each, refusal.text)])
    : found !== null && typeof found == 'object' ? Object.entries(found).map(([name, said]) => [name, [said].flat()[0]])
      : Array.isArray(detail) ? detail.map((each) => [[entry(each, 'loc')].flat().at(-1), entry(each, 'msg')])
        : Object.entries(body).flatMap(([name, said]) => (Array.isArray(said) && typeof said[0] == 'string' ? [[name, said[0]]] : []))
  /** @type {Map<string, string>} */
  const fields = new Map()
  for (const [name, said] of pairs) if (typeof name == 'string' && name && !fields.has(name)) fields.set(name, worded(said))
  return fields
}

/** A sentence for people, the errors that belong to no field included. @param {Refusal} refusal @param {Record<string, unknown>} body */
const sentenceOf = (refusal, body) => {
  for (const path of refusal.message) {
    const said = entry(body, path)
    if (typeof said == 'string' && said) return said
  }
  const found = entry(body, refusal.fields)
  const loose = Array.isArray(found) ? found.filter((each) => !entry(each, refusal.field)) : []
  return loose.map((each) => entry(each, refusal.text)).filter((said) => typeof said == 'string' && said).join(' ')
}

/** @param {Contract} contract @param {Answer} answer @returns {Verdict} */
export const judge = ({ success, refusal }, answer) => {
  const body = objectIn(answer.text), { status } = answer
  const no = body !== null
    && (refusal.filled.some((path) => filled(entry(body, path))) || refusal.denied.some((path) => isNo(entry(body, path))))
  if (answer.ok && !no && succeeded(success, answer, body)) return { sent: true }
  const fields = body && (no || status >= 400) ? fieldsOf(refusal, body) : new Map()
  const said = (body ? sentenceOf(refusal, body) : '').slice(0, 300)
  const isDenied = no || (body !== null && denies(body) && !confirms(body))
  /** @type {Reason} */
  const reason = status == 429 ? 'busy' : status == 413 ? 'long' : status >= 500 ? 'broken' : status >= 400 || isDenied ? 'refused' : 'unclear'
  return { sent: false, reason, said, fields }
}
