// What is said beside the form: when a report sent now is answered, and who answers the telephone.
import { byWay } from '../calculator/by-way.js'
import { named } from '../calculator/hours-now.js'
import { leadNotices } from '../calculator/notices.js'
import { clockIn, PolicyData } from '../calculator/policy-data.js'
import { tiersReached } from '../calculator/whom.js'
import { instantText } from '../shared/clock.js'
import { dated, MINUTE } from '../shared/wording.js'
import { expectedResponse, isoOf, nextUpdate } from './expected-response.js'
import { only, partOf, show, write } from './form-parts.js'
import { numbersIn, orderPhones, placeOthers, reachOf, showWay } from './form-phones.js'

/**
 * How a change is announced: not at all when only time has passed.
 * @typedef {'off' | 'polite'} Voice
 */

export class Expectation {
  /** What is in force in each region now. @type {Map<string, import('../calculator/policy-data.js').Sla>} */
  #slas = new Map()
  /** When the report is answered, ISO 8601; empty if that is not known. */
  due = ''

  /** @param {HTMLElement} host @param {import('./form-fields.js').Fields} fields */
  constructor(host, fields) {
    this.host = host
    this.fields = fields
    /** @type {import('../shared/wording.js').Words} */
    this.words = JSON.parse(host.dataset.words ?? '{}')
  }

  /** The version that answers in the chosen region. */
  get version() {
    return this.#slas.get(this.fields.value('region'))?.version
  }

