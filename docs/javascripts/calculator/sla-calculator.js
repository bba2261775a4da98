// <sla-calculator>: when will I hear back, and why then? Reads its inputs and the address, asks the engine, writes text.
// All words come from the markup (generator/artifacts/pages/templates/calculator.html.j2); parts that are not there are not shown.
import { instantsOf, localOf } from '../engine/engine.js'
import { duration, fill, iso, MINUTE } from '../shared/wording.js'
import { answerOf, choiceOf } from './answer.js'
import {
  comparisonRows,
  events,
  node,
  question,
  rule,
  sentence,
  stepItems,
  stepNote,
  versionLine,
} from './answer-view.js'
import { icalendar } from './icalendar.js'
import { calendarOf, Doubt, instantOf, PolicyData, parseWall, Unaccepted } from './policy-data.js'
import { reasonLines } from './reasons.js'
import { meant, refusal } from './refusals.js'
import { weekPicture } from './week-picture.js'

/** @typedef {import('./answer.js').Answer} Answer */

const CHOICES = /** @type {const} */ (['tier', 'severity', 'region'])
const NAMES = /** @type {const} */ ([...CHOICES, 'reported', 'zone', 'version'])
const EVENTS = ['change', 'click', 'focusin', 'submit']
const TICK = 15e3

class SlaCalculator extends HTMLElement {
  /** What is asked, as in the address; nothing `reported` is now. @type {Record<string, string>} */
  asked = {}
  now = 0
  /** @type {import('../shared/wording.js').Words} */
  words = {}
  /** @type {Answer | undefined} */
  answer
  /** Only the last question counts; answers to earlier ones may come later. */
  turn = 0

  connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? '{}')
    this.policy = new PolicyData(this.dataset.sla ?? '', this.dataset.zones ?? '')
    const query = new URLSearchParams(this.hasAddress ? location.search : '')
    for (const name of NAMES) this.asked[name] = query.get(name)?.trim() ?? ''
    // What the address leaves open is as the markup has it: the region of the language, for one.
    for (const name of CHOICES) this.asked[name] ||= this.field(name)?.value ?? ''
    for (const name of EVENTS) this.addEventListener(name, this)
    this.timer = setInterval(() => this.showLeft(), TICK)
    this.resized = new ResizeObserver(() => this.showPicture())
    const figure = this.piece('picture')
    if (figure) this.resized.observe(figure)
    this.setNow()
    this.compute()
  }

  disconnectedCallback() {
    clearInterval(this.timer)
    this.resized?.disconnect()
  }

  get hasAddress() {
    return this.hasAttribute('data-address')
  }

  /** @param {string} name @returns {any} an element of the markup, or null */
  piece(name) {
    return this.querySelector(`[data-part="${name}"]`)
  }

  /** @param {string} name @returns {any} an input, or null */
  field(name) {
    return this.querySelector(`[name="${name}"]`)
  }

  /** @param {string} name @param {string} text */
  write(name, text) {
    const part = this.piece(name)
    if (part && part.textContent !== text) part.textContent = text
  }

  /** @param {string} name @param {Node[]} nodes */
  put(name, ...nodes) {
    this.piece(name)?.replaceChildren(...nodes)
  }

  /** @param {string} name @param {unknown} isShown */
  toggle(name, isShown) {
    this.piece(name)?.toggleAttribute('hidden', !isShown)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {HTMLElement & {name?: string, value?: string}} */ (event.target)
    // Enter in a field answers here; the small form leads to the calculator's page.
    if (event.type === 'submit' && this.hasAddress) event.preventDefault()
    if (event.type === 'focusin' && target.name === 'zone') this.listZones()
    if (event.type === 'click') this.act(target.closest('[data-do]')?.getAttribute('data-do'))
    if (event.type === 'change') this.change(target.name ?? '', target.value?.trim() ?? '')
  }

  /** @param {string} name @param {string} value */
  change(name, value) {
    const { asked } = this
    if (name === 'which') asked.reported = value
    else if (name === 'date' || name === 'time') {
      const date = this.field('date').value
      const time = this.field('time').value
      // While a year is typed it passes through 0002, 0020 and 0202; of these nothing is said.
      if (date < '1000' || !time) return this.wait()
      asked.reported = `${date}T${time}`
    } else if (name in asked) asked[name] = value
    else return
    if (name !== 'which') this.ask()
    this.renew()
  }

  /** Another question: its address, and its answer. */
  renew() {
    if (this.hasAddress) history.replaceState(history.state, '', `?${this.query(this.asked)}${location.hash}`)
    this.compute()
  }

  setNow() {
    this.now = Math.floor(Date.now() / MINUTE) * MINUTE
  }

  /** @param {Record<string, string>} asked */
  query(asked) {
    return String(new URLSearchParams(NAMES.filter((name) => asked[name]).map((name) => [name, asked[name]])))
  }

  async compute() {
    const turn = ++this.turn
    try {
      const answer = await this.resolve(turn)
      if (turn === this.turn) this.show(answer)
    } catch (error) {
      if (turn === this.turn) this.refuse(error)
    }
  }

  /** Nothing is touched for a question that is no longer asked. @param {number} [turn] @returns {Promise<Answer>} */
  async resolve(turn = this.turn) {
    const { asked } = this
    const said = asked.reported ? parseWall(asked.reported) : { wall: this.now, instant: this.now }
    if (!said) throw new Unaccepted('reported', asked.reported, [])
    const { wall, instant } = said
    const sla = await /** @type {PolicyData} */ (this.policy).of(asked, said)
    if (turn === this.turn) this.sla = sla
    const choice = choiceOf(sla, /** @type {import('./answer.js').Choice} */ (asked))
    const reader = await this.readerClock(sla, sla.regions[choice.region].zone)
    if (turn !== this.turn) throw new Error('another question is asked by now')
    this.reader = reader
    Object.assign(asked, choice)
    const reporter =
      asked.zone && this.reader ? this.reader.clock : calendarOf(sla, choice.tier, choice.region)
    this.fillFields(instant === undefined ? wall : localOf(reporter, instant))
    return answerOf(sla, choice, instant ?? instantOf(reporter, wall))
  }

  /**
   * The clock of the reporter (as the address says) or of the reader's browser, if it is another than the region's.
   * @param {import('./policy-data.js').Sla} sla @param {string} regionZone
   */
  async readerClock(sla, regionZone) {
    const asked = this.asked.zone
    const zone = asked || Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!zone || zone === regionZone) return undefined
    const clock = await /** @type {PolicyData} */ (this.policy).clock(sla, zone).catch((error) => {
      // A reader's zone that cannot be fetched, or that nobody knows, takes nothing from the answer.
      if (asked) throw error
      return undefined
    })
    if (asked && !clock) throw new Unaccepted('zone', zone, ['Europe/Berlin', 'Asia/Kathmandu'])
    return clock && { zone: clock.name ?? zone, clock }
  }

  /** The fields show what is asked; a list shows nothing for what it does not have. @param {number} [wall] */
  fillFields(wall) {
    const { tier, severity, region, zone } = this.asked
    const [date, time] = wall === undefined ? [] : new Date(wall).toISOString().split(/T|:00\.|\./)
    for (const [name, value] of Object.entries({ tier, severity, region, zone, date, time })) {
      const field = this.field(name)
      if (field && value !== undefined && field.value !== value) field.value = value
    }
    for (const text of this.querySelectorAll('[data-severity]'))
      text.toggleAttribute('hidden', text.getAttribute('data-severity') !== severity)
    if (zone) this.field('zone')?.closest('details').setAttribute('open', '')
  }

  // What is shown

  /** @param {Answer} answer */
  show(answer) {
    const { words } = this
    const { commitment, steps } = answer
    this.answer = answer
    this.complain('')
    this.toggle('result', true)
    // Written once, so that it is announced once.
    const said = sentence(words, answer, this.reader)
    if (this.piece('answer').textContent !== said.textContent) this.put('answer', ...said.childNodes)
    this.showLeft()
    this.write('question', question(words, answer))
    this.write('rule', rule(words, answer))
    this.write('counting', words.counting[commitment.unit])
    this.write('version', versionLine(words, answer))
    this.put('steps', ...stepItems(words, answer))
    this.write('step-note', stepNote(words, answer))
    this.toggle('escalation', steps.length)
    this.toggle(
      'step-legend',
      steps.some(({ isTold }) => isTold),
    )
    this.put('why', ...reasonLines(words, answer).map((line) => node('li', {}, line)))
    this.showPicture()
    const labels = [...this.querySelectorAll('.sla-compare thead th + th')].map(
      (each) => each.textContent ?? '',
    )
    this.put('compare', ...comparisonRows(words, answer, labels))
    const more = this.piece('more')
    if (more) more.search = this.query(this.pinned())
  }

  showLeft() {
    if (!this.answer) return
    const {
      words,
      answer: { due },
    } = this
    const left = Math.floor((due - Date.now()) / MINUTE) * MINUTE
    this.write(
      'left',
      fill(left < 0 ? words.over : words.left, { duration: duration(words, Math.abs(left), true) }),
    )
  }

  showPicture() {
    const figure = this.piece('picture')
    if (!figure || !this.answer) return
    const picture = weekPicture(
      this.words,
      this.answer,
      Math.max(240, Math.min(figure.clientWidth || 320, 640)),
    )
    figure.replaceChildren(...(picture ? [picture] : []))
    this.toggle('legend', picture)
  }

  // What cannot be answered

  /** Half a date asks nothing, and an earlier answer is none to it. */
  wait() {
    ++this.turn
    this.takeBack()
    this.complain('')
  }

  takeBack() {
    this.answer = undefined
    this.toggle('result', false)
    for (const name of ['answer', 'steps', 'why']) this.put(name)
  }

  /** @param {unknown} error */
  refuse(error) {
    this.takeBack()
    this.fillFields()
    this.complain(refusal(this.words, error, this.sla))
    if (error instanceof Doubt) this.ask(meant(this.words, error))
  }

  /** @param {string} text */
  complain(text) {
    this.write('error', text)
    this.toggle('error', text)
  }

  /** Asks which time is meant; without choices the question is settled. @param {[string, string][]} choices */
  ask(choices = []) {
    this.put(
      'choices',
      ...choices.map(([value, text]) =>
        node('label', {}, node('input', { type: 'radio', name: 'which', value }), ' ', text),
      ),
    )
    this.toggle('doubt', choices.length)
  }

  // What can be done with it

  /** @param {string | null | undefined} what */
  act(what) {
    if (what === 'now') this.reset()
    if (!this.answer) return
    if (what === 'link') this.copy(this.link(), this.words.copied.link)
    if (what === 'text') this.copy(this.text(), this.words.copied.text)
    if (what === 'calendar') this.download(this.answer)
    if (what === 'print') print()
  }

  reset() {
    this.setNow()
    this.asked.reported = ''
    this.ask()
    this.renew()
  }

  /** The question with its time, also if it was "now", and the version that answered. @returns {Record<string, string>} */
  pinned() {
    const { calendar, reported, sla } = /** @type {Answer} */ (this.answer)
    if (this.asked.reported) return { ...this.asked, version: this.asked.version && sla.version }
    const wall = localOf(calendar, reported)
    const text = iso(reported, wall)
    return {
      ...this.asked,
      zone: '',
      reported: instantsOf(calendar, wall).length === 1 ? text.slice(0, 16) : text,
    }
  }

  link() {
    return new URL(`?${this.query(this.pinned())}`, location.href).href
  }

  text() {
    const lines = [
      'question',
      'answer',
      'reasons-heading',
      'why',
      'escalation-heading',
      'steps',
      'step-note',
      'rule',
      'version',
    ].flatMap((name) => {
      const part = this.piece(name)
      const text = part.textContent.trim()
      if (part.closest('[hidden]') || !text) return []
      if (part.matches('ol, ul')) return [...part.children].map((item) => `- ${item.textContent}`)
      return /heading|rule/.test(name) ? ['', text] : text
    })
    return [...lines, this.link()].join('\n')
  }

  /** @param {string} text @param {string} done */
  async copy(text, done) {
    this.write(
      'status',
      await navigator.clipboard.writeText(text).then(
        () => done,
        () => this.words.copied.failed,
      ),
    )
  }

  /** @param {Answer} answer */
  download(answer) {
    const { words } = this
    const { tier, severity, region, reported } = answer
    const file = icalendar(events(words, answer), {
      stamp: Date.now(),
      url: this.link(),
      text: ['question', 'rule', 'version'].map((name) => this.piece(name).textContent).join('\n'),
      id: `${tier}-${severity}-${region}-${reported / 1e3}@${location.host}`,
    })
    const href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }))
    node('a', { href, download: `${severity}-${tier}.ics` }).click()
    setTimeout(() => URL.revokeObjectURL(href), TICK)
  }

  async listZones() {
    if (this.piece('zones').childElementCount) return
    const names = (await this.policy?.zoneNames().catch(() => [])) ?? []
    this.put('zones', ...names.map((name) => new Option(name, name)))
  }
}

customElements.define('sla-calculator', SlaCalculator)
