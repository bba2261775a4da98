// The page on screen follows the file while it is edited: in place where that can be done, else it is loaded again.

import { livePlaces, takeOver } from './article.js'

/**
 * @typedef {object} Page
 * @property {string} digest
 * @property {string} html
 * @property {import('./article.js').Target[]} targets
 * @property {string} version
 * @property {boolean} is_last_good  the file has errors: the page shows the state before
 * @property {boolean} is_coming     all pages are made anew: what can be edited is known after that
 */

/** @typedef {Page & {places: {target: import('./article.js').Target, ranges: Range[]}[]}} ShownPage */

/** Milliseconds after which a page that is made anew is asked for again. */
const AGAIN = 1000

/**
 * Tells the desk by its event `page` (detail: the page, and `places` of its targets, also in `desk.shown`) whenever the page on screen has become
 * what the file says; the first time at once.
 * @param {import('./calls.js').DeskCalls} desk  opened
 * @param {() => void} reload
 */
export async function followPage(desk, reload) {
  let asked = 0
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later
  /** @param {Page | null} page */
  const show = (page) => {
    asked += 1
    clearTimeout(later)
    if (!page || page.is_coming) {
      // The preview says when a page has become another one, but not when it stays as it is.
      later = setTimeout(() => ask().catch(() => {}), AGAIN)
      return
    }
    if (!takeOver(page.html)) return reload()
    desk.shown = { ...page, places: livePlaces(page.html, page.targets) }
    desk.dispatchEvent(new CustomEvent('page', { detail: desk.shown }))
  }
  const ask = async () => {
    asked += 1
    const number = asked
    const page = await desk.ask('page')
    if (number === asked) show(page)
  }
  desk.addEventListener('changed', (event) => show(/** @type {CustomEvent} */ (event).detail.page))
  addEventListener('preview-reload', (event) => {
    event.preventDefault()
    ask().catch(reload)
  })
  await ask()
}
