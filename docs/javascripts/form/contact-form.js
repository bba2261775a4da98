// <contact-form>: what the plain form cannot do. Words and the service's contract come with the markup.

import { PolicyData } from '../calculator/policy-data.js'
import { expectedResponse, isoOf } from './expected-response.js'
import { deliver } from './form-delivery.js'
import { dropDraft, dropSentDrafts, keepDraft, newNumber, readDraft } from './form-draft.js'
import { only, plain, write } from './form-parts.js'
import { orderPhones, reachOf } from './form-phones.js'
import { prefilled } from './form-prefill.js'
import { mailto, reportText } from './report-text.js'

/**
 * @typedef {import('./form-prefill.js').Control} Control
 * @typedef {{name: string, text: string}} Fault
 * @typedef {import('./form-delivery.js').Failure} Failure
 */

const TICK_MS = 15_000
/** After these nobody can tell whether the report has arrived. */
const UNCERTAIN = new Set(['unreachable', 'timeout', 'broken', 'unclear'])
/** After these the browser itself would not get further either. */
const FINAL = new Set(['busy', 'long'])

class ContactForm extends HTMLElement {
  /** What is in force in each region now. @type {Map<string, import('../calculator/policy-data.js').Sla>} */ #slas =
    new Map()
  #wired = false
  #sending = false
  #timer = 0
  #id = ''
  #due = ''
  #title = document.title
  /** @type {import('../shared/wording.js').Words} */ #words = JSON.parse(this.dataset.words ?? '{}')
  #openedMs = Date.now()