  /** Says what is known now, and again when the versions in force are others. @param {Voice} voice */
  async update(voice) {
    this.#show(voice)
    const { sla = '', zones = '' } = this.host.dataset
    const policy = new PolicyData(new URL(sla, document.baseURI).href, zones)
    // The zone that was chosen in the calculator.
    policy.zone = new URLSearchParams(location.search).get('zone') || policy.zone
    // Without them the table of response times is linked, or what was known is still shown.
    const slas = await policy.atEach(this.#regions, Date.now()).catch(() => this.#slas)
    const isNew = [...slas].some(([region, { version }]) => this.#slas.get(region)?.version !== version)
    this.#slas = slas
    if (isNew) this.#show(voice)
  }

  /** Those that can be chosen or called. */
  get #regions() {
    const asked = [...this.host.querySelectorAll('[data-field] select[name="region"] option')]
    const called = [...this.host.querySelectorAll('[data-part="phones"] [data-phone]')]
    return [
      ...asked.map((each) => /** @type {HTMLOptionElement} */ (each).value),
      ...called.map((each) => each.getAttribute('data-phone') ?? ''),
    ].filter(Boolean)
  }

  /** @param {Voice} voice */
  #show(voice) {
    const known = { slas: this.#slas, choice: this.#choice, words: this.words }
    leadNotices(this.#choice.region)
    for (const list of this.host.querySelectorAll('[data-part="phones"]')) orderPhones(list, known)
    for (const way of this.host.querySelectorAll('[data-way]'))
      showWay(/** @type {HTMLElement} */ (way), known)
    const failed = partOf(this.host, 'failed')
    const others = failed.querySelector('[data-slot="others"]')
    if (others) placeOthers(partOf(failed, 'phones'), others, this.#reached, known)
    const urgent = partOf(this.host, 'urgent')
    const expected = partOf(this.host, 'expected')
    show(urgent, this.#isUrgent)
    this.#fillReach(urgent)
    if (expected.getAttribute('aria-live') !== voice) expected.setAttribute('aria-live', voice)
    this.fill(failed)
    this.fill(expected)
    for (const control of this.fields.controls) if (control.type === 'datetime-local') this.#repeat(control)
  }

  /** The field is the browser's own and follows the device: what it holds is said in the words of the policy, too. @param {import('./form-prefill.js').Control} control */
  #repeat({ value, nextElementSibling: said }) {
    if (said) said.textContent = value && dated(this.words, Date.parse(`${value}Z`))
  }

  /** The most severe problem, and a number for it. */
  get #isUrgent() {
    const severity = this.fields.value('severity')
    const isCallable = partOf(this.host, 'phones').querySelector(':scope > :not([hidden])') !== null
    return severity !== '' && severity === this.host.dataset.urgent && isCallable
  }

  /** Shows what is known of the choice, in the slots and `data-when` parts of a panel. @param {HTMLElement} panel */
  fill(panel) {
    const { state, time, due, word = '', note = '', update = '' } = this.#response()
    this.due = due
    only(panel, 'listed', this.fields.value('tier'))
    const isListed = panel.querySelector('[data-listed]:not([hidden])') !== null
    /** @type {Record<string, unknown>} */
    const shown = { [state]: true, note, update, urgent: this.#isUrgent, others: this.#others }
    if (isListed) shown.unknown = false
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll('[data-when]')))
      show(part, Boolean(shown[part.dataset.when ?? '']))
    write(panel, 'word', word)
    write(panel, 'note', note)
    write(panel, 'update', update)
    this.#fillReach(panel)
    write(panel, 'time', time, due)
    for (const name of ['severity', 'tier']) write(panel, name, this.fields.choice(name))
    write(panel, 'id', this.fields.number)
  }

  /**
   * `known`; `word` where one stands instead of a time; `unknown` without a choice or data; `beyond` what can be answered.
   * @returns {{state: string, time: string, due: string, word?: string, note?: string, update?: string}}
   */
  #response() {
    const { words } = this
    const [tier, chosen, region] = ['tier', 'severity', 'region'].map((name) => this.fields.value(name))
    const known = this.#slas.get(region)
    const sla = known && byWay(known, 'form')
    const severity = chosen || (sla?.severities.length === 1 ? sla.severities[0] : '')
    if (!sla || !tier || !severity) return { state: 'unknown', time: '', due: '' }
    const word = words.untimed?.[sla.untimed?.[tier]?.[severity]]
    // Nobody counts the seconds of the report.
    const now = Math.floor(Date.now() / MINUTE) * MINUTE
    // Conditions and updates are words of this page's version.
    const isOurs = sla.version === words.version
    try {
      const update = isOurs ? nextUpdate(words, sla, tier, severity, region, now) : ''
      const moment = expectedResponse(sla, tier, severity, region, now)
      if (!moment) return { state: word ? 'word' : 'beyond', time: '', due: '', word, update }
      const note = isOurs && !moment.isOnCall ? words.notes?.[tier]?.[severity] : ''
      const time = instantText(words, moment.dueMs, clockIn(sla, region))
      return { state: 'known', time, due: isoOf(moment), note, update }
    } catch {
      return { state: 'beyond', time: '', due: '' }
    }
  }

  get #choice() {
    const [tier, severity, region] = ['tier', 'severity', 'region'].map((name) => this.fields.value(name))
    return { tier, severity, region }
  }

  /** The tiers in which somebody of the region answers, where nobody does in the chosen one; else none. */
  get #reached() {
    const list = partOf(this.host, 'phones')
    const { state } = reachOf(list, this.#choice.region)
    const tiers = ['closed', 'none'].includes(state) ? Object.keys(this.fields.choices('tier')) : []
    return tiersReached(tiers, numbersIn(list), this.#slas, this.#choice)
  }

  /** `Gold: jetzt erreichbar.`, or nothing. */
  get #others() {
    const reached = this.#reached
    return reached[0]
      ? named(this.fields.choices('tier'), reached, this.words.reachable, this.words.colon)
      : ''
  }

  /** Nobody is sent to a line that is closed. @param {HTMLElement} panel */
  #fillReach(panel) {
    const { state, phone, again, againIso } = reachOf(partOf(this.host, 'phones'), this.#choice.region)
    write(panel, 'others', this.#others)
    // Without a number to call, sentences that name one say nothing.
    only(panel, 'reach', phone || panel === partOf(this.host, 'urgent') ? state : '')
    write(panel, 'again', again, againIso)
    write(panel, 'phone', phone?.textContent ?? '', phone?.getAttribute('href') ?? '')
  }
}
