// The page on screen, after a change of the policy file: what the server says otherwise now is said so here, in place.
// Scripts have changed the page since it was served, and hold parts of it. So two pages as they were served are compared,
// and a part is changed only if it stands on screen as it was served; where that is not so the page is loaded again.

import { Alignment, isText, partsOf, textsOf } from './aligned.js'

/**
 * @typedef {(string | number)[]} Path
 * @typedef {object} Target
 * @property {number} number
 * @property {Path} path
 * @property {string} place
 * @property {string} title
 * @property {[number, number, number][]} parts  text node, start, end
 * @property {string} kind
 * @property {{path: Path, place: string}[]} others
 * @typedef {() => void} Step
 */

/** What scripts read once, or listen to: it is not taken from under them. */
const HELD =
  'form, input, select, textarea, button, dialog, template, script, ' +
  '[data-portal], [data-element], [data-opens], [data-part], [data-listed], .portal-table, .portal-language'
const OWN_SCRIPT = '/_preview/'

/** What the page on screen is made of. @type {{html: string, page: Document} | undefined} */
let served

/** The page cannot be changed in place. */
class Held extends Error {}

/**
 * Where the words of each target stand on screen; those that a script has replaced stand nowhere.
 * @param {string} html  the page as it was served
 * @param {Target[]} targets
 * @returns {{target: Target, ranges: Range[]}[]}
 */
export function livePlaces(html, targets) {
  const { page } = known(html)
  const alignment = new Alignment(page, document)
  const article = page.querySelector('article')
  const texts = article ? [...textsOf(article)].map((each) => shownText(alignment, each)) : []
  return targets.map((target) => ({
    target,
    ranges: target.parts.flatMap(([node, start, end]) => rangeOf(texts[node], start, end)),
  }))
}

/**
 * Lets the page on screen say what this one says. False, with nothing changed, if it has to be loaded again for that.
 * @param {string} html  the page as it is served now
 */
export function takeOver(html) {
  const { page } = known(html)
  if (served?.page === page) return true
  if (!served || dataOf(served.page) !== dataOf(page)) return false
  const alignment = new Alignment(served.page, document)
  try {
    const steps = [...changes(served.page.documentElement, page.documentElement, alignment)]
    for (const step of steps) step()
  } catch (error) {
    if (error instanceof Held) return false
    throw error
  }
  served = { html, page }
  return true
}

/** The page as it was served, kept if it is what stands on screen. @param {string} html */
function known(html) {
  if (served?.html === html) return served
  const found = { html, page: new DOMParser().parseFromString(html, 'text/html') }
  if (versionIn(found.page) === versionIn(document)) served = found
  return found
}

/** Of a page and of the data that it fetches, as the server says it. @param {Document} page */
function versionIn(page) {
  const script = page.querySelector(`script[src^="${OWN_SCRIPT}"]`)
  return new URL(script?.getAttribute('src') ?? '', location.href).searchParams.get('version')
}

/** What scripts have taken from the page, or from beside it, when it was loaded. @param {Document} page */
const dataOf = (page) =>
  [
    versionIn(page)?.split('.')[1],
    ...Array.from(page.querySelectorAll('template'), (each) => each.innerHTML),
  ].join()

/** @param {Alignment} alignment @param {Text} text */
function shownText(alignment, text) {
  const shown = alignment.of(text)
  return shown && isText(shown) && shown.data === text.data ? shown : undefined
}

/** @param {Text | undefined} text @param {number} start @param {number} end */
function rangeOf(text, start, end) {
  if (!text) return []
  const range = new Range()
  range.setStart(text, start)
  range.setEnd(text, end)
  return [range]
}

/** What makes one served element the other. @param {Element} before @param {Element} after @param {Alignment} alignment @returns {Generator<Step>} */
function* changes(before, after, alignment) {
  if (before.nodeName === 'NOSCRIPT' || before.isEqualNode(after)) return
  yield* attributes(before, after, alignment)
  const [old, now] = [partsOf(before), partsOf(after)]
  const start = common(old, now)
  const end = common(old.slice(start).reverse(), now.slice(start).reverse())
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)]
  if (gone.length === come.length && gone.every((each, at) => isKin(each, come[at])))
    for (const [at, each] of gone.entries()) yield* within(each, come[at], alignment)
  else {
    const places = [before, after].map((parent, at) => stretch(parent, [old, now][at], start, end))
    yield exchange(places[0], places[1].nodes, alignment)
  }
}

