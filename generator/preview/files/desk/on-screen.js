// Where on the screen words of the page are, and how they get there.

import { h } from './dom.js'

/** @typedef {import('./targets.js').Place} Place */

/**
 * @param {Range} range
 * @param {number} x
 * @param {number} y
 */
export function covers(range, x, y) {
  return Array.from(range.getClientRects()).some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2,
  )
}

/** @param {Place} place */
export function isOnScreen({ ranges }) {
  const box = ranges[0]?.getBoundingClientRect()
  return Boolean(box?.height && box.top > headerHeight() && box.bottom < innerHeight)
}

export function headerHeight() {
  return document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
}

/** Opens what it is folded into, and scrolls no more than it has to. @param {Place} place */
export function reveal({ ranges }) {
  const element = ranges[0]?.startContainer.parentElement
  for (let each = element; each; each = each.parentElement) {
    if (
      each instanceof HTMLDetailsElement &&
      !each.querySelector(':scope > summary')?.contains(element ?? null)
    )
      each.open = true
  }
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
}

/** What was chosen, framed: only shown where colours are forced, so that all that is highlighted looks alike. */
export class Frames {
  element = h('div', { class: 'desk-frames', 'aria-hidden': 'true' })

  /**
   * @param {Range[]} ranges
   * @param {DOMRect} panel  over which nothing is drawn
   */
  put(ranges, panel) {
    const boxes = matchMedia('(forced-colors: active)').matches
      ? ranges.map((each) => each.getBoundingClientRect())
      : []
    const isFree = (/** @type {DOMRect} */ { top, right, bottom, width }) =>
      width && top > headerHeight() && (bottom < panel.top || right < panel.left)
    this.element.replaceChildren(...boxes.filter(isFree).map(frame))
  }
}

/** @param {DOMRect} box */
function frame({ left, top, width, height }) {
  const made = h('div', { class: 'desk-frame' })
  for (const [name, size] of Object.entries({ x: left, y: top, width, height })) {
    made.style.setProperty(`--desk-frame-${name}`, `${size}px`)
  }
  return made
}
