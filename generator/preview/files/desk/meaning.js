// What a change would mean that is not in the file yet: what is found then, and whom it favours.

import { DeskRefusal, say } from './calls.js'
import { findingWords } from './cards.js'
import { h } from './dom.js'

/**
 * @typedef {import('./calls.js').DeskCalls} DeskCalls
 * @typedef {import('./cards.js').Finding} Finding
 * @typedef {Record<string, unknown>[]} Changes  made in order, as one step
 *
 * @typedef {object} Item
 * @property {string} sentence
 * @property {'better' | 'worse' | 'neutral' | ''} effect  for customers
 * @property {string} verdict  the effect in words, '' where it is not known
 * @property {string} place
 * @property {string[]} examples
 * @property {{said: string, href: string}[]} addresses
 *
 * @typedef {object} Meaning
 * @property {Item[]} saved     against the file as it is saved
 * @property {Item[]} in_force  against the version in force
 * @property {string} version   that version; '' if there is none
 * @property {string} [note]    why nothing can be told
 *
 * @typedef {object} Found
 * @property {Finding[]} new
 * @property {Finding[]} gone
 * @property {number} open  what is open in the file after the change
 *
 * @typedef {HTMLElement & {update: (changes: Changes, base?: string) => void}} MeaningElement
 */

/** Milliseconds: a pause in typing, and how long nobody minds to wait without a word. */
const PAUSE = 120
const PATIENCE = 300
const SIGNS = { better: '▲', worse: '▼', neutral: '●', '': '◇' }

/**
 * @param {DeskCalls} desk
 * @param {Changes} changes
 * @returns {MeaningElement}
 */
export function meaningOf(desk, changes) {
  // What is read aloud is short; the details are found below it.
  const told = h('p', { class: 'desk-meaning__told', 'aria-live': 'polite' })
  const waiting = h('p', { class: 'desk-meaning__waiting', role: 'status' })
  const details = h('div', { class: 'desk-meaning__details' })
  const element = h('section', { class: 'desk-meaning' }, waiting, told, details)
  const tries = new Tries(desk, {
    waits: (is) => {
      waiting.textContent = is ? say('meaning.waiting') : ''
    },
    knows: (/** @type {string} */ sentence, /** @type {HTMLElement[]} */ ...parts) => {
      told.textContent = sentence
      element.ariaLabel = sentence ? say('meaning.title') : null
      details.replaceChildren(...parts)
    },
  })
  const update = (/** @type {Changes} */ next, base = '') => tries.update(next, base)
  const made = Object.assign(element, { update })
  made.update(changes)
  return made
}

/** One after the other: what changes meanwhile is asked once, when the answer before is there. */
class Tries {
  /** @type {Changes} */
  #latest = []
  #base = ''
  #number = 0
  #isRunning = false
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause

  /**
   * @param {DeskCalls} desk
   * @param {{waits: (is: boolean) => void, knows: (sentence: string, ...parts: HTMLElement[]) => void}} shown
   */
  constructor(desk, shown) {
    this.desk = desk
    this.shown = shown
  }

  /**
   * @param {Changes} changes
   * @param {string} base  the state of the file that they are thought of; '' is the one that the page shows
   */
  update(changes, base) {
    this.#latest = changes
    this.#base = base
    this.#number += 1
    clearTimeout(this.#pause)
    if (!changes.length) this.shown.knows('')
    else this.#pause = setTimeout(() => this.#run(), PAUSE)
  }

  async #run() {
    if (this.#isRunning) return
    this.#isRunning = true
    const waits = setTimeout(() => this.shown.waits(true), PATIENCE)
    for (let number = -1; number !== this.#number && this.#latest.length; ) {
      number = this.#number
      await this.#tell(number)
    }
    clearTimeout(waits)
    this.shown.waits(false)
    this.#isRunning = false
  }

  /** @param {number} number  of the update that asks; an answer that comes too late is not shown */
  async #tell(number) {
    const data = { base: this.#base || this.desk.digest, changes: this.#latest }
    try {
      const found = await this.desk.ask('try', { ...data, want: 'findings' })
      if (number !== this.#number) return
      if (found.refused) return this.shown.knows(found.refused)
      const meaning = await this.desk.ask('try', { ...data, want: 'meaning' })
      const isOver = number !== this.#number || found.ended || meaning.ended
      if (!isOver) this.shown.knows(summary(found, meaning), ...parts(found, meaning))
    } catch (refused) {
      if (!(refused instanceof DeskRefusal)) throw refused
      if (number === this.#number) this.shown.knows(refused.message)
    }
  }
}

/**
 * @param {Found} found
 * @param {Meaning} meaning
 */
function summary(found, meaning) {
  const sentences = []
  for (const effect of ['worse', 'better', 'neutral']) {
    const count = meaning.saved.filter((each) => (each.effect || 'neutral') === effect).length
    if (count) sentences.push(say(`meaning.count-${effect}`, { count }))
  }
  if (!sentences.length) sentences.push(meaning.note || say('meaning.nothing'))
  sentences.push(found.new.length ? say('meaning.new', { count: found.new.length }) : say('meaning.no-new'))
  if (found.gone.length) sentences.push(say('meaning.gone', { count: found.gone.length }))
  return sentences.join(' ')
}

/**
 * @param {Found} found
 * @param {Meaning} meaning
 * @returns {HTMLElement[]}
 */
function parts(found, meaning) {
  const { saved, in_force: inForce, version } = meaning
  const isSame = version && JSON.stringify(saved) === JSON.stringify(inForce)
  const made = []
  if (saved.length) {
    made.push(items(isSame ? say('meaning.saved-and-in-force', { version }) : say('meaning.saved'), saved))
  }
  if (found.new.length) {
    made.push(
      part(
        say('meaning.new-title'),
        found.new.map((each) =>
          h('li', { class: 'desk-card desk-finding' }, ...findingWords(each), placeOf(each)),
        ),
      ),
    )
  }
  if (found.gone.length) {
    made.push(
      part(
        say('meaning.gone-title'),
        found.gone.map((each) => h('li', { class: 'desk-finding desk-finding--gone' }, each.message)),
      ),
    )
  }
  if (version && !isSame && inForce.length) made.push(items(say('meaning.in-force', { version }), inForce))
  return made
}

/** @param {{place: string}} found */
function placeOf({ place }) {
  return h('p', { class: 'desk-small' }, place)
}

/**
 * @param {string} title
 * @param {HTMLElement[]} rows
 */
function part(title, rows) {
  return h(
    'div',
    {},
    h('h3', { class: 'desk-meaning__heading' }, title),
    h('ul', { class: 'desk-list' }, ...rows),
  )
}

/**
 * @param {string} title
 * @param {Item[]} found
 */
function items(title, found) {
  return part(title, found.map(item))
}

/** @param {Item} found */
function item({ sentence, effect, verdict, examples, addresses }) {
  const word = verdict || say(`meaning.${effect || 'unknown'}`)
  const sign = h('span', { 'aria-hidden': 'true' }, `${SIGNS[effect]} `)
  const made = h(
    'li',
    { class: 'desk-card' },
    h('p', { class: `desk-effect desk-effect--${effect || 'neutral'}` }, sign, word),
    h('p', {}, sentence),
  )
  if (examples.length)
    made.append(h('ul', { class: 'desk-meaning__examples' }, ...examples.map((each) => h('li', {}, each))))
  if (addresses.length) {
    const links = addresses.map(({ said, href }) => h('li', {}, h('a', { href }, said)))
    made.append(h('ul', { class: 'desk-meaning__addresses' }, ...links))
  }
  return made
}