/** How many are equal from the start on. @param {Node[]} old @param {Node[]} now */
function common(old, now) {
  const at = old.findIndex((each, index) => !now[index]?.isEqualNode(each))
  return at < 0 ? Math.min(old.length, now.length) : at
}

/** @param {Node} one @param {Node} other */
const isKin = (one, other) =>
  one.nodeName === other.nodeName && /** @type {Element} */ (one).id === /** @type {Element} */ (other).id

/** @param {Node} before @param {Node} after @param {Alignment} alignment @returns {Generator<Step>} */
function* within(before, after, alignment) {
  if (before instanceof Element && after instanceof Element) yield* changes(before, after, alignment)
  else yield wording(/** @type {Text} */ (before), /** @type {Text} */ (after), alignment)
}

/** @param {Text} before @param {Text} after @param {Alignment} alignment @returns {Step} */
function wording(before, after, alignment) {
  const parent = before.parentElement
  const isData = parent?.nodeName === 'SCRIPT' && parent.getAttribute('type') === 'application/ld+json'
  const isRead = parent?.closest('.portal-table caption, script, style')
  const shown = shownText(alignment, before)
  if (!shown || (isRead && !isData)) throw new Held()
  return () => {
    shown.data = after.data
  }
}

/** @param {Element} before @param {Element} after @param {Alignment} alignment @returns {Generator<Step>} */
function* attributes(before, after, alignment) {
  for (const name of new Set([...before.getAttributeNames(), ...after.getAttributeNames()])) {
    const [was, is] = [before.getAttribute(name), after.getAttribute(name)]
    if (was === is) continue
    const shown = alignment.of(before)
    if (!(shown instanceof Element) || shown.getAttribute(name) !== was || isHeld(before, name))
      throw new Held()
    yield () => (is === null ? shown.removeAttribute(name) : shown.setAttribute(name, is))
  }
}

/** Does something read this attribute only once? @param {Element} element @param {string} name */
function isHeld(element, name) {
  if (element.nodeName === 'SCRIPT') return !element.getAttribute('src')?.startsWith(OWN_SCRIPT)
  if (element.matches('link[rel=stylesheet], meta[http-equiv]')) return true
  if (element.matches('.portal-table, .portal-table > table')) return name === 'aria-label'
  return isCustom(element) || (name.startsWith('data-') && name !== 'data-label' && element.matches(HELD))
}

/** @param {Element} element */
const isCustom = (element) => element.nodeName.includes('-')

/**
 * What stands in an element between its first parts and its last ones, with the blanks.
 * @param {Element} parent
 * @param {Node[]} parts
 * @param {number} start  how many are the first ones
 * @param {number} end  how many are the last ones
 */
function stretch(parent, parts, start, end) {
  const [first, last] = [parts[start - 1], parts[parts.length - end]]
  return { parent, first, last, nodes: between(parent, first, last) }
}

/** @param {Node} parent @param {Node | undefined} first @param {Node | undefined} last */
function between(parent, first, last) {
  const all = [...parent.childNodes]
  const at = (/** @type {Node} */ node) => all.indexOf(/** @type {ChildNode} */ (node))
  return all.slice(first ? at(first) + 1 : 0, last ? at(last) : all.length)
}

/**
 * Other nodes in the place of some, or none.
 * @param {{parent: Element, first: Node | undefined, last: Node | undefined, nodes: Node[]}} gone
 * @param {Node[]} come
 * @param {Alignment} alignment
 * @returns {Step}
 */
function exchange(gone, come, alignment) {
  const parent = alignment.of(gone.parent)
  const [first, last] = [gone.first, gone.last].map((each) => each && alignment.of(each))
  const isPlaced = [first, last].every((each, at) =>
    each ? each.parentNode === parent : ![gone.first, gone.last][at],
  )
  const shown = parent && isPlaced ? between(parent, first, last) : []
  const isAsServed =
    shown.length === gone.nodes.length && shown.every((each, at) => each.isEqualNode(gone.nodes[at]))
  if (!parent || !isPlaced || !isAsServed || [...shown, ...come].some(holds)) throw new Held()
  return () => {
    for (const each of come) parent.insertBefore(document.importNode(each, true), last ?? null)
    for (const each of shown) parent.removeChild(each)
  }
}

/** Would a script miss it, or what stands in it? @param {Node} node */
const holds = (node) =>
  node instanceof Element &&
  [node, ...node.querySelectorAll('*')].some((each) => each.matches(HELD) || isCustom(each))
