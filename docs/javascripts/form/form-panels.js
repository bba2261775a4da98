// What is shown of the sending: that it goes on, what was wrong, that it failed, that it is done.
import { only, partOf, plain, write } from './form-parts.js'
import { mailto } from './report-text.js'

/**
 * @typedef {import('./form-prefill.js').Control} Control
 * @typedef {{name: string, text: string}} Fault
 * @typedef {import('./form-delivery.js').Failure} Failure
 */

/** After these nobody can tell whether the report has arrived. */
const UNCERTAIN = new Set(['unreachable', 'timeout', 'broken', 'unclear'])
/** After these the browser itself would not get further either. */
const FINAL = new Set(['busy', 'long'])
const LONGEST_REASON = 300
/** From how many seconds on a wait is said in a unit, and how many it has; a shorter one in seconds. @type {[number, string, number][]} */
const UNITS = [
  [5400, 'hour', 3600],
  [60, 'minute', 60],
  [0, 'second', 1],
]

export class Panels {
  #title = document.title

  /** @param {HTMLElement} host @param {import('./form-fields.js').Fields} fields */
  constructor(host, fields) {
    this.host = host
    this.fields = fields
  }

  /** As before anything went wrong or right. */
  rest() {
    for (const part of ['summary', 'failed', 'sent']) partOf(this.host, part).hidden = true
    plain(this.fields.form).removeAttribute('hidden')
    this.showSending(false)
    document.title = this.#title
    for (const control of this.fields.controls) unmark(control)
  }

  /** @param {boolean} isOn */
  showSending(isOn) {
    partOf(this.host, 'sending-text').hidden = !isOn
    const buttons = '[data-part="send"], [data-do="retry"], [data-do="native"]'
    for (const button of this.host.querySelectorAll(buttons)) {
      if (isOn) button.setAttribute('aria-disabled', 'true')
      else button.removeAttribute('aria-disabled')
    }
  }

  /** The faults that can be seen before anything is sent. @returns {Fault[]} */
  get faults() {
    return this.fields.controls.flatMap(faultOf)
  }

  /** @param {Fault[]} faults @param {string} [sentence] of the service */
  showFaults(faults, sentence = '') {
    partOf(this.host, 'summary-list').replaceChildren(...faults.map(summaryItem))
    for (const { name, text } of faults) this.#mark(name, text)
    const words = partOf(this.host, 'summary-text')
    words.textContent = sentence
    words.hidden = sentence === ''
    this.#reveal('summary', this.host.dataset.errorTitle)
  }

