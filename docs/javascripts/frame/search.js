// Search over `<language>/search.json`: [[address, page, heading, text], …], one row a section.
// Words match anywhere inside words, so German compounds are found by any of their parts.

/** @typedef {[address: string, page: string, heading: string, text: string]} Row */
/** @typedef {{row: Row, title: string, all: string}} Entry */

const MOST = 20
const started = new WeakSet()

/** Lower case without accents: "Störung" is found by "storung" too. @param {string} text */
const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')

/** @param {Row[]} rows @returns {Entry[]} */
const prepare = (rows) =>
  rows.map((row) => {
    const title = fold(`${row[1]} ${row[2]}`)
    return { row, title, all: `${title} ${fold(row[3])}` }
  })

/** Rows that hold every word of the query; those with more of them in their titles first.
 * @param {Entry[]} entries @param {string} query @returns {Row[]} */
function search(entries, query) {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (!words.length) return []
  const weight = (/** @type {Entry} */ entry) => words.filter((word) => entry.title.includes(word)).length
  return entries
    .filter((entry) => words.every((word) => entry.all.includes(word)))
    .map((entry, order) => ({ entry, order, weight: weight(entry) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ entry }) => entry.row)
}

/** The part of the text around the first word found. @param {string} text @param {string} query */
function excerpt(text, query) {
  const first = fold(query).split(/\s+/).find(Boolean) ?? ''
  const at = Math.max(0, fold(text).indexOf(first))
  const from = at < 60 ? 0 : text.indexOf(' ', at - 60) + 1
  const piece = text.slice(from, from + 160)
  return (from ? '… ' : '') + piece + (from + 160 < text.length ? ' …' : '')
}

/** @param {Row} row @param {string} query @param {string} root @returns {HTMLLIElement} */
function result([address, page, heading, text], query, root) {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = root + address
  link.textContent = heading && heading !== page ? `${page}: ${heading}` : page
  const sample = document.createElement('p')
  sample.textContent = excerpt(text, query)
  item.append(link, sample)
  return item
}

/** @param {HTMLDialogElement} dialog */
export async function start(dialog) {
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector('input'))
  input.focus()
  if (started.has(dialog)) return
  started.add(dialog)
  const status = /** @type {HTMLElement} */ (dialog.querySelector('[role=status]'))
  const list = /** @type {HTMLElement} */ (dialog.querySelector('ol'))
  const { index = '', root = '', one = '', many = '', none = '', failed = '' } = dialog.dataset
  /** @type {Promise<Entry[]>} */
  const loading = fetch(index).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} ${index}`)
    return prepare(await response.json())
  })
  const update = async () => {
    const query = input.value
    try {
      const rows = search(await loading, query)
      list.replaceChildren(...rows.slice(0, MOST).map((row) => result(row, query, root)))
      const count = rows.length === 1 ? one : rows.length ? many.replace('#', String(rows.length)) : none
      status.textContent = query.trim() ? count : ''
    } catch {
      started.delete(dialog) // the next opening tries again
      status.textContent = failed
    }
  }
  input.addEventListener('input', update)
  // Return searches; it must not close the dialog as its form otherwise would.
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      list.querySelector('a')?.focus()
    } else if (event.key === 'Escape') {
      event.preventDefault() // it would only empty the field
      dialog.close()
    }
  })
  // A result on this very page only moves the anchor: nothing but us would close the dialog.
  list.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) dialog.close()
  })
  update()
}
