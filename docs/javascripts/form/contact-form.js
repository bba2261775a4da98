// <contact-form>: what the plain form cannot do. Words and the service's contract come with the markup.
import { keepLooking } from '../shared/looking.js'
import { deliver } from './form-delivery.js'
import { dropDraft, dropSentDrafts, keepDraft, newNumber, readDraft } from './form-draft.js'
import { Expectation } from './form-expectation.js'
import { Fields } from './form-fields.js'
import { Panels, refusedFields } from './form-panels.js'
import { partOf, plain, write } from './form-parts.js'

const TICK_MS = 15_000

class ContactForm extends HTMLElement {
  #fields = new Fields(this)
  #panels = new Panels(this, this.#fields)
  #expectation = new Expectation(this, this.#fields)
  #isWired = false
  #isSending = false
  #rested = () => {}
  #openedMs = Date.now()

  connectedCallback() {
    if (!this.#isWired) this.#wire()
    this.#rested = keepLooking(() => this.#expect('off'), TICK_MS)
  }

  disconnectedCallback() {
    this.#rested()
  }

  get #key() {
    return this.dataset.action ?? ''
  }

  /** @returns {import('./form-answer.js').Contract} */
  get #contract() {
    return JSON.parse(this.dataset.contract ?? '{}')
  }

  get #thanks() {
    return new URL(this.dataset.thanks ?? '', document.baseURI).href
  }

  #wire() {
    this.#isWired = true
    const form = plain(this.#fields.form)
    form.setAttribute('novalidate', '')
    this.#restore()
    form.addEventListener('input', () => this.#keep())
    form.addEventListener('change', () => {
      this.#keep()
      this.#expect('polite')
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#submit()
    })
    this.addEventListener('click', (event) => this.#act(event))
    window.addEventListener('pageshow', (event) => event.persisted && this.#rest())
    this.#expect('off')
  }

  /** @param {import('./form-expectation.js').Voice} voice */
  #expect(voice) {
    void this.#expectation.update(voice)
  }

  // ── What was typed ──

  #restore() {
    const draft = readDraft(this.#key)
    if (!draft || draft.search !== location.search) this.#fields.prefill()
    if (!draft) return
    partOf(this, 'restored').hidden = !this.#fields.restore(draft)
  }

  #keep(leaving = false) {
    keepDraft(this.#key, {
      fields: this.#fields.values,
      id: this.#fields.number,
      search: location.search,
      leaving,
    })
  }

  // ── Sending ──

  async #submit() {
    if (this.#isSending) return
    this.#rest()
    const { faults } = this.#panels
    if (faults.length > 0) return this.#panels.showFaults(faults)
    this.#fillAlong()
    this.#isSending = true
    this.#panels.showSending(true)
    const outcome = await deliver(this.#fields.form, this.#contract, {
      action: this.dataset.action ?? '',
      thanks: this.#thanks,
      seconds: Number(this.dataset.timeout),
    })
    this.#isSending = false
    this.#panels.showSending(false)
    if (outcome.sent) this.#finish()
    else this.#fail(outcome)
  }

  /** Hidden fields that only the script can know. */
  #fillAlong() {
    const { subject, redirect, replyTo } = this.#contract
    const { version, due } = this.#expectation
    this.#fields.number ||= newNumber()
    this.#keep()
    this.#fields.hide('submission_id', this.#fields.number)
    this.#fields.hide('time_zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    this.#fields.hide('expected_response', due)
    if (version !== undefined) this.#fields.hide('policy_version', version)
    this.#fields.hide('seconds_to_fill', `${Math.round((Date.now() - this.#openedMs) / 1000)}`)
    if (subject) this.#fields.hide(subject, this.#fields.subject)
    if (redirect) this.#fields.hide(redirect, this.#thanks)
    if (replyTo) this.#fields.hide(replyTo, this.#fields.value('email'))
  }

  #finish() {
    dropDraft(this.#key)
    this.#expectation.fill(partOf(this, 'sent'))
    this.#fields.another()
    this.#panels.showSent()
  }

  /** @param {import('./form-delivery.js').Failure} failure */
  #fail(failure) {
    const faults = refusedFields(failure, this.#fields)
    if (faults.length > 0) return this.#panels.showFaults(faults, failure.sentence)
    this.#expectation.fill(partOf(this, 'failed'))
    this.#panels.showFailed(failure)
  }

  #rest() {
    this.#isSending = false
    this.#panels.rest()
  }

  // ── Buttons ──

  /** @param {Event} event */
  #act(event) {
    const target = /** @type {Element} */ (event.target)
    const link = target.closest('[data-part="summary-list"] a')
    if (link) return this.#jump(event, link)
    const button = target.closest('[data-do]')
    const action = button instanceof HTMLElement ? button.dataset.do : ''
    if (action === 'retry') void this.#submit()
    if (action === 'native') this.#sendNatively()
    if (action === 'copy') void this.#panels.copy()
    if (action === 'discard') this.#discard()
    if (action === 'again') this.#begin()
  }

  /** @param {Event} event @param {Element} link */
  #jump(event, link) {
    const control = this.#fields.control((link.getAttribute('href') ?? '').replace('#support-form-', ''))
    if (!control) return
    event.preventDefault()
    control.labels?.[0]?.scrollIntoView()
    control.focus({ preventScroll: true })
  }

  /** The browser sends the form itself: that works where a script may not read the answer. */
  #sendNatively() {
    if (this.#isSending) return
    this.#fillAlong()
    this.#keep(true)
    plain(this.#fields.form).submit()
  }

  #discard() {
    dropDraft(this.#key)
    this.#fields.number = ''
    plain(this.#fields.form).reset()
    this.#fields.prefill()
    this.#begin()
    this.#expect('polite')
  }

  #begin() {
    this.#openedMs = Date.now()
    partOf(this, 'restored').hidden = true
    this.#rest()
    this.#expect('off')
    this.#fields.controls[0]?.focus()
  }
}

/** On the page where a form without script ends: what the browser has sent need not be kept, its number is said, and whom to call now. */
class ContactThanks extends HTMLElement {
  connectedCallback() {
    const sent = dropSentDrafts()
    if (!sent) return
    write(this, 'id', sent.id)
    partOf(this, 'number').hidden = !sent.id
    /** @type {(HTMLElement & {show?: () => void}) | null} */
    const now = document.querySelector('emergency-now')
    const { tier = '', severity = '', region = '' } = sent.fields
    Object.assign(now?.dataset ?? {}, { tier, severity, region })
    // Before it is defined it has no such method, and will find what was chosen.
    now?.show?.()
  }
}

customElements.define('contact-form', ContactForm)
customElements.define('contact-thanks', ContactThanks)
