// What the answer of a form service means, by the contract that the markup carries. No DOM, no words.

/**
 * @typedef {{body: string, path: string, means: string, without: string}} Success
 * @typedef {{filled: string[], denied: string[], fields: string, field: string, text: string, message: string[]}} Refusal
 * @typedef {{accept: string, subject: string, redirect: string, replyTo: string, success: Success, refusal: Refusal}} Contract
 * @typedef {{ok: boolean, status: number, type: string, text: string, elsewhere?: boolean}} Answer
 * `elsewhere`: the browser was led on to a page that is not our thank-you page
 * @typedef {'busy' | 'long' | 'broken' | 'refused' | 'unclear'} Reason
 * @typedef {{sent: true} | {sent: false, reason: Reason, said: string, fields: Map<string, string>}} Verdict
 */

const NO = new Set(['', 'false', 'no', '0', 'error', 'fail', 'failed'])

/** The entry `a.b` of an object. @param {unknown} value @param {string} path @returns {unknown} */
const entry = (value, path) => path.split('.').reduce(
  (/** @type {any} */ found, key) => (found !== null && typeof found == 'object' && Object.hasOwn(found, key) ? found[key] : undefined),
  value,
)

/** @param {string} text @returns {Record<string, unknown> | null} */
const objectIn = (text) => {
  try {
    const value = JSON.parse(text)
    return value !== null && typeof value == 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** A word; not what an object says of itself, which may be a lie or throw. @param {unknown} value */
const worded = (value) => (value !== null && typeof value == 'object' ? '' : `${value ?? ''}`)

/** @param {unknown} value @param {string} means */
const says = (value, means) =>
  means == 'text' ? typeof value == 'string' && value != ''
    : means == 'true' ? value === true
      : means == 'word' ? value === 'true'
        : value != null && (typeof value == 'object' ? filled(value) : !NO.has(worded(value).toLowerCase()))

/** Is there something in it? @param {unknown} value */
const filled = (value) => value != null && value !== false && value !== '' && value !== 0
  && !(typeof value == 'object' && Object.keys(value).length == 0)

/** What calls itself JSON and is none comes from something that broke on the way. @param {Answer} answer */
const isBroken = ({ type, text }) => {
  if (!/\bjson\b/i.test(type) || text.trim() == '') return false
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}

/** @param {Success} success @param {Answer} answer @param {Record<string, unknown> | null} body */
const succeeded = (success, answer, body) => {
  const { type, text } = answer
  const isPage = /\bhtml\b/i.test(type) || (/^\s*</.test(text) && !/\bxml\b/i.test(type))
  if (success.without && text.toLowerCase().includes(success.without)) return false
  if (success.body != 'json' && (answer.elsewhere || isBroken(answer))) return false
  if (success.body == 'any') return true
  if (success.body == 'not-html') return !isPage
  return body !== null && says(entry(body, success.path), success.means)
}

/** @param {Refusal} refusal @param {Record<string, unknown>} body @returns {Map<string, string>} */
const fieldsOf = (refusal, body) => {
  const found = entry(body, refusal.fields)
  /** @type {[unknown, unknown][]} */
  const pairs = Array.isArray(found) ? found.map((each) => [entry(each, refusal.field), entry(each, refusal.text)])
    : found !== null && typeof found == 'object' ? Object.entries(found).map(([name, said]) => [name, [said].flat()[0]])
      : []
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
  const body = objectIn(answer.text)
  const no = body !== null
    && (refusal.filled.some((path) => filled(entry(body, path))) || refusal.denied.some((path) => /^false$/i.test(worded(entry(body, path)))))
  if (answer.ok && !no && succeeded(success, answer, body)) return { sent: true }
  const fields = body ? fieldsOf(refusal, body) : new Map()
  const said = (body ? sentenceOf(refusal, body) : '').slice(0, 300)
  const { status } = answer
  /** @type {Reason} */
  const reason = status == 429 ? 'busy' : status == 413 ? 'long' : status >= 500 ? 'broken' : status >= 400 || no ? 'refused' : 'unclear'
  return { sent: false, reason, said, fields }
}
