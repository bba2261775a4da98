// Sends the form, and says what became of it.
import { judge } from './form-answer.js'
import { denies } from './form-outcome.js'

/**
 * @typedef {import('./form-answer.js').Contract} Contract
 * @typedef {'offline' | 'unreachable' | 'timeout' | import('./form-answer.js').Reason} Reason
 * @typedef {{sent: false, reason: Reason, sentence: string, fields: Map<string, string>, waitS?: number}} Failure `waitS`: the service asks to wait that long
 * @typedef {{action: string, thanks: string, seconds: number}} Way where to, the thank-you page, how long to wait
 */

/** @param {HTMLFormElement} form @param {Contract} contract @param {Way} way @returns {Promise<{sent: true} | Failure>} */
export const deliver = async (form, contract, { action, thanks, seconds }) => {
  const nothing = { sentence: '', fields: new Map() }
  const { body, typed, bytes } = contentOf(form)
  const wasOnline = navigator.onLine
  if (contract.limitBytes && bytes > contract.limitBytes) return { sent: false, reason: 'long', ...nothing }
  const control = new AbortController()
  const patience = seconds * 1000 + (bytes - `${typed}`.length) / SLOWEST
  const timer = window.setTimeout(() => control.abort(), patience)
  try {
    const response = await fetch(action, {
      method: 'POST',
      body,
      headers: { Accept: contract.accept },
      referrerPolicy: 'strict-origin-when-cross-origin', // Formspree refuses a form without a referrer.
      credentials: 'omit',
      signal: control.signal,
    })
    const text = await textOf(response, MUCH + 3 * `${typed}`.length)
    const isLedOn = response.redirected
    const isThanks = isLedOn && isSamePage(response.url, thanks)
    if (isThanks && response.ok) return { sent: true }
    const { ok, status } = response
    const type = response.headers.get('content-type') ?? ''
    const verdict = judge(contract, { ok, status, type, text, elsewhere: isLedOn, sent: new Map(typed) })
    return verdict.sent ? verdict : { ...verdict, waitS: waitOf(response.headers.get('retry-after')) }
  } catch {
    // A browser can take itself for offline and be wrong, behind a VPN for one: so it was tried first. What was
    // interrupted midway may have arrived.
    return {
      sent: false,
      reason: control.signal.aborted ? 'timeout' : wasOnline || navigator.onLine ? 'unreachable' : 'offline',
      ...nothing,
    }
  } finally {
    window.clearTimeout(timer)
  }
}

/** Bytes a millisecond: of files on a network that is slow. */
const SLOWEST = 50

/** What is sent: with files in the form that can carry them. @param {HTMLFormElement} form */
const contentOf = (form) => {
  const body = new FormData(form)
  const typed = new URLSearchParams()
  let bytes = 0
  for (const [name, value] of [...body]) {
    if (typeof value === 'string') typed.append(name, value)
    else if (value.name) bytes += value.size
    else body.delete(name) // no file was chosen
  }
  const hasFiles = [...body.values()].some((value) => typeof value !== 'string')
  return { body: hasFiles ? body : typed, typed, bytes: bytes + `${typed}`.length }
}

/** More than any service answers, beside what it repeats: characters. */
const MUCH = 1_000_000

/** As much of the answer as is read: one without an end must not fill the memory. @param {Response} response @param {number} limit */
const textOf = async (response, limit) => {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (reader && text.length < limit) {
    const { done, value } = await reader.read()
    text += decoder.decode(value, { stream: !done })
    if (done) return text
  }
  void reader?.cancel().catch(() => {})
  return text
}

/** `Retry-After` is a number of seconds or a date; 0 without it. @param {string | null} value */
const waitOf = (value) => {
  const seconds =
    value === null ? 0 : /^\s*\d+\s*$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return seconds > 0 && seconds <= 86_400 ? Math.ceil(seconds) : 0
}

/** A thank-you page with `?error=…` thanks for nothing. @param {string} address @param {string} other */
const isSamePage = (address, other) => {
  const a = new URL(address)
  const b = new URL(other)
  if (denies(Object.fromEntries(a.searchParams))) return false
  return (
    a.origin === b.origin && a.pathname.replace(/index\.html$/, '') === b.pathname.replace(/index\.html$/, '')
  )
}
