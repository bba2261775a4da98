// <list-filter>: shows only those rows of the page's long lists that hold all the words typed. Without this script
// the field is not seen, and the list is whole. Its words come from the markup:
//   data-many, data-one, data-none  how many rows are left; "#" stands for the number

/** @param {Element} row what is read: the row, its address, and the words that are copied from it */
const textOf = (row) => row.textContent?.toLowerCase() ?? ''

class ListFilter extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', this)
  }

  handleEvent() {
    const words = (this.querySelector('input')?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    let shown = 0
    for (const list of /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll('[data-filtered]')
    )) {
      const count = this.#filter(list, words)
      list.hidden = !count
      // The heading of the list stands before it.
      list.previousElementSibling?.toggleAttribute('hidden', !count)
      shown += count
    }
    this.#announce(words.length ? shown : undefined)
  }

  /** @param {HTMLElement} list @param {string[]} words @returns {number} how many rows stay */
  #filter(list, words) {
    const rows = [...list.querySelectorAll('tbody tr')]
    for (const row of rows) row.toggleAttribute('hidden', !words.every((word) => textOf(row).includes(word)))
    return rows.filter((row) => !row.hasAttribute('hidden')).length
  }

  /** @param {number | undefined} shown */
  #announce(shown) {
    const { one, many, none } = this.dataset
    const status = this.querySelector('[role=status]')
    const words = shown === 0 ? none : shown === 1 ? one : many
    if (status) status.textContent = shown === undefined ? '' : (words ?? '').replace('#', String(shown))
  }
}

customElements.define('list-filter', ListFilter)
