// What of a list is to come, or is announced now: rows with `data-over`, and `data-from` if they are not shown at once,
// in minutes since 1970. A classic script that stands behind its list, so that nothing moves after it has been drawn.

const minute = Date.now() / 6e4
const place = document.currentScript?.parentElement
const next = /** @type {HTMLElement | null | undefined} */ (place?.querySelector('[data-part="next"]'))
const source = place?.querySelector('template')?.content ?? place

/** @type {HTMLElement[]} */
const rows = source ? [...source.querySelectorAll('li')] : []
const due = rows.filter(({ dataset }) => Number(dataset.from ?? 0) <= minute && minute < Number(dataset.over))
if (next && due.length) {
  const shown = due.slice(0, Number(next.dataset.most ?? due.length))
  next.append(...shown.map((row) => row.cloneNode(true)))
  for (const part of [next, next.previousElementSibling]) part?.removeAttribute('hidden')
}
