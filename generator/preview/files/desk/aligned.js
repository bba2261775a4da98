// Which node of the page on screen is which of the page as it was served: scripts have changed the former since.

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'])
const BLANK = /^[ \t\n\f\r]*$/

/** @param {Node} node @returns {node is Text} */
export const isText = (node) => node.nodeType === Node.TEXT_NODE

/** Elements and words, without the blanks between them and without comments. @param {Node} parent */
export const partsOf = (parent) =>
  [...parent.childNodes].filter((each) =>
    isText(each) ? !BLANK.test(each.data) : each.nodeType === Node.ELEMENT_NODE,
  )

/** What words of an article are seen, as the server counts them. @param {Node} parent @returns {Generator<Text>} */
export function* textsOf(parent) {
  for (const each of partsOf(parent)) {
    if (isText(each)) yield each
    else if (!UNSEEN.has(each.nodeName)) yield* textsOf(each)
  }
}

/** @param {Node} node */
const kindOf = (node) => (node instanceof Element ? `${node.nodeName}#${node.id}` : node.nodeName)

/** @param {Node} node */
const wordsOf = (node) => `${kindOf(node)} ${node.textContent}`

/** Served nodes, each with what stands for it on screen. */
export class Alignment {
  /** @type {Map<Node, Node | undefined>} */
  #known = new Map()
  /** @type {Set<Node>} */
  #opened = new Set()

  /** @param {Document} served @param {Document} shown */
  constructor(served, shown) {
    this.#known.set(served.documentElement, shown.documentElement)
  }

  /** Undefined where nothing does. @param {Node} node @returns {Node | undefined} */
  of(node) {
    const parent = node.parentNode
    if (!this.#known.has(node) && parent && !this.#opened.has(parent)) {
      this.#opened.add(parent)
      const shown = this.of(parent)
      if (shown) this.#align(partsOf(parent), partsOf(shown))
    }
    return this.#known.get(node)
  }

  /** First what says the same, in the same order or elsewhere; then what is of the same kind, in between. @param {Node[]} served @param {Node[]} shown */
  #align(served, shown) {
    const free = new Set(shown)
    /** @param {Node} one @param {Node} other */
    const pair = (one, other) => {
      this.#known.set(one, other)
      free.delete(other)
    }
    for (const isSame of [wordsOf, kindOf]) {
      let from = 0
      for (const each of served) {
        const known = this.#known.get(each)
        if (known) {
          from = shown.indexOf(known) + 1
          continue
        }
        if (isText(each) && isSame === kindOf) continue
        const key = isSame(each)
        const isFound = (/** @type {Node} */ one) => free.has(one) && isSame(one) === key
        const found = shown.slice(from).find(isFound) ?? shown.find(isFound)
        if (!found) continue
        pair(each, found)
        from = shown.indexOf(found) + 1
      }
    }
  }
}