  /** @param {string} name @param {string} text */
  #mark(name, text) {
    const error = errorOf(name)
    const control = this.fields.control(name)
    if (!error || !control) return
    partOf(error, 'error-text').textContent = text
    error.hidden = false
    control.setAttribute('aria-invalid', 'true')
    control.setAttribute('aria-describedby', [hintOf(control), error.id].filter(Boolean).join(' '))
    control.closest('[data-field]')?.classList.add('support-form__field--wrong')
  }

  /** In the place of the form. */
  showSent() {
    partOf(this.host, 'restored').hidden = true
    plain(this.fields.form).setAttribute('hidden', '')
    this.#reveal('sent', this.host.dataset.sentTitle)
  }

  /** @param {Failure} failure */
  showFailed({ reason, sentence, fields, waitS = 0 }) {
    const failed = partOf(this.host, 'failed')
    only(failed, 'reason', reason)
    only(failed, 'certain', UNCERTAIN.has(reason) ? 'unknown' : 'no')
    only(failed, 'wait', waitS > 0 ? 'known' : 'unknown')
    write(failed, 'wait', this.#wait(waitS))
    const reasons =
      sentence ||
      [...fields]
        .map((field) => field.join(': '))
        .join('; ')
        .slice(0, LONGEST_REASON)
    partOf(this.host, 'said').hidden = reasons === ''
    partOf(this.host, 'said-text').textContent = reasons
    const native = /** @type {HTMLElement} */ (failed.querySelector('[data-do="native"]'))
    native.hidden = FINAL.has(reason)
    this.#offerMail(failed)
    this.#reveal('failed', this.host.dataset.errorTitle)
  }

  /** `45 seconds`, `2 minutes`, `1 hour`. @param {number} seconds */
  #wait(seconds) {
    const [, unit, length] = UNITS.find(([least]) => seconds >= least) ?? UNITS[UNITS.length - 1]
    return new Intl.NumberFormat(this.host.dataset.language, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
    }).format(Math.ceil(seconds / length))
  }

  /** @param {HTMLElement} failed */
  #offerMail(failed) {
    // Without an address of e-mail there is no such link.
    const link = /** @type {HTMLAnchorElement | null} */ (failed.querySelector('[data-do="mail"]'))
    const { href, isWhole } = mailto(this.host.dataset.mail ?? '', this.fields.subject, this.fields.report)
    if (link) link.href = href
    partOf(this.host, 'shortened').hidden = isWhole || !link
    partOf(this.host, 'text').hidden = true
    only(partOf(this.host, 'copied'), 'copied', '')
  }

  /** The report on the clipboard, or else in a field to copy it from. */
  async copy() {
    const text = /** @type {HTMLTextAreaElement} */ (partOf(this.host, 'text'))
    text.value = this.fields.report
    let isCopied = true
    try {
      await navigator.clipboard.writeText(text.value)
    } catch {
      isCopied = false // also where there is no clipboard, over plain http
    }
    only(partOf(this.host, 'copied'), 'copied', isCopied ? 'yes' : 'no')
    text.hidden = isCopied
    if (!isCopied) text.select()
  }

  /** @param {string} name @param {string | undefined} title what the page is called meanwhile */
  #reveal(name, title) {
    document.title = `${title} ${this.#title}`
    const panel = partOf(this.host, name)
    panel.hidden = false
    // One that is higher than the screen is read from its beginning.
    panel.focus({ preventScroll: true })
    panel.scrollIntoView()
  }
}

/** The faults that a service names, at the fields of the form. @param {Failure} failure @param {import('./form-fields.js').Fields} fields @returns {Fault[]} */
export const refusedFields = (failure, fields) =>
  [...failure.fields].flatMap(([spelled, reason]) => {
    const name = fields.nameLike(spelled)
    if (!name) return []
    const sentence = errorOf(name)?.dataset.refused ?? '{reason}'
    return [{ name, text: sentence.replace('{reason}', () => reason) }]
  })

/** @param {Control} control @returns {Fault[]} */
const faultOf = (control) => {
  const { validity, value, name, required } = control
  const { missing = '', invalid = '' } = errorOf(name)?.dataset ?? {}
  if (validity.badInput || validity.typeMismatch || isTooLarge(control))
    return [{ name, text: invalid || missing }]
  return validity.valueMissing || (required && value.trim() === '') ? [{ name, text: missing }] : []
}

/** @param {Control} control */
const isTooLarge = (control) =>
  control instanceof HTMLInputElement &&
  [...(control.files ?? [])].some(({ size }) => size > Number(control.dataset.mostBytes))

/** @param {Fault} fault */
const summaryItem = ({ name, text }) => {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `#support-form-${name}`
  link.textContent = text
  item.append(link)
  return item
}

/** @param {Control} control */
const unmark = (control) => {
  const error = errorOf(control.name)
  const hint = hintOf(control)
  if (error) error.hidden = true
  control.removeAttribute('aria-invalid')
  if (hint) control.setAttribute('aria-describedby', hint)
  else control.removeAttribute('aria-describedby')
  control.closest('[data-field]')?.classList.remove('support-form__field--wrong')
}

/** @param {string} name @returns {HTMLElement | null} */
const errorOf = (name) => document.getElementById(`support-form-${name}-error`)

/** @param {Control} control */
const hintOf = (control) => document.getElementById(`${control.id}-hint`)?.id ?? ''
