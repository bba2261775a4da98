// <sla-calculator>: what it shows: the question in its fields, the answer, what stands instead of one.
// All words come from the markup (generator/artifacts/pages/templates/calculator.html.j2); parts that are not there are not shown.
import { instantText } from '../shared/clock.js'
import { cityOf, dated, duration, fill, MINUTE, zoneName } from '../shared/wording.js'
import { pinned, queryOf } from './address.js'
import {
  isEarly,
  localItems,
  question,
  reasonItems,
  rule,
  sentence,
  stepItems,
  stepNote,
  versionLine,
} from './answer-view.js'
import { Parts } from './parts.js'
import { ownZone, parseWall } from './policy-data.js'
import { weekPicture } from './week-picture.js'

/** @typedef {import('./answer.js').Answer} Answer */

/** `P1` of `P1 Kritisch` @param {HTMLSelectElement} list */
const shortly = ({ selectedOptions: [option] }) => option?.dataset.short ?? option?.text

export class ShownAnswer extends Parts {
  /** What is asked, as in the address; nothing `reported` is now. @type {Record<string, string>} */
  inputs = {}
  now = 0
  /** @type {import('../shared/wording.js').Words} */
  words = {}
  /** With the names of the version that answers. @type {import('../shared/wording.js').Words} */
  said = {}
  /** @type {Answer | undefined} */
  answer
  /** Whose clock is not the region's. @type {import('./policy-data.js').Zone | undefined} */
  reader
  /** The zone of the device, where that is not the region's. */
  own = ''
  /** The time of the report on the clock of whoever states it. @type {number | undefined} */
  wall
  /** @type {typeof import('./further.js') | undefined} */
  further
  /** Has only time passed since the question was asked? */
  isQuiet = false

  // The question

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
    this.write(
      'reported',
      shown === undefined ? reported : reported ? dated(this.words, shown) : this.words.now,
    )
    const [date, time] = shown === undefined ? [] : new Date(shown).toISOString().split(/T|:00\.|\./)
    for (const [name, value] of Object.entries({ tier, severity, region, way, zone, date, time })) {
      const field = this.field(name)
      // When only time has passed nothing is written under the reader's hand.
      const isHeld = this.isQuiet && field?.matches(':focus, [name=zone]')
      if (field && value !== undefined && field.value !== value && !isHeld) field.value = value
    }
    for (const text of this.querySelectorAll('[data-severity]'))
      text.toggleAttribute('hidden', text.getAttribute('data-severity') !== severity)
    const chosen = /** @type {NodeListOf<HTMLSelectElement>} */ (this.querySelectorAll('.sla-choice select'))
    this.write('choice', Array.from(chosen, shortly).filter(Boolean).join(', '))
    if (zone && !this.isQuiet) this.field('zone')?.closest('details').setAttribute('open', '')
  }

  // The answer

  /** @param {Answer} answer */
  show(answer) {
    const words = this.said
    const { commitment, steps, isOnCall } = answer
    this.answer = answer
    this.complain('')
    this.toggle('result', true)
    this.put('answer', ...sentence(words, answer, this.reader).childNodes)
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
    const { compare } = await import('./comparison.js')
    const { furtherLines } = await this.loadFurther()
    compare(this, table, furtherLines)
  }

  /** How other kinds of promise are said. */
  async loadFurther() {
    const { furtherItems, furtherLines } = await import('./further.js')
    this.further = { furtherItems, furtherLines }
    return this.further
  }

  /** Below the reasons, or below what stands instead of an answer. @param {string} above @param {import('./answer.js').Further[]} [further] */
  showFurther(above, further = []) {
    const { said } = this
    const others = this.piece('others')
    if (!others) return
    if (this.piece(above).nextSibling !== others) this.piece(above).after(others)
    this.put('further', ...(this.further?.furtherItems(said, further, this.inputs) ?? []))
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
    if (figure.innerHTML !== (picture?.outerHTML ?? '')) figure.replaceChildren(picture ?? '')
    this.toggle('legend', picture)
  }

  // What stands instead

  takeBack() {
    this.answer = undefined
    this.toggle('result', false)
    this.write('left', '')
    for (const name of ['answer', 'steps', 'why']) this.put(name)
  }

  /** @param {string} text */
  complain(text) {
    this.write('error', text)
    this.toggle('error', text)
  }

  /** Asks which time is meant; without choices the question is settled. @param {Node[]} choices */
  ask(...choices) {
    this.put('choices', ...choices)
    this.toggle('doubt', choices.length)
  }
}
