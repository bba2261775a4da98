// At `/`: on to the reader's language. Reads a choice that was saved on a click, stores nothing itself.
// Joined into a classic script, as portal.js; read from a folder, no server completes `de/` to its page.
import { chosen } from './choice.js'

const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a[hreflang]')])

/** @param {string} wanted @returns {HTMLAnchorElement | undefined} */
const linkFor = (wanted) =>
  links.find((link) => link.hreflang.toLowerCase() === wanted.toLowerCase()) ??
  links.find((link) => link.hreflang.split('-')[0] === wanted.toLowerCase().split('-')[0])
if (location.protocol === 'file:') for (const link of links) link.pathname += 'index.html'

const standard = document.querySelector('main')?.dataset.default ?? ''
for (const wanted of [chosen('language'), ...navigator.languages, standard]) {
  const link = wanted && linkFor(wanted)
  if (link) {
    location.replace(link.href + location.search + location.hash)
    break
  }
}
