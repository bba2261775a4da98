// What of the page comes from the file: drawn over its words, chosen by a click or the keyboard. No element is added to the page.

import { say } from './calls.js'
import { h } from './dom.js'
import { covers, Frames, headerHeight, isOnScreen, reveal } from './on-screen.js'
import { isCommand } from './panel.js'

/**
 * @typedef {(string | number)[]} Path
 *
 * @typedef {object} Target
 * @property {Path} path
 * @property {string} place
 * @property {string} title
 * @property {string} kind    mark: the text itself; said: a value in words; block: what the program says of these entries
 * @property {{path: Path, place: string}[]} others  entries that are said in the same words
 *
 * @typedef {{target: Target, ranges: Range[]}} Place  without ranges: it is not on screen
 */

/** Milliseconds for which what has changed is drawn. */
const MOMENT = 3000
const LONGEST = 60
const KINDS = ['mark', 'said', 'block']
const DRAWN = ['desk-target', 'desk-block', 'desk-current', 'desk-changed']
const FIELDS = 'input, textarea, select'

export class Targets extends EventTarget {
  /** In the order of the page. @type {Place[]} */
  places = []
  /** @type {Place | undefined} */
  current
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #moment
  /** @type {Map<string, Place>} */
  #named = new Map()
  /** What each place said, by its name. @type {Map<string, string>} */
  #said = new Map()
  /** Somebody goes from text to text: what the panel shows is over there. */
  #isWalking = false
  #frames = new Frames()
  #button = h('button', { type: 'button', class: 'desk-button desk-button--main desk-here', hidden: true })

  /**
   * @param {import('./calls.js').DeskCalls} desk
   * @param {import('./panel.js').PolicyDesk} panel
   */
  constructor(desk, panel) {
    super()
    this.panel = panel
    panel.hold(this.#frames.element)
    panel.hold(this.#button)
    this.#button.addEventListener('click', () => this.open())
    desk.addEventListener('page', (event) => this.#take(/** @type {CustomEvent} */ (event).detail.places))
    panel.addEventListener('shown', () => this.#follow())
    panel.addEventListener('closed', () => this.#erase())
    document.addEventListener('click', (event) => this.#click(event), { capture: true })
    document.addEventListener('keydown', (event) => this.#key(event))
    for (const event of ['scroll', 'resize', 'toggle']) {
      addEventListener(event, () => this.#put(), { capture: true, passive: true })
    }
  }

  /** Opens an entry; of several that are said in the same words, the one that is meant. @param {Place} [place] */
  open(place = this.current) {
    if (!place) return
    this.#isWalking = false
    this.#choose(place)
    const { target } = place
    const meant = [target, ...target.others]
    if (meant.length === 1) {
      this.panel.openEntry(target.path)
      return
    }
    this.panel.ask(
      say('page.which', { text: words(place) }),
      meant.map((each) => [each.place, () => this.panel.openEntry(each.path)]),
    )
  }

  /** The keyboard goes to the page: to what was chosen last, or is seen first. */
  enter() {
    const seen = this.places.find((each) => isOnScreen(each))
    const place = this.current ?? seen ?? this.places.find((each) => each.ranges.length)
    if (place) this.#go(place)
    else document.querySelector('main')?.focus()
  }

  /** @param {Place[]} places */
  #take(places) {
    const before = this.#named
    const name = [...before].find(([, each]) => each === this.current)?.[0] ?? ''
    this.places = inOrder(places)
    this.#named = named(this.places)
    this.current = this.#named.get(name)
    const changed = [...this.#named].filter(([each, place]) => isOther(this.#said.get(each), place))
    this.#said = new Map([...this.#named].map(([each, place]) => [each, words(place)]))
    this.#draw()
    if (changed.length) this.#flash(changed.map(([, place]) => place))
    this.#put()
    this.dispatchEvent(new Event('taken'))
  }

  #draw() {
    if (!this.panel.isOn) return
    const shown = (/** @type {boolean} */ isBlock) =>
      this.places.filter((each) => (each.target.kind === 'block') === isBlock).flatMap((each) => each.ranges)
    CSS.highlights.set('desk-target', new Highlight(...shown(false)))
    CSS.highlights.set('desk-block', new Highlight(...shown(true)))
    const current = new Highlight(...(this.current?.ranges ?? []))
    current.priority = 1
    CSS.highlights.set('desk-current', current)
  }

  #erase() {
    for (const name of DRAWN) CSS.highlights.delete(name)
    this.#isWalking = false
    this.#put()
  }

  /** What says something else now. @param {Place[]} places */
  #flash(places) {
    const drawn = new Highlight(...places.flatMap((each) => each.ranges))
    drawn.priority = 2
    CSS.highlights.set('desk-changed', drawn)
    clearTimeout(this.#moment)
    this.#moment = setTimeout(() => CSS.highlights.delete('desk-changed'), MOMENT)
  }

  /** What the panel shows is what is drawn as chosen. */
  #follow() {
    if (this.panel.view !== 'entry') return
    const path = key(this.panel.argument)
    if (this.current && key(this.current.target.path) === path) return
    const place = this.places.find((each) => key(each.target.path) === path && each.ranges.length)
    if (place) this.#choose(place)
  }

  /** @param {Place} place */
  #choose(place) {
    this.current = place
    reveal(place)
    this.#draw()
    this.#put()
  }

  /** @param {Place} place */
  #go(place) {
    this.#isWalking = true
    this.#choose(place)
    this.#button.focus({ preventScroll: true })
  }

  /** Over what was chosen, wherever that is just now. */
  #put() {
    const ranges = this.panel.isOn ? (this.current?.ranges ?? []) : []
    this.#frames.put(ranges, this.panel.getElementsByClassName('desk')[0].getBoundingClientRect())
    const [range] = ranges
    const isShown = range !== undefined && this.#isWalking
    if (!isShown) {
      this.#button.hidden = true
      return
    }
    const box = range.getBoundingClientRect()
    this.#button.hidden = !box.width && !box.height
    this.#button.textContent = say('page.edit-this', { text: words(/** @type {Place} */ (this.current)) })
    const { offsetHeight: height, offsetWidth: width } = this.#button
    const above = box.top - height - 6
    const top = above > headerHeight() ? above : box.bottom + 6
    this.#button.style.setProperty('--desk-x', `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`)
    this.#button.style.setProperty('--desk-y', `${top}px`)
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (!this.panel.isOn || event.button || !(event.target instanceof Element)) return
    if (!event.target.closest('article') || !event.detail) return // the keyboard presses what it is on
    if (isCommand(event)) follow(event)
    else {
      const place = this.#at(event.clientX, event.clientY)
      if (!place) return
      event.preventDefault()
      event.stopPropagation()
      this.open(place)
    }
  }

  /**
   * The closest of what stands there: a text before a value in words, and these before what the program says of an entry.
   * @param {number} x
   * @param {number} y
   */
  #at(x, y) {
    const found = this.places.filter((each) => each.ranges.some((range) => covers(range, x, y)))
    return found.sort((one, other) => rank(one) - rank(other))[0]
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.panel.isOn || event.defaultPrevented || !(event.target instanceof Element)) return
    const step = event.altKey && { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && !event.target.matches(FIELDS)) this.#step(step)
    else if (event.key === 'F2') this.open()
    else return
    event.preventDefault()
  }

