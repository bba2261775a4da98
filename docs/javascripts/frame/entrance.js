// At `/`: on to the reader's language. Reads a choice that was saved on a click, stores nothing itself.
// No module: browsers refuse those to pages read from a folder, where no server completes `de/` to its page either.
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a[hreflang]')])

/** @param {string} wanted @returns {HTMLAnchorElement | undefined} */
const linkFor = (wanted) =>
  links.find((link) => link.hreflang.toLowerCase() === wanted.toLowerCase()) ??
  links.find((link) => link.hreflang.split('-')[0] === wanted.toLowerCase().split('-')[0])
if (location.protocol === 'file:') for (const link of links) link.pathname += 'index.html'

let saved = null
try {
  saved = localStorage.getItem('portal.language')
} catch {
  // Storage is forbidden: the browser's languages decide.
}
const standard = document.querySelector('main')?.dataset.default ?? ''
for (const wanted of [saved, ...navigator.languages, standard]) {
  const link = wanted && linkFor(wanted)
  if (link) {
    location.replace(link.href + location.search + location.hash)
    break
  }
}
