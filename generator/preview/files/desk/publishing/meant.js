// Every sentence and value that differs from the version before, for whoever publishes to tick: a list to confirm, no finding.

import { say } from '../calls.js'
import { freshId, h } from '../dom.js'
import { keep, kept } from '../kept.js'

/**
 * @typedef {object} Sentence
 * @property {string} key    the same as long as place and words are
 * @property {string} place
 * @property {number} line
 * @property {string} kinds  of change, in words
 * @property {{language: string, pieces: ['same' | 'removed' | 'added', string][]}[]} wordings
 */

const TAGS = /** @type {const} */ ({ same: 'span', removed: 'del', added: 'ins' })

export class Meant {
  element = h('div')
  #count = h('p', { role: 'status' })
  /** @type {Map<string, HTMLInputElement>} */
  #boxes = new Map()
  #told = ''

  /** @param {import('../calls.js').DeskCalls} desk */
  constructor(desk) {
    this.desk = desk
  }

  /**
   * What is the same as it was stays as it is: somebody may be about to tick it.
   * @param {Sentence[]} sentences
   * @param {string} version  the one before; '' if there is none
   */
  tell(sentences, version) {
    const told = JSON.stringify([sentences, version])
    if (told === this.#told) return
    this.#told = told
    this.#boxes.clear()
    this.element.hidden = !version
    const list = h(
      'ul',
      { class: 'desk-list', role: 'list' },
      sentences.map((each) => h('li', { class: 'desk-card' }, this.#sentence(each))),
    )
    const parts = sentences.length
      ? [h('p', {}, say('publish.meant-how')), list, this.#count]
      : [h('p', {}, say('publish.meant-same', { version }))]
    this.element.replaceChildren(h('h3', {}, say('publish.meant', { version })), ...parts)
    this.#countTicks()
  }

  /** Boxes without a tick, in their order. */
  get open() {
    return [...this.#boxes.values()].filter((box) => !box.checked)
  }

  /** @param {Sentence} sentence */
  #sentence({ key, place, line, kinds, wordings }) {
    const id = freshId()
    const change = () => {
      this.#keep(key)
      this.#countTicks()
    }
    const box = h('input', {
      type: 'checkbox',
      checked: kept().meant?.includes(key) ?? false,
      on: { change },
    })
    box.setAttribute('aria-describedby', id)
    this.#boxes.set(key, box)
    const label = h('span', {}, say('publish.mean', { place, line }))
    return [
      h('label', { class: 'desk-check' }, box, label),
      h(
        'div',
        { id },
        h('p', { class: 'desk-small' }, kinds),
        wordings.map((each) => this.#wording(each)),
      ),
    ]
  }

  /** @param {Sentence['wordings'][number]} wording */
  #wording({ language, pieces }) {
    const known = this.desk.languages.find((each) => each.code === language)
    const words = pieces.map(([part, text]) => h(TAGS[part], { class: `desk-${part}` }, text))
    const said = h('span', {}, pieces.length ? words : '–')
    if (!known) return h('p', {}, said)
    said.lang = known.tag
    said.dir = known.direction
    return h('p', {}, h('strong', {}, `${known.name}: `), said)
  }

  /** @param {string} key */
  #keep(key) {
    const others = (kept().meant ?? []).filter((each) => each !== key)
    keep({ meant: this.#boxes.get(key)?.checked ? [...others, key] : others })
  }

  #countTicks() {
    const count = this.#boxes.size
    const done = count - this.open.length
    this.#count.textContent = count ? say('publish.meant-count', { done, count }) : ''
  }
}