  connectedCallback() {
    if (!this.#wired) this.#wire()
    this.#timer = window.setInterval(() => this.#expect('off'), TICK_MS)
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer)
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector('form'))
  }

  get #key() {
    return this.dataset.action ?? ''
  }

  /** @returns {import('./form-answer.js').Contract} */
  get #contract() {
    return JSON.parse(this.dataset.contract ?? '{}')
  }

  /** Everything people fill in. @returns {Control[]} */
  get #controls() {
    const all = this.querySelectorAll('[data-field] input, [data-field] select, [data-field] textarea')
    return /** @type {Control[]} */ ([...all])
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-part="${name}"]`))
  }

  /** @param {string} name */
  #control(name) {
    return this.#controls.find((control) => control.name === name)
  }

  /** @param {string} name */
  #value(name) {
    return this.#control(name)?.value ?? ''
  }

  #wire() {
    this.#wired = true
    const form = this.#form
    plain(form).setAttribute('novalidate', '')
    this.#restore()
    plain(form).addEventListener('input', () => this.#keep())
    plain(form).addEventListener('change', () => {
      this.#keep()
      this.#expect('polite')
    })
    plain(form).addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#submit()
    })
    this.addEventListener('click', (event) => this.#clicked(event))
    window.addEventListener('pageshow', (event) => event.persisted && this.#rest())
    this.#expect('off')
  }

  // ── What was typed ──

  #restore() {
    const draft = readDraft(this.#key)
    if (!draft || draft.search !== location.search) this.#prefill()
    if (!draft) return
    const asked = new Set(draft.search === location.search ? [] : prefilled(this.#controls).keys())
    let isBack = false
    for (const control of this.#controls) {
      const value = draft.fields[control.name]
      if (typeof value !== 'string' || asked.has(control.name)) continue
      if (control.value === '') control.value = value // What was typed before this script came stays.
      isBack ||= value !== '' && control.value === value
    }
    this.#id = draft.id
    this.#part('restored').hidden = !isBack
  }

  #prefill() {
    for (const [name, value] of prefilled(this.#controls)) {
      const control = this.#control(name)
      if (control?.value === '') control.value = value
    }
  }

  #keep(leaving = false) {
    const fields = Object.fromEntries(this.#controls.map((control) => [control.name, control.value]))
    keepDraft(this.#key, { fields, id: this.#id, search: location.search, leaving })
  }

  // ── Sending ──

  async #submit() {
    if (this.#sending) return
    this.#rest()
    const faults = this.#controls.flatMap((control) => this.#faultOf(control))
    if (faults.length > 0) return this.#showFaults(faults)
    this.#fillAlong()
    this.#sending = true
    this.#showSending(true)
    const outcome = await deliver(this.#form, this.#contract, {
      action: this.dataset.action ?? '',
      thanks: this.#thanks,
      seconds: Number(this.dataset.timeout),
    })
    this.#sending = false
    this.#showSending(false)
    if (outcome.sent) this.#showSent()
    else this.#showFailed(outcome)
  }

  get #thanks() {
    return new URL(this.dataset.thanks ?? '', document.baseURI).href
  }

  /** Hidden fields that only the script can know. The number stays the same until the report has arrived. */
  #fillAlong() {
    const { subject, redirect, replyTo } = this.#contract
    this.#id ||= newNumber()
    this.#keep()
    this.#hidden('submission_id', this.#id)
    this.#hidden('time_zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    this.#hidden('expected_response', this.#due)
    const sla = this.#slas.get(this.#value('region'))
    if (sla) this.#hidden('policy_version', sla.version)
    this.#hidden('seconds_to_fill', `${Math.round((Date.now() - this.#openedMs) / 1000)}`)
    if (subject) this.#hidden(subject, this.#subject())
    if (redirect) this.#hidden(redirect, this.#thanks)
    if (replyTo) this.#hidden(replyTo, this.#value('email'))
  }

  /** @param {string} name @param {string} value */
  #hidden(name, value) {
    const found = [...this.querySelectorAll('input')].find((each) => each.name === name)
    const input = found ?? Object.assign(document.createElement('input'), { type: 'hidden', name })
    if (!found) plain(this.#form).append(input)
    input.value = value
  }

  /** `[{severity}] {company}: {service}`, filled in; `{company}` is the customer's. */
  #subject() {
    const aliases = { company: 'organization' }
    return (this.dataset.subject ?? '')
      .replace(/\{([\w-]+)\}/g, (_place, name) => {
        const names = [name, name.replace(/_/g, '-'), aliases[/** @type {'company'} */ (name)] ?? '']
        const control = names.map((each) => this.#control(each)).find((each) => each)
        return control ? control.value.trim() : ''
      })
      .replace(/\s+/g, ' ')
      .trim()
  }

  // ── What is shown ──

  /** @param {Control} control @returns {Fault[]} */
  #faultOf(control) {
    const { validity, value, name, required } = control
    const { missing = '', invalid = '' } = this.#errorOf(name)?.dataset ?? {}
    if (validity.badInput || validity.typeMismatch) return [{ name, text: invalid || missing }]
    return required && value.trim() === '' ? [{ name, text: missing }] : []
  }

  /** @param {string} name @returns {HTMLElement | null} */
  #errorOf(name) {
    return document.getElementById(`support-form-${name}-error`)
  }

  /** @param {Fault[]} faults @param {string} [said] */
  #showFaults(faults, said = '') {
    const list = this.#part('summary-list')
    list.replaceChildren(
      ...faults.map(({ name, text }) => {
        const item = document.createElement('li')
        const link = document.createElement('a')
        link.href = `#support-form-${name}`
        link.textContent = text
        item.append(link)
        return item
      }),
    )
    for (const { name, text } of faults) this.#markFault(name, text)
    const words = this.#part('summary-text')
    words.textContent = said
    words.hidden = said === ''
    document.title = `${this.dataset.errorTitle} ${this.#title}`
    this.#reveal(this.#part('summary'))
  }

  /** @param {string} name @param {string} text */
  #markFault(name, text) {
    const error = this.#errorOf(name)
    const control = this.#control(name)
    if (!error || !control) return
    const words = /** @type {HTMLElement} */ (error.querySelector('[data-part="error-text"]'))
    words.textContent = text
    error.hidden = false
    control.setAttribute('aria-invalid', 'true')
    control.setAttribute('aria-describedby', [hintOf(control), error.id].filter(Boolean).join(' '))
    control.closest('[data-field]')?.classList.add('support-form__field--wrong')
  }

  /** As before anything went wrong or right. */
  #rest() {
    for (const part of ['summary', 'failed', 'sent']) this.#part(part).hidden = true
    plain(this.#form).removeAttribute('hidden')
    this.#showSending(false)
    this.#sending = false
    document.title = this.#title
    for (const control of this.#controls) {
      const error = this.#errorOf(control.name)
      const hint = hintOf(control)
      if (error) error.hidden = true
      control.removeAttribute('aria-invalid')
      if (hint) control.setAttribute('aria-describedby', hint)
      else control.removeAttribute('aria-describedby')
      control.closest('[data-field]')?.classList.remove('support-form__field--wrong')
    }
  }

  /** @param {boolean} isOn */
  #showSending(isOn) {
    this.#part('sending-text').hidden = !isOn
    for (const button of this.querySelectorAll('[data-part="send"], [data-do="retry"], [data-do="native"]')) {
      if (isOn) button.setAttribute('aria-disabled', 'true')
      else button.removeAttribute('aria-disabled')
    }
  }

  #showSent() {
    dropDraft(this.#key)
    const sent = this.#part('sent')
    this.#fill(sent)
    plain(this.#form).reset()
    this.#part('restored').hidden = true
    this.#id = ''
    plain(this.#form).setAttribute('hidden', '')
    document.title = `${this.dataset.sentTitle} ${this.#title}`
    this.#reveal(sent)
  }

  /** @param {Failure} failure */
  #showFailed({ reason, said, fields, waitS = 0 }) {
    const faults = [...fields].flatMap(([spelled, text]) => {
      const name = (
        this.#control(spelled) ??
        this.#controls.find((each) => each.name.toLowerCase() === spelled.toLowerCase())
      )?.name
      return name ? [{ name, text: this.#refused(name, text) }] : []
    })
    if (faults.length > 0) return this.#showFaults(faults, said)
    const failed = this.#part('failed')
    const certain = UNCERTAIN.has(reason) ? 'unknown' : 'no'
    only(failed, 'reason', reason)
    only(failed, 'certain', certain)
    only(failed, 'wait', waitS > 0 ? 'known' : 'unknown')
    write(failed, 'wait', this.#wait(waitS))
    const reasons =
      said ||
      [...fields]
        .map(([name, text]) => `${name}: ${text}`)
        .join('; ')
        .slice(0, 300)
    this.#part('said').hidden = reasons === ''
    this.#part('said-text').textContent = reasons
    const native = /** @type {HTMLElement} */ (failed.querySelector('[data-do="native"]'))
    native.hidden = FINAL.has(reason)
    this.#offerMail(failed)
    this.#fill(failed)
    document.title = `${this.dataset.errorTitle} ${this.#title}`
    this.#reveal(failed)
  }

  /** `45 seconds`, `2 minutes`. @param {number} seconds */
  #wait(seconds) {
    const [unit, amount] = seconds < 120 ? ['second', seconds] : ['minute', Math.ceil(seconds / 60)]
    return new Intl.NumberFormat(this.dataset.language, {
      style: 'unit',
      unit: `${unit}`,
      unitDisplay: 'long',
    }).format(Number(amount))
  }

  /** @param {string} name @param {string} reason */
  #refused(name, reason) {
    return (this.#errorOf(name)?.dataset.refused ?? '{reason}').replace('{reason}', () => reason)
  }

  /** @param {HTMLElement} failed */
  #offerMail(failed) {
    const link = /** @type {HTMLAnchorElement} */ (failed.querySelector('[data-do="mail"]'))
    const { href, isWhole } = mailto(this.dataset.mail ?? '', this.#subject(), this.#report())
    link.href = href
    this.#part('shortened').hidden = isWhole
    this.#part('text').hidden = true
    only(this.#part('copied'), 'copied', '')
  }

  #report() {
    const lines = this.#controls.map((control) => ({
      label: control.labels?.[0]?.firstChild?.textContent?.trim() ?? control.name,
      value: control instanceof HTMLSelectElement ? control.value && chosen(control) : control.value,
      isLong: control instanceof HTMLTextAreaElement,
    }))
    return reportText(lines, this.#id)
  }

  /** @param {HTMLElement} panel */
  #reveal(panel) {
    panel.hidden = false
    panel.focus()
  }

  // ── Expected response and telephone ──

  /** @param {'off' | 'polite'} voice how the change is announced: not at all when only time has passed */
  #expect(voice) {
    this.#say(voice)
    void this.#renew(voice)
  }

  /** Which version answers changes with the date of each region. @param {'off' | 'polite'} voice */
  async #renew(voice) {
    const policy = new PolicyData(new URL(this.dataset.sla ?? '', document.baseURI).href, '')
    // Without them the table of response times is linked, or what was known is still shown.
    const slas = await policy.atEach(this.#regions, Date.now()).catch(() => this.#slas)
    const isNew = [...slas].some(([region, sla]) => this.#slas.get(region) !== sla)
    this.#slas = slas
    if (isNew) this.#say(voice)
  }

  /** Those that can be chosen or called. */
  get #regions() {
    const asked = [...this.querySelectorAll('[data-field] select[name="region"] option')]
    const called = [...this.querySelectorAll('[data-part="phones"] [data-region]')]
    return [
      ...asked.map((each) => /** @type {HTMLOptionElement} */ (each).value),
      ...called.map((each) => each.getAttribute('data-region') ?? ''),
    ].filter(Boolean)
  }

  /** @param {'off' | 'polite'} voice */
  #say(voice) {
    const region = this.#value('region')
    const severity = this.#value('severity')
    const hours = { slas: this.#slas, tier: this.#value('tier'), words: this.#words }
    for (const list of this.querySelectorAll('[data-part="phones"]')) orderPhones(list, region, hours)
    const urgent = this.#part('urgent')
    const expected = this.#part('expected')
    urgent.hidden = !severity || severity !== this.dataset.urgent
    this.#fillReach(urgent)
    expected.setAttribute('aria-live', voice)
    this.#fill(expected)
  }

  /** Shows what is known of the choice, in the slots and `data-when` parts of a panel. @param {HTMLElement} panel */
  #fill(panel) {
    const tier = this.#value('tier')
    const severity = this.#value('severity')
    const region = this.#value('region')
    const isUrgent = severity !== '' && severity === this.dataset.urgent
    let state = 'unknown'
    let time = ''
    this.#due = ''
    const sla = this.#slas.get(region)
    if (sla && tier && severity) {
      try {
        const moment = expectedResponse(sla, tier, severity, region, Date.now())
        state = 'known'
        time = `${this.#clock(moment.wallMs)}${moment.which && ` (${moment.which})`}`
        this.#due = isoOf(moment)
      } catch {
        state = 'beyond'
      }
    }
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll('[data-when]'))) {
      part.hidden = part.dataset.when === 'urgent' ? !isUrgent : part.dataset.when !== state
    }
    this.#fillReach(panel)
    write(panel, 'time', time, this.#due)
    write(panel, 'severity', chosenIn(this.#control('severity')))
    write(panel, 'tier', chosenIn(this.#control('tier')))
    write(panel, 'region', chosenIn(this.#control('region')))
    write(panel, 'id', this.#id)
  }

  /** Nobody is sent to a line that is closed. @param {HTMLElement} panel */
  #fillReach(panel) {
    const { state, phone, again, againIso } = reachOf(this.#part('phones'), this.#value('region'))
    only(panel, 'reach', state)
    write(panel, 'again', again, againIso)
    write(panel, 'phone', phone?.textContent ?? '', phone?.getAttribute('href') ?? '')
  }

  /** The region's wall clock, which the engine knows; `Intl` only writes it. @param {number} wallMs */
  #clock(wallMs) {
    return new Intl.DateTimeFormat(this.dataset.language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    }).format(wallMs)
  }

  // ── Buttons ──

  /** @param {Event} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target)
    const link = target.closest('[data-part="summary-list"] a')
    if (link) return this.#jump(event, link)
    const button = target.closest('[data-do]')
    const action = button instanceof HTMLElement ? button.dataset.do : ''
    if (action === 'retry') void this.#submit()
    if (action === 'native') this.#sendNatively()
    if (action === 'copy') void this.#copy()
    if (action === 'discard') this.#discard()
    if (action === 'again') this.#again()
  }

  /** @param {Event} event @param {Element} link */
  #jump(event, link) {
    const control = this.#control((link.getAttribute('href') ?? '').replace('#support-form-', ''))
    if (!control) return
    event.preventDefault()
    control.labels?.[0]?.scrollIntoView()
    control.focus({ preventScroll: true })
  }

  /** The browser sends the form itself: that works where a script may not read the answer. */
  #sendNatively() {
    if (this.#sending) return
    this.#fillAlong()
    this.#keep(true)
    plain(this.#form).submit()
  }

  async #copy() {
    const text = /** @type {HTMLTextAreaElement} */ (this.#part('text'))
    text.value = this.#report()
    let isCopied = true
    try {
      await navigator.clipboard.writeText(text.value)
    } catch {
      isCopied = false
    }
    only(this.#part('copied'), 'copied', isCopied ? 'yes' : 'no')
    text.hidden = isCopied
    if (!isCopied) text.select()
  }

  #discard() {
    dropDraft(this.#key)
    this.#id = ''
    this.#again()
    this.#prefill()
    this.#expect('polite')
  }

  #again() {
    plain(this.#form).reset()
    this.#openedMs = Date.now()
    this.#part('restored').hidden = true
    this.#rest()
    this.#expect('off')
    this.#controls[0]?.focus()
  }
}

/** On the page where a form without script ends: what the browser has sent need not be kept. */
class ContactThanks extends HTMLElement {
  connectedCallback() {
    dropSentDrafts()
  }
}

/** @param {HTMLSelectElement} select */
const chosen = (select) => select.selectedOptions[0]?.textContent?.trim() ?? ''

/** @param {Control | undefined} control */
const chosenIn = (control) => (control instanceof HTMLSelectElement && control.value ? chosen(control) : '')

/** @param {Control} control */
const hintOf = (control) => document.getElementById(`${control.id}-hint`)?.id ?? ''

customElements.define('contact-form', ContactForm)
customElements.define('contact-thanks', ContactThanks)
