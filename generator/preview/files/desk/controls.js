// Controls that several forms of entries have: the name of an entry, a choice, a box to tick, a button.

import { say } from './calls.js'
import { freshId, h } from './dom.js'

/** What an entry is called in the file: proposed from its words until somebody types one. */
export class NameField {
  #isTyped = false

  /**
   * @param {string[]} taken
   * @param {() => void} changed
   * @param {string} [value]
   */
  constructor(taken, changed, value = '') {
    const [id, about, fault] = [freshId(), freshId(), freshId()]
    this.taken = taken
    this.error = h('p', { class: 'desk-field__error', id: fault })
    this.input = h('input', {
      class: 'desk-control',
      id,
      type: 'text',
      value,
      autocomplete: 'off',
      spellcheck: false,
    })
    this.input.setAttribute('aria-describedby', `${about} ${fault}`)
    this.input.addEventListener('input', () => {
      this.#isTyped = this.input.value !== ''
      this.#check()
      changed()
    })
    this.element = h(
      'div',
      { class: 'desk-field' },
      h('label', { for: id }, say('entries.name')),
      h('p', { class: 'desk-field__hint', id: about }, say('entries.name-hint')),
      this.input,
      this.error,
    )
  }

  /** As it was typed. */
  get text() {
    return this.input.value
  }

  /** @param {string} text  what was typed before the page was loaded again */
  restore(text) {
    this.input.value = text
    this.#isTyped = true
    this.#check()
  }

  /** '' where it cannot be used. */
  get value() {
    const name = this.input.value.trim()
    return this.taken.includes(name) ? '' : name
  }

  /** @param {any} data  of which the first words are a name, if any */
  propose(data) {
    if (this.#isTyped) return
    const words = firstWords(
      data?.name ?? data?.term ?? data?.heading ?? data?.label ?? data?.page_title ?? data,
    )
    const slug = slugOf(words)
    let name = slug
    for (let number = 2; this.taken.includes(name); number += 1) name = `${slug}-${number}`
    this.input.value = name
    this.#check()
  }

  #check() {
    const isTaken = this.taken.includes(this.input.value.trim())
    this.error.textContent = isTaken ? say('entries.name-taken') : ''
    this.input.setAttribute('aria-invalid', String(isTaken))
  }
}

/** A name that the file or the program knows. */
export class ChosenName {
  /**
   * @param {string[][]} options  value, words
   * @param {() => void} changed
   */
  constructor(options, changed) {
    this.select = select(say('entries.which'), [['', say('entries.choose')], ...options], changed)
    this.element = this.select.element
  }

  get value() {
    return this.select.value
  }

  get text() {
    return this.select.value
  }

  /** @param {string} text */
  restore(text) {
    this.select.value = text
  }

  propose() {}
}

/**
 * @param {any} data
 * @returns {string}
 */
function firstWords(data) {
  if (typeof data === 'string') return data
  return data && typeof data === 'object' ? firstWords(data.en ?? Object.values(data)[0]) : ''
}

const LETTERS = { ß: 'ss', æ: 'ae', ø: 'o', ä: 'ae', ö: 'oe', ü: 'ue' }

/** @param {string} words */
function slugOf(words) {
  const plain = words
    .toLowerCase()
    .replace(/[ßæøäöü]/g, (letter) => LETTERS[/** @type {keyof typeof LETTERS} */ (letter)])
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  const parts = plain.split(/[^a-z0-9]+/).filter(Boolean)
  return parts.slice(0, 5).join('-').slice(0, 60)
}

/** @param {{step: string | number, title: string}[]} siblings */
export function placesOf(siblings) {
  const behind = siblings.map(({ title, step }, at) => [
    String(at + 1),
    say('entries.behind', { title: title || String(step) }),
  ])
  return [['0', say('entries.first')], ...behind]
}

/**
 * @param {string} label
 * @param {string[][]} options  value, words
 * @param {() => void} changed
 */
export function select(label, options, changed) {
  const id = freshId()
  const control = h(
    'select',
    { class: 'desk-control', id },
    ...options.map(([value, words]) => h('option', { value }, words)),
  )
  control.addEventListener('change', changed)
  return {
    element: h('div', { class: 'desk-field' }, h('label', { for: id }, label), control),
    get value() {
      return control.value
    },
    set value(value) {
      control.value = value
    },
  }
}

/**
 * @param {string} label
 * @param {boolean} isChecked
 * @param {() => void} changed
 */
export function check(label, isChecked, changed) {
  const id = freshId()
  const box = h('input', { id, type: 'checkbox', checked: isChecked })
  box.addEventListener('change', changed)
  return {
    element: h('div', { class: 'desk-check' }, box, h('label', { for: id }, label)),
    get checked() {
      return box.checked
    },
  }
}

/**
 * @param {string} words
 * @param {() => unknown} click
 * @param {{about?: string, isMain?: boolean}} [options]  about: id of what it is about
 */
export function button(words, click, { about, isMain = false } = {}) {
  const look = isMain ? 'desk-button desk-button--main' : 'desk-button'
  const described = about ? { 'aria-describedby': about } : {}
  return h('button', { type: 'button', class: look, ...described, on: { click } }, words)
}
