// <sla-calculator>: when will I hear back, and why then? Reads its inputs and the address, asks the engine, writes text.
// All words come from the markup (generator/templates/calculator.html.j2); parts that are not there are not shown.
import { instantsOf, localOf, SlaError } from '../engine/engine.js'
import { answerOf, choiceOf } from './answer.js'
import { icalendar } from './icalendar.js'
import { calendarOf, Doubt, instantOf, parseWall, PolicyData, Unaccepted } from './policy-data.js'
import { reasonLines } from './reasons.js'
import { meant, refusal } from './refusals.js'
import { weekPicture } from './week-picture.js'
import { clock, dateOf, duration, fill, iso, longDay, moment, offset, promise } from './wording.js'

/** @typedef {import('./answer.js').Answer} Answer */

const NAMES = /** @type {const} */ (['tier', 'severity', 'region', 'reported', 'zone', 'version'])
const MINUTE = 6e4, TICK = 15e3

class SlaCalculator extends HTMLElement {
  /** What is asked, as in the address; nothing `reported` is now. @type {Record<typeof NAMES[number], string>} */
  asked = { tier: '', severity: '', region: '', reported: '', zone: '', version: '' }
  now = 0
  /** @type {import('./wording.js').Words} */
  words = {}
  /** @type {Answer | undefined} */
  answer
  /** Only the last question counts; answers to earlier ones may come later. */
  turn = 0

  connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? '{}')
    this.policy = new PolicyData(this.dataset.sla ?? '', this.dataset.zones ?? '')
    this.setNow()
    if (this.hasAddress) this.readAddress()
    // What the address leaves open is as the markup has it: the region of the language, for one.
    for (const name of /** @type {const} */ (['tier', 'severity', 'region'])) this.asked[name] ||= this.field(name)?.value ?? ''
    this.addEventListener('change', this)
    this.addEventListener('click', this)
    this.addEventListener('focusin', this)
    this.addEventListener('submit', this)
    this.timer = setInterval(() => this.showLeft(), TICK)
    this.resized = new ResizeObserver(() => this.showPicture())
    const figure = this.piece('picture')
    if (figure) this.resized.observe(figure)
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
    if (part && part.textContent != text) part.textContent = text
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {HTMLElement & {name?: string, value?: string}} */ (event.target)
    if (event.type == 'submit') return this.onSubmit(event)
    if (event.type == 'focusin') return target.name == 'zone' ? this.listZones() : undefined
    if (event.type == 'click') return this.act(target.closest('[data-do]')?.getAttribute('data-do'))
    return this.onChange(target.name ?? '', target.value ?? '')
  }

  /** Enter in a field answers here; the small form leads to the calculator's page. @param {Event} event */
  onSubmit(event) {
    if (this.hasAddress) event.preventDefault()
  }

  /** @param {string} name @param {string} value */
  onChange(name, value) {
    if (name == 'which') this.asked.reported = value
    else if (name == 'date' || name == 'time') this.readTime()
    else if (name == 'tier' || name == 'severity' || name == 'region' || name == 'zone') this.asked[name] = value.trim()
    else return
    if (name != 'which') this.ask()
    this.writeAddress()
    this.compute()
  }

  readTime() {
    const date = this.field('date'), time = this.field('time')
    this.asked.reported = date?.value && time?.value ? `${date.value}T${time.value}` : ''
    if (!this.asked.reported) this.setNow()
  }

  setNow() {
    this.now = Math.floor(Date.now() / MINUTE) * MINUTE
  }

  readAddress() {
    const query = new URLSearchParams(location.search)
    for (const name of NAMES) this.asked[name] = query.get(name)?.trim() ?? ''
  }

  writeAddress() {
    if (this.hasAddress) history.replaceState(history.state, '', `?${this.query(this.asked)}${location.hash}`)
  }

  /** @param {Record<string, string>} asked */
  query(asked) {
    return new URLSearchParams(NAMES.filter((name) => asked[name]).map((name) => [name, asked[name]]))
  }

  async compute() {
    const turn = ++this.turn
    try {
      const answer = await this.resolve()
      if (turn == this.turn) this.show(answer)
    } catch (error) {
      if (turn == this.turn) this.refuse(error)
    }
  }

  /** @returns {Promise<Answer>} */
  async resolve() {
    const { asked } = this
    const wall = asked.reported ? parseWall(asked.reported) : { wall: this.now, offset: 0 }
    if (!wall) throw new Unaccepted('reported', asked.reported, [])
    const date = new Date(wall.wall).toISOString().slice(0, 10)
    const sla = await /** @type {PolicyData} */ (this.policy).of({ version: asked.version, date })
    const choice = choiceOf(sla, asked)
    this.sla = sla
    this.clock = calendarOf(sla, choice.tier, choice.region)
    this.reader = await this.readerClock(sla, sla.regions[choice.region].zone)
    Object.assign(asked, choice)
    const reporter = asked.zone && this.reader ? this.reader.clock : this.clock
    this.fillFields(wall.offset === undefined ? wall.wall : localOf(reporter, wall.wall - wall.offset))
    const reported = wall.offset === undefined ? instantOf(reporter, wall.wall) : wall.wall - wall.offset
    return answerOf(sla, choice, reported)
  }

  /**
   * The clock of the reporter (as the address says) or of the reader's browser, if it is another than the region's.
   * @param {import('./policy-data.js').Sla} sla @param {string} regionZone
   */
  async readerClock(sla, regionZone) {
    const zone = this.asked.zone || Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!zone || zone == regionZone) return undefined
    const policy = /** @type {PolicyData} */ (this.policy)
    if (this.asked.zone) {
      const clock = await policy.clock(sla, zone)
      if (!clock) throw new Unaccepted('zone', zone, ['Europe/Berlin', 'Asia/Kathmandu'])
      return { zone, clock }
    }
    // A reader's zone that nobody knows, or that cannot be fetched, takes nothing from the answer.
    const clock = await policy.clock(sla, zone).catch(() => undefined)
    return clock && { zone, clock }
  }

  /** @param {number} wall */
  fillFields(wall) {
    const [date, time] = new Date(wall).toISOString().split('T')
    const { tier, severity, region, zone } = this.asked
    const seconds = time.slice(6, 8) == '00' ? 5 : 8
    const values = { tier, severity, region, zone, date, time: time.slice(0, seconds) }
    for (const [name, value] of Object.entries(values)) {
      const field = this.field(name)
      if (field && field.value != value) field.value = value
    }
    for (const text of this.querySelectorAll('[data-severity]'))
      text.toggleAttribute('hidden', text.getAttribute('data-severity') != severity)
  }

  // What is shown

  /** @param {Answer} answer */
  show(answer) {
    this.answer = answer
    this.complain('')
    this.toggle('result', true)
    this.showSentence()
    this.showLeft()
    this.showRule()
    this.showSteps()
    this.showReasons()
    this.showPicture()
    this.showComparison()
    const more = this.piece('more')
    if (more) more.search = String(this.query(this.pinned()))
  }

  /** @param {string} name @param {boolean} isShown */
  toggle(name, isShown) {
    this.piece(name)?.toggleAttribute('hidden', !isShown)
  }

  /** One sentence, written once, so that it is announced once. */
  showSentence() {
    const { words } = this, { calendar, due, zone } = /** @type {Answer} */ (this.answer)
    const output = this.piece('answer'), wall = localOf(calendar, due)
    const [before, after] = words.answer.split('{due}')
    const time = this.time(due, wall, ...this.longTime(wall))
    const place = document.createElement('span')
    place.className = 'sla-zone'
    place.textContent = ` ${words.zones[zone] ?? zone} (${offset(wall - due)})${after}`
    const sentence = [before, time, place, ...this.readerTime(due, wall)]
    if (output.textContent != sentence.map((each) => typeof each == 'string' ? each : each.textContent).join(''))
      output.replaceChildren(...sentence)
  }

  /** @param {number} ms @param {number} regionWall @returns {Node[]} */
  readerTime(ms, regionWall) {
    if (!this.reader) return []
    const { words } = this, wall = localOf(this.reader.clock, ms)
    if (wall == regionWall) return []
    const text = document.createElement('span')
    text.className = 'sla-reader'
    text.textContent = ' ' + fill(words.reader, {
      zone: this.reader.zone, offset: offset(wall - ms), due: fill(words.long, { day: longDay(words, wall), time: clock(wall) }),
    })
    return [text]
  }

  /** The day and, apart so that it can stand on a line of its own, the time of day. @param {number} wall */
  longTime(wall) {
    const { words } = this, said = { day: longDay(words, wall), time: clock(wall) }
    const [, day = '', rest = words.long] = /^(\{day\}\p{P}?\s*)(.*)$/u.exec(words.long) ?? []
    const hour = document.createElement('span')
    hour.className = 'sla-clock'
    hour.textContent = fill(rest, said)
    return [fill(day, said), hour]
  }

  /** @param {number} ms @param {number} wall @param {(string | Node)[]} text */
  time(ms, wall, ...text) {
    const time = document.createElement('time')
    time.dateTime = iso(ms, wall)
    time.append(...text)
    return time
  }

  showLeft() {
    if (!this.answer) return
    const { words, answer: { due } } = this, left = Math.floor((due - Date.now()) / MINUTE) * MINUTE
    this.write('left', fill(left < 0 ? words.over : words.left, { duration: duration(words, Math.abs(left), true) }))
  }

  showRule() {
    if (!this.piece('rule')) return
    const { words } = this, answer = /** @type {Answer} */ (this.answer)
    const { tier, commitment, sla } = answer
    this.write('question', this.question())
    // "30 Min." ends the sentence with its own full stop.
    this.write('rule', fill(words.rule, { tier: this.name('tiers', tier), promise: promise(words, commitment) }).replace(/\.\.$/, '.'))
    this.write('counting', words.counting[commitment.unit])
    this.write('version', fill(words.version, { version: sla.version, date: dateOf(words, sla.effective) }))
  }

  question() {
    const { words } = this, { tier, severity, region, calendar, reported } = /** @type {Answer} */ (this.answer)
    return fill(words.question, {
      tier: this.name('tiers', tier), severity: this.severity(severity), region: this.name('regions', region),
      reported: moment(words, localOf(calendar, reported)),
    })
  }

  /** The name of an entry in the page's language. @param {string} kind @param {string} id @returns {string} */
  name(kind, id) {
    return this.words.names[kind]?.[id] ?? id
  }

  /** The name of a holiday or special day. @param {string} key @returns {string} */
  dayName(key) {
    return this.answer?.sla.names[this.words.language]?.[key] ?? key
  }

  /** `P1 Kritisch` @param {string} id */
  severity(id) {
    return `${id} ${this.name('severities', id)}`
  }

  showSteps() {
    if (!this.piece('steps')) return
    const { words } = this, { steps, calendar } = /** @type {Answer} */ (this.answer)
    this.piece('steps').replaceChildren(...steps.map(({ due, after, to }) => {
      const wall = localOf(calendar, due), item = document.createElement('li')
      const [before, rest] = fill(words.step, { after: promise(words, after), to: this.roles(to) }).split('{due}')
      item.append(before, this.time(due, wall, moment(words, wall)), rest)
      return item
    }))
    this.toggle('escalation', steps.length > 0)
  }

  /** @param {string[]} ids */
  roles(ids) {
    return ids.map((id) => this.name('roles', id)).join(', ')
  }

  lines() {
    const { words } = this, { calendar, reasons, commitment } = /** @type {Answer} */ (this.answer)
    return reasonLines(words, calendar, reasons, { promise: promise(words, commitment), name: (key) => this.dayName(key), dayUnit: words.dayUnit })
  }

  showReasons() {
    if (!this.piece('why')) return
    this.piece('why').replaceChildren(...this.lines().map((line) => {
      const item = document.createElement('li')
      item.textContent = line
      return item
    }))
  }

  showPicture() {
    const figure = this.piece('picture')
    if (!figure || !this.answer) return
    const { calendar, reported, due, steps } = this.answer
    const picture = weekPicture(calendar, [
      { at: reported, kind: 'reported' },
      ...steps.map(({ due: at }) => ({ at, kind: /** @type {const} */ ('step') })),
      { at: due, kind: 'due' },
    ], { words: this.words, width: Math.max(240, Math.min(figure.clientWidth || 320, 640)), name: (key) => this.dayName(key) })
    figure.replaceChildren(...picture ? [picture] : [])
    this.toggle('legend', !!picture)
    this.toggle('step-legend', steps.length > 0)
  }

  /** The same report in every tier. */
  showComparison() {
    if (!this.piece('compare')) return
    const { words } = this, { sla, severity, region, reported, tier } = /** @type {Answer} */ (this.answer)
    const labels = [...this.querySelectorAll('.sla-compare thead th')].slice(1).map((each) => each.textContent ?? '')
    this.piece('compare').replaceChildren(...Object.keys(sla.tiers).filter((id) => sla.commitments[id]?.[severity]).map((id) => {
      const row = document.createElement('tr'), head = document.createElement('th')
      head.scope = 'row'
      head.textContent = this.name('tiers', id)
      row.append(head)
      if (id == tier) row.className = 'sla-chosen'
      this.comparison(sla, { tier: id, severity, region }, reported).forEach((cell, i) => {
        const td = document.createElement('td')
        td.dataset.label = labels[i]
        td.append(cell)
        row.append(td)
      })
      return row
    }))
  }

  /** @param {import('./policy-data.js').Sla} sla @param {import('./answer.js').Choice} choice @param {number} reported @returns {(Node | string)[]} */
  comparison(sla, choice, reported) {
    const { words } = this, promised = promise(words, sla.commitments[choice.tier][choice.severity])
    try {
      const { calendar, due } = answerOf(sla, choice, reported), wall = localOf(calendar, due)
      return [promised, this.time(due, wall, moment(words, wall)), duration(words, due - reported, true)]
    } catch (error) {
      if (error instanceof SlaError) return [promised, '–', '–']
      throw error
    }
  }

  // What cannot be answered

  /** @param {unknown} error */
  refuse(error) {
    this.answer = undefined
    this.toggle('result', false)
    for (const name of ['answer', 'steps', 'why']) this.piece(name)?.replaceChildren()
    this.complain(refusal(this.words, error, this.sla))
    if (error instanceof Doubt) this.ask(meant(this.words, error))
  }

  /** @param {string} text */
  complain(text) {
    this.write('error', text)
    this.toggle('error', !!text)
  }

  /** Asks which time is meant; without choices the question is settled. @param {[string, string][]} choices */
  ask(choices = []) {
    const list = this.piece('choices')
    list?.replaceChildren(...choices.map(([value, text]) => {
      const label = document.createElement('label'), input = document.createElement('input')
      Object.assign(input, { type: 'radio', name: 'which', value })
      label.append(input, ' ', text)
      return label
    }))
    this.toggle('doubt', choices.length > 0)
  }

  // What can be done with it

  /** @param {string | null | undefined} what */
  act(what) {
    if (what == 'now') this.reset()
    if (!this.answer) return
    if (what == 'link') this.copy(this.link(), this.words.copied.link)
    if (what == 'text') this.copy(this.text(), this.words.copied.text)
    if (what == 'calendar') this.download()
    if (what == 'print') print()
  }

  reset() {
    this.setNow()
    this.asked.reported = ''
    this.ask()
    this.writeAddress()
    this.compute()
  }

  /** The question with its time, also if it was "now", and the version that answered. */
  pinned() {
    const { calendar, reported, sla } = /** @type {Answer} */ (this.answer)
    if (this.asked.reported) return { ...this.asked, version: this.asked.version && sla.version }
    const wall = localOf(calendar, reported), text = iso(reported, wall)
    return { ...this.asked, zone: '', reported: instantsOf(calendar, wall).length == 1 ? text.slice(0, 16) : text }
  }

  link() {
    return new URL(`?${this.query(this.pinned())}`, location.href).href
  }

  text() {
    const said = (/** @type {string} */ name) => this.piece(name)?.textContent.trim() ?? ''
    const items = (/** @type {string} */ name) => [...this.piece(name)?.children ?? []].map((item) => `- ${item.textContent}`)
    const heading = (/** @type {string} */ name) => this.piece(name)?.hidden ? [] : ['', said(`${name}-heading`)]
    return [said('question'), said('answer'), ...heading('reasons'), ...items('why'), ...heading('escalation'), ...items('steps'),
      '', said('rule'), said('version'), this.link()].join('\n')
  }

  /** @param {string} text @param {string} done */
  async copy(text, done) {
    const said = await navigator.clipboard.writeText(text).then(() => done, () => this.words.copied.failed)
    this.write('status', said)
  }

  download() {
    const { words } = this, { due, steps, tier, severity, region, reported } = /** @type {Answer} */ (this.answer)
    const id = [tier, severity, region, reported / 1e3].join('-'), link = document.createElement('a')
    const text = `${this.question()}\n${this.piece('rule')?.textContent ?? ''}\n${this.piece('version')?.textContent ?? ''}`
    const events = [
      { at: due, title: fill(words.event, { severity: this.severity(severity) }) },
      ...steps.map(({ due: at, to }) => ({ at, title: fill(words.eventStep, { severity: this.severity(severity), to: this.roles(to) }) })),
    ]
    const file = icalendar(events, { stamp: Date.now(), url: this.link(), text, id: `${id}@${location.host}` })
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }))
    link.download = `${severity}-${tier}.ics`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), TICK)
  }

  async listZones() {
    const list = this.piece('zones')
    if (!list || list.childElementCount) return
    const names = await this.policy?.zoneNames().catch(() => []) ?? []
    list.replaceChildren(...names.map((name) => new Option(name, name)))
  }
}

customElements.define('sla-calculator', SlaCalculator)
