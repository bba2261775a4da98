// <sla-calculator>: when will I hear back, and why then? Reads its inputs and the address, asks the engine, writes text.
// All words come from the markup (generator/artifacts/pages/templates/calculator.html.j2); parts that are not there are not shown.
import { instantText } from '../shared/clock.js'
import { servingHere } from '../shared/serving.js'
import { cityOf, dated, duration, fill, MINUTE, zoneName } from '../shared/wording.js'
import { CHOICES, NAMES, pinned, queryOf } from './address.js'
import { answerOf, choiceOf } from './answer.js'
import {
  isEarly,
  localItems,
  node,
  question,
  reasonItems,
  rule,
  sentence,
  stepItems,
  stepNote,
  versionLine,
} from './answer-view.js'
import { byWay } from './by-way.js'
import { Parts } from './parts.js'
import {
  clockIn,
  Doubt,
  instantOn,
  isCustomersTime,
  ownZone,
  PolicyData,
  parseWall,
  Unaccepted,
  wallOn,
} from './policy-data.js'
import { weekPicture } from './week-picture.js'

/** @typedef {import('./answer.js').Answer} Answer */

const EVENTS = ['change', 'click', 'focusin', 'pointerover', 'submit', 'toggle']
const TICK = 15e3

/** `P1` of `P1 Kritisch` @param {HTMLSelectElement} list */
const shortly = ({ selectedOptions: [option] }) => option?.dataset.short ?? option?.text

class SlaCalculator extends Parts {
  /** What is asked, as in the address; nothing `reported` is now. @type {Record<string, string>} */
  inputs = {}
  now = 0
  /** @type {import('../shared/wording.js').Words} */
  words = {}
  /** With the names of the version that answers. @type {import('../shared/wording.js').Words} */
  said = {}
  /** @type {Answer | undefined} */
  answer
  /** The zone of the device, where that is not the region's. */
  own = ''
  /** What is in force now, wherever somebody can be called. @type {import('./now.js').Slas} */
  slas = new Map()
  /** What stands beside answers. @type {typeof import('./now.js') | undefined} */
  beside
  /** @type {typeof import('./further.js') | undefined} */
  further
  /** The time of the report on the clock of whoever states it. @type {number | undefined} */
  wall
  /** Only the last question counts; answers to earlier ones may come later. */
  turn = 0

  connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? '{}')
    this.policy = new PolicyData(this.dataset.sla ?? '', this.dataset.zones ?? '')
    const query = new URLSearchParams(this.hasAddress ? location.search : '')
    for (const name of NAMES) this.inputs[name] = query.get(name)?.trim() ?? ''
    this.inputs.region ||= servingHere(this.field('region'))
    // What the address leaves open is as the markup has it.
    for (const name of CHOICES) this.inputs[name] ||= this.field(name)?.value ?? ''
    // The small form does not ask: it answers as the calculator does at first.
    this.inputs.way ||= Object.keys(this.words.ways ?? {})[0] ?? ''
    this.unfold()
    for (const name of EVENTS) this.addEventListener(name, this, name === 'toggle')
    this.timer = setInterval(() => this.tick(), TICK)
    this.resized = new ResizeObserver(() => this.showPicture())
    const figure = this.piece('picture')
    if (figure) this.resized.observe(figure)
    this.setNow()
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
    clearInterval(this.timer)
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
    const button = /** @type {HTMLButtonElement | null} */ (target.closest?.('[data-do]'))
    const deed = button?.dataset.do
    // What it needs is there when the finger is: a browser may refuse to copy long after a click.
    if (event.type === 'pointerover' && deed && !/now|region/.test(deed)) import('./deeds.js').catch(() => {})
    if (event.type === 'click' && button && deed === 'region') this.choose(button.value)
    else if (event.type === 'click' && deed) this.act(deed)
    if (event.type === 'change' && target.name === 'own') this.setZone(target.checked ? this.own : '')
    else if (event.type === 'change') this.change(target.name ?? '', target.value?.trim() ?? '')
  }

  /** The buttons go; the keyboard stays at what they stand for, which lies in the fold on small screens. @param {string} region */
  choose(region) {
    this.change('region', region)
    for (const each of [this.piece('fold')?.firstElementChild, this.field('region')]) each?.focus()
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

  /** Names it in words; where they say no zone, or several, the answer stays. @param {string} text @returns {Promise<unknown>} whether it is taken */
  async nameZone(text) {
    const turn = this.turn
    const { chosenZone } = await import('./reporter-zone.js')
    const zone = text && (await chosenZone(this, text))
    if (turn === this.turn && zone !== undefined) this.setZone(zone)
    return zone
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

  setNow() {
    this.now = Math.floor(Date.now() / MINUTE) * MINUTE
  }

  async compute() {
    const turn = ++this.turn
    this.wall = undefined
    const isChosen = this.inputs.region || !this.piece('choose')
    this.toggle('choose', !isChosen)
    this.toggle('asked', isChosen)
    if (!isChosen) {
      this.fillFields()
      this.showReach()
      return this.wait()
    }
    const known = this.lookUp()
    try {
      const answer = await this.resolve(turn)
      await known
      if (answer.further[0]) await this.loadFurther()
      const said = await this.wordsOf(answer)
      if (turn !== this.turn) return
      this.said = said
      this.show(answer)
    } catch (error) {
      if (await this.isNamed(error, turn).catch(() => false)) return
      // The words of a refusal come when they are needed.
      await this.refuse(error, turn).catch(() => this.complain(this.words.refused.unknown))
      await known
    }
    if (turn === this.turn) this.showReach()
  }

  /** The version in force knows the others. @param {Answer} answer */
  async wordsOf({ sla: { version, versions } }) {
    if (versions) return this.words
    const { wordsThen } = await import('./other-version.js')
    return wordsThen(this.words, this.dataset.sla ?? '', version)
  }

  /** What was known goes on being shown when a version cannot be fetched. */
  async lookUp() {
    try {
      const { inForceNow, showNow } = await import('./now.js')
      this.beside = { inForceNow, showNow }
      this.slas = await inForceNow(/** @type {PolicyData} */ (this.policy), this.inputs.region)
    } catch {}
  }

  async tick() {
    this.showLeft()
    await this.lookUp()
    this.showReach()
  }

  /** What to do this minute; the time of the report has no part in it. */
  showReach() {
    this.beside?.showNow(this, this.slas, this.inputs)
    for (const name of ['report', 'numbers']) this.toggle(name, true)
  }

  /** Is it a zone of an address that was named in words? Of a report that is made now it does not matter. @param {unknown} error @param {number} turn */
  async isNamed(error, turn) {
    if (!(error instanceof Unaccepted) || error.name !== 'zone' || turn !== this.turn) return false
    if ((await this.nameZone(error.value)) !== undefined) return true
    if (this.inputs.reported || turn !== this.turn) return false
    this.fillFields()
    this.inputs.zone = ''
    this.compute()
    return true
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
    const readers = { ...byWay(sla, inputs.way), reader: reader ?? there }
    return answerOf(readers, choice, instantOn(reporter, time))
  }

  /** Whose date and time the fields show, and that of the device as an offer. @param {string} [zone] @param {string} [own] */
  showClock(zone = '', own = '') {
    const { words, inputs } = this
    if (!inputs.zone || inputs.zone === ownZone()) this.own = own
    this.write('clock', `(${zoneName(words, zone)})`)
    this.write('own-said', fill(words.own, { zone: cityOf(words, this.own) }))
    this.toggle('own', this.own && !words.local)
    const box = this.field('own')
    if (box) box.checked = this.own && inputs.zone === this.own
  }

  /** The fields show the inputs; a list shows nothing for what it does not have. */
  fillFields() {
    const { wall } = this
    const { tier, severity, region, way, reported } = this.inputs
    const zone =
      wall === undefined ? this.inputs.zone : this.inputs.zone && cityOf(this.words, this.inputs.zone)
    // Where nobody knows on whose clock: what was said, else the time of the device.
    const here = this.now - new Date(this.now).getTimezoneOffset() * MINUTE
    const shown = wall ?? (reported ? parseWall(reported)?.wall : here)
    this.write('reported', reported && shown !== undefined ? dated(this.words, shown) : this.words.now)
    const [date, time] = shown === undefined ? [] : new Date(shown).toISOString().split(/T|:00\.|\./)
    for (const [name, value] of Object.entries({ tier, severity, region, way, zone, date, time })) {
      const field = this.field(name)
      if (field && value !== undefined && field.value !== value) field.value = value
    }
    for (const text of this.querySelectorAll('[data-severity]'))
      text.toggleAttribute('hidden', text.getAttribute('data-severity') !== severity)
    const chosen = /** @type {NodeListOf<HTMLSelectElement>} */ (this.querySelectorAll('.sla-choice select'))
    this.write('choice', Array.from(chosen, shortly).filter(Boolean).join(' · '))
    if (zone) this.field('zone')?.closest('details').setAttribute('open', '')
  }

  // What is shown

  /** @param {Answer} answer */
  show(answer) {
    const words = this.said
    const { commitment, steps, isOnCall } = answer
    this.answer = answer
    this.complain('')
    this.toggle('result', true)
    // Written once, so that it is announced once.
    const said = sentence(words, answer, this.reader)
    if (this.piece('answer').textContent !== said.textContent) this.put('answer', ...said.childNodes)
    this.showLeft()
    this.write(
      'reported',
      this.inputs.reported ? instantText(words, answer.reported, answer.calendar) : words.now,
    )
    this.write('question', question(words, answer, this.inputs.way))
    this.write('rule', rule(words, answer))
    const clock = isOnCall && commitment.unit === 'business-minutes' ? 'on_call' : commitment.unit
    this.write('counting', words.counting[clock] ?? '')
    this.write('version', versionLine(words, answer))
    this.write('early', versionLine(words, answer))
    this.toggle('early', isEarly(answer))
    this.showFurther('why', answer.further)
    this.put('steps', ...stepItems(words, answer))
    this.write('step-note', stepNote(words, answer))
    this.toggle('escalation', steps.length)
    this.toggle(
      'step-legend',
      steps.some(({ isTold }) => isTold),
    )
    this.put('why', ...reasonItems(words, answer), ...localItems(words, answer))
    this.showPicture()
    this.compare()
    const more = this.piece('more')
    if (more) more.search = queryOf(pinned(this.inputs, answer))
  }

  /** The tiers side by side, once somebody has opened the table. */
  async compare() {
    const table = this.querySelector('details.sla-compare[open]')
    if (!table) return
    const { comparisonRows } = await import('./comparison.js')
    const { furtherLines } = await this.loadFurther()
    const labels = [...table.querySelectorAll('thead th + th')].map((each) => each.textContent ?? '')
    if (this.answer) this.put('compare', ...comparisonRows(this.said, this.answer, labels, furtherLines))
  }

  /** How other kinds of promise are said. */
  async loadFurther() {
    const { furtherItems, furtherLines } = await import('./further.js')
    this.further = { furtherItems, furtherLines }
    return this.further
  }

  /** Below the reasons, or below what stands instead of an answer. @param {string} above @param {import('./answer.js').Further[]} [further] */
  showFurther(above, further = []) {
    const { words } = this
    const others = this.piece('others')
    if (!others) return
    this.piece(above).after(others)
    this.put('further', ...(this.further?.furtherItems(words, further, this.inputs) ?? []))
    this.toggle('others', further.length)
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

  /** Half a question asks nothing, and an earlier answer is none to it. */
  wait() {
    ++this.turn
    this.takeBack()
    this.complain('')
  }

  takeBack() {
    this.answer = undefined
    this.toggle('result', false)
    this.write('left', '')
    for (const name of ['answer', 'steps', 'why']) this.put(name)
  }

  /** @param {unknown} error @param {number} turn */
  async refuse(error, turn) {
    const { ledBy, readings, refusal } = await import('./refusals.js')
    await this.loadFurther()
    if (turn !== this.turn) return
    this.takeBack()
    this.fillFields()
    this.complain(refusal(this.words, error, this.sla))
    const led = this.further?.furtherLines(this.words, ledBy(this.words, error), this.inputs)
    this.write('answer', led?.join() ?? '')
    this.showFurther('error', /** @type {any} */ (error).further)
    if (error instanceof Doubt) this.ask(readings(this.words, error))
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
    this.setNow()
    this.inputs.reported = ''
    this.ask()
    this.renew()
  }

  async listZones() {
    const { listCities } = await import('./reporter-zone.js')
    await listCities(this)
  }
}

customElements.define('sla-calculator', SlaCalculator)
