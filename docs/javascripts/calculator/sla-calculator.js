// <sla-calculator>: when will I hear back, and why then? Reads its inputs and the address, asks the engine,
// and shows what it says (shown-answer.js).
import { keepLooking } from '../shared/looking.js'
import { MINUTE } from '../shared/wording.js'
import { CHOICES, NAMES, queryOf } from './address.js'
import { answerOf, choiceOf } from './answer.js'
import {
  clockIn,
  instantOn,
  isCustomersTime,
  PolicyData,
  parseWall,
  Unaccepted,
  wallOn,
} from './policy-data.js'
import { ShownAnswer } from './shown-answer.js'

/** @typedef {import('./answer.js').Answer} Answer */

const EVENTS = ['change', 'click', 'focusin', 'pointerover', 'submit', 'toggle']
const TICK = 15e3
/** After which an answer is late, in ms. */
const LATE = 8e3

class SlaCalculator extends ShownAnswer {
  /** What is in force now, wherever somebody can be called. @type {import('./now.js').Slas} */
  slas = new Map()
  /** What stands beside answers. @type {typeof import('./now.js') | undefined} */
  beside
  /** Only the last question counts; answers to earlier ones may come later. */
  turn = 0

  connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? '{}')
    this.policy = new PolicyData(this.dataset.sla ?? '', this.dataset.zones ?? '')
    const query = new URLSearchParams(this.hasAddress ? location.search : '')
    for (const name of NAMES) this.inputs[name] = query.get(name)?.trim() ?? ''
    // What the address leaves open is as the list has it: frame/asked.js chose the region there, or the reader.
    for (const name of CHOICES) this.inputs[name] ||= this.field(name)?.value ?? ''
    // The small form does not ask: it answers as the calculator does at first.
    const { ways = {} } = this.words
    if (!Object.hasOwn(ways, this.inputs.way)) this.inputs.way = Object.keys(ways)[0] ?? ''
    this.unfold()
    for (const name of EVENTS) this.addEventListener(name, this, name === 'toggle')
    this.rest = keepLooking(() => this.tick(), TICK)
    this.resized = new ResizeObserver(() => this.showPicture())
    const figure = this.piece('picture')
    if (figure) this.resized.observe(figure)
    this.compute()
  }

  /** What the style shows anyway is open to assistive technology too; and what the address says is seen. */
  unfold() {
    const fold = this.piece('fold')
    if (fold && !fold.firstElementChild.offsetHeight) fold.open = true
    const report = this.piece('report')
    if (report) report.open = this.inputs.reported || this.inputs.zone
  }

  disconnectedCallback() {
    this.rest?.()
    this.resized?.disconnect()
  }

  get hasAddress() {
    return this.hasAttribute('data-address')
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {HTMLElement & {name?: string, value?: string, checked?: boolean}} */ (
      event.target
    )
    // Enter in a field answers here; the small form leads to the calculator's page.
    if (event.type === 'submit' && this.hasAddress) event.preventDefault()
    if (event.type === 'toggle') this.compare()
    if (event.type === 'focusin' && target.name === 'zone') this.listZones()
    const deed = /** @type {HTMLElement | null} */ (target.closest?.('[data-do]'))?.dataset.do
    // What it needs is there when the finger is: a browser may refuse to copy long after a click.
    if (event.type === 'pointerover' && deed && deed !== 'now') import('./deeds.js').catch(() => {})
    if (event.type === 'click' && deed) this.act(deed)
    if (event.type === 'change' && target.name === 'own') this.setZone(target.checked ? this.own : '')
    else if (event.type === 'change') this.change(target.name ?? '', target.value?.trim() ?? '')
  }

  /** @param {string} name @param {string} value */
  change(name, value) {
    const { inputs } = this
    if (name === 'zone') return void this.nameZone(value)
    if (name === 'which') inputs.reported = value
    else if (name === 'date' || name === 'time') {
      const date = this.field('date').value
      const time = this.field('time').value
      // While a year is typed it passes through 0002, 0020 and 0202; of these nothing is said.
      if (date < '1000' || !time) return this.wait()
      inputs.reported = `${date}T${time}`
    } else if (name in inputs) inputs[name] = value
    else return
    if (name !== 'which') this.ask()
    this.renew()
  }

  /** @param {string} zone */
  setZone(zone) {
    for (const name of ['zone-said', 'zone-choices']) this.put(name)
    this.inputs.zone = zone
    this.ask()
    this.renew()
  }

  /** Another question: its address, and its answer. */
  renew() {
    if (this.hasAddress) history.replaceState(history.state, '', `?${queryOf(this.inputs)}${location.hash}`)
    this.compute()
  }

  /** @param {boolean} [isQuiet] is it asked because time has passed, with nothing to say to who has heard the answer? */
  async compute(isQuiet = false) {
    const turn = ++this.turn
    this.isQuiet = isQuiet
    this.isHalf = this.isLost = false
    this.piece('answer').ariaLive = isQuiet ? 'off' : 'polite'
    this.now = Math.floor(Date.now() / MINUTE) * MINUTE
    this.wall = undefined
    if (!this.inputs.region && this.piece('choose')) {
      this.fillFields()
      this.showReach()
      return this.wait()
    }
    const known = this.lookUp()
    const late = setTimeout(() => this.fail(turn), LATE)
    try {
      const answer = await this.resolve(turn)
      await known
      if (answer.further[0]) await this.loadFurther()
      const said = await this.wordsOf(answer)
      if (turn !== this.turn) return
      this.said = said
      this.show(answer)
    } catch (error) {
      await known
      this.isLost = !this.sla && !(error instanceof Unaccepted)
      // The words of a refusal come when they are needed.
      await this.refuse(error, turn).catch(() => this.fail(turn))
    } finally {
      clearTimeout(late)
    }
    if (turn === this.turn) this.showReach()
  }

  /** @param {any} error @param {number} turn */
  async refuse(error, turn) {
    if (error.name === 'zone' && turn === this.turn) {
      const { takeName } = await import('./reporter-zone.js')
      await takeName(this, error)
    }
    if (turn !== this.turn) return
    const { refuse } = await import('./refusing.js')
    await refuse(this, error, turn)
  }

  /** Nothing came yet, or nothing can: what is known without it is shown. @param {number} turn */
  fail(turn) {
    if (turn !== this.turn) return
    this.takeBack()
    this.complain(this.words.refused.unknown)
    this.showReach()
  }

  /** The version in force knows the others. @param {{sla: any}} answer */
  async wordsOf({ sla: { version, versions } }) {
    if (versions) return this.words
    const { wordsThen } = await import('./other-version.js')
    return wordsThen(this, version)
  }

  /** What was known goes on being shown when a version cannot be fetched. */
  async lookUp() {
    try {
      const { inForceNow, showNow } = await import('./now.js')
      this.beside = { inForceNow, showNow }
      this.slas = await inForceNow(/** @type {PolicyData} */ (this.policy), this.inputs.region)
    } catch {}
  }

  /** Not while somebody types a date; what never came is asked for again. */
  async tick() {
    if (!this.isHalf && (!this.inputs.reported || this.isLost)) return this.compute(true)
    this.showLeft()
    await this.lookUp()
    this.showReach()
  }

  /** What to do this minute; the time of the report has no part in it. */
  showReach() {
    this.beside?.showNow(this, this.slas, this.inputs)
    this.toggle('report', true)
  }

  /** Nothing is touched for a question that is no longer asked. @param {number} [turn] @returns {Promise<Answer>} */
  async resolve(turn = this.turn) {
    const { inputs } = this
    const time = inputs.reported ? parseWall(inputs.reported) : { wall: this.now, instant: this.now }
    if (!time) throw new Unaccepted('reported', inputs.reported, [])
    const sla = await /** @type {PolicyData} */ (this.policy).of(inputs, time)
    if (turn === this.turn) this.sla = sla
    const choice = choiceOf(sla, /** @type {import('./answer.js').Choice} */ (inputs))
    const reader = await this.policy?.readerOf(sla, choice.region, inputs.zone)
    if (turn !== this.turn) throw new Error('another question is asked by now')
    this.reader = reader
    Object.assign(inputs, choice)
    // Elsewhere the same address would be another question.
    if (isCustomersTime(sla)) inputs.zone = sla.regions[choice.region].zone
    const there = clockIn(sla, choice.region)
    const reporter = (inputs.zone && reader) || there
    this.wall = wallOn(reporter, time)
    this.fillFields()
    this.showClock(reporter === there ? there.zone : reader?.name, reader?.name)
    const at = instantOn(reporter, time)
    const readers = { reader: reader ?? there }
    if (!(sla.by || sla.on_call || sla.promises))
      return answerOf({ ...sla, ...readers }, choice, at, undefined)
    const { byWay } = await import('./by-way.js')
    const { besideOf } = await import('./beside-answer.js')
    return answerOf({ ...byWay(sla, inputs.way), ...readers }, choice, at, besideOf)
  }

  // What cannot be answered

  /** Half a question asks nothing, and an earlier answer is none to it. */
  wait() {
    ++this.turn
    this.isHalf = true
    this.takeBack()
    this.complain('')
  }

  // What can be done with it

  /** @param {string} what */
  async act(what) {
    if (what === 'now') return this.reset()
    try {
      const { act } = await import('./deeds.js')
      if (this.answer) act(this, this.answer, what)
    } catch {
      this.write('status', this.words.copied[what === 'calendar' ? 'unsaved' : 'failed'])
    }
  }

  reset() {
    this.inputs.reported = ''
    this.ask()
    this.renew()
  }

  /** @param {string} text */
  async nameZone(text) {
    const { nameZone } = await import('./reporter-zone.js')
    await nameZone(this, text)
  }

  async listZones() {
    const { listCities } = await import('./reporter-zone.js')
    await listCities(this)
  }
}

customElements.define('sla-calculator', SlaCalculator)