  /** @param {number} by */
  #step(by) {
    const shown = this.places.filter((each) => each.ranges.length)
    const at = this.current ? shown.indexOf(this.current) : by > 0 ? -1 : 0
    const next = shown[(at + by + shown.length) % shown.length]
    if (next) this.#go(next)
  }
}

/** What readers see of it, shortened. @param {Place} place */
export function words({ target, ranges }) {
  const said = ranges.map(String).join(' … ').replace(/\s+/g, ' ').trim() || target.title || target.place
  return said.length > LONGEST ? `${said.slice(0, LONGEST - 1).trimEnd()}…` : said
}

/** By path, and where the path has several places by their number. @param {Place[]} places */
function named(places) {
  /** @type {Map<string, Place>} */
  const found = new Map()
  for (const place of places) {
    let name = key(place.target.path)
    while (found.has(name)) name += '+'
    found.set(name, place)
  }
  return found
}

/**
 * @param {string | undefined} before
 * @param {Place} place
 */
function isOther(before, place) {
  return before !== undefined && before !== words(place)
}

/** @param {Path} path */
function key(path) {
  return JSON.stringify(path)
}

/** @param {Place} place */
function rank({ target, ranges }) {
  return KINDS.indexOf(target.kind) * 1e6 + ranges.reduce((sum, each) => sum + String(each).length, 0)
}

/** @param {Place[]} places */
function inOrder(places) {
  const shown = places.filter((each) => each.ranges.length)
  const hidden = places.filter((each) => !each.ranges.length)
  shown.sort((one, other) => one.ranges[0].compareBoundaryPoints(Range.START_TO_START, other.ranges[0]))
  return [...shown, ...hidden]
}

/** To where a link leads, with the desk still on: another window would not know the secret. @param {MouseEvent} event */
function follow(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement)) return
  event.preventDefault()
  event.stopPropagation()
  location.assign(link.href)
}
