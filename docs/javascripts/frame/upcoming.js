// What of a list is to come, or is announced now: rows with `data-over`, and `data-from` if they are not shown at once,
// in minutes since 1970. Rows of the region that serves the reader's time zone (`data-zones` of their list) come first.

/** <upcoming-rows> stands behind its list and is known before the page is read: so nothing moves after it has been drawn. */
class UpcomingRows extends HTMLElement {
  connectedCallback() {
    const place = this.parentElement
    const next = /** @type {HTMLElement | null | undefined} */ (place?.querySelector('[data-part="next"]'))
    const source = place?.querySelector('template')?.content ?? place
    if (!next || !source || next.firstElementChild) return
    const minute = Date.now() / 6e4
    /** @type {HTMLElement[]} */
    const rows = [...source.querySelectorAll('li')]
    const due = rows.filter(
      ({ dataset }) => Number(dataset.from ?? 0) <= minute && minute < Number(dataset.over),
    )
    if (!due.length) return
    const lists = new Set(due.map(({ parentElement }) => parentElement))
    const own = [Intl.DateTimeFormat().resolvedOptions().timeZone, '*']
      .map((zone) => [...lists].find((list) => list?.dataset.zones?.split(' ').includes(zone)))
      .find(Boolean)
    if (own) due.sort((a, b) => +own.contains(b) - +own.contains(a))
    next.append(...due.slice(0, Number(next.dataset.most ?? due.length)).map((row) => row.cloneNode(true)))
    for (const part of [next, next.previousElementSibling]) part?.removeAttribute('hidden')
  }
}

export const defineUpcoming = () => customElements.define('upcoming-rows', UpcomingRows)
