// The page on screen follows the file while it is edited: in place where that can be done, else it is loaded again.

import { livePlaces, takeOver } from './article.js'

/**
 * @typedef {object} Page
 * @property {string} digest
 * @property {string} html
 * @property {import('./article.js').Target[]} targets
 * @property {string} version
 * @property {boolean} is_last_good  the file has errors: the page shows the state before
 */

/** @typedef {Page & {places: {target: import('./article.js').Target, ranges: Range[]}[]}} ShownPage */

/**
 * Tells the desk by its event `page` (detail: the page, and `places` of its targets, also in `desk.shown`) whenever the page on screen has become
 * what the file says; the first time at once.
 * @param {import('./calls.js').DeskCalls} desk  opened
 * @param {() => void} reload
 */
export async function followPage(desk, reload) {
  let asked = 0
  /** @param {Page | null} page */
  const show = (page) => {
    asked += 1
    if (!page) return // all pages are made anew: the preview says when
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
