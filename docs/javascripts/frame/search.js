// Search over `<language>/search.json`; what is found, and in which order, decides search-rank.js.
import { excerpt } from './search-excerpt.js'
import { prepare, search } from './search-rank.js'

/** @typedef {import('./search-rank.js').Row} Row */
/** @typedef {import('./search-rank.js').Index} Index */

const MOST = 20
const started = new WeakSet()

/** An entry that leads somewhere. @param {string} address @param {string} text @param {string} root */
function entry(address, text, root) {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = /^[a-z]+:/.test(address) ? address : root + address
  link.textContent = text
  const [, language = ''] = /^\.\.\/([^/]+)\//.exec(address) ?? [] // the portal in another one, by its own name
  if (language) link.lang = link.hreflang = language
  item.append(link)
  return item
}

/** @param {Row} row @param {string[]} words @param {Index} index @param {string} root @param {string} colon */
function result([address, page, heading, text], words, index, root, colon) {
  const item = entry(address, heading && heading !== page ? `${page}${colon}${heading}` : page, root)
  if (text) {
    const sample = document.createElement('p')
    sample.textContent = excerpt(text, words, index)
    item.append(sample)
  }
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
  const ways = /** @type {HTMLElement} */ (dialog.querySelector('ul'))
  const { index = '', root = '', one = '', many = '', none = '', failed = '', colon = ': ' } = dialog.dataset
  const loading = fetch(index).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} ${index}`)
    const data = /** @type {Index} */ (await response.json())
    ways.replaceChildren(...data.ways.map(([text, address]) => entry(address, text, root)))
    return { data, prepared: prepare(data) }
  })
  const update = async () => {
    const query = input.value
    try {
      const { data, prepared } = await loading
      const { rows, words, isWhole } = search(prepared, query)
      list.replaceChildren(...rows.slice(0, MOST).map((row) => result(row, words, data, root, colon)))
      const count = rows.length === 1 ? one : rows.length ? many.replace('#', String(rows.length)) : none
      status.textContent = query.trim() ? count : ''
      // Who finds nothing, or only a part, is not left alone.
      const lacks = Boolean(query.trim()) && !(rows.length && isWhole) && ways.childElementCount > 0
      if (ways.parentElement) ways.parentElement.hidden = !lacks
    } catch {
      started.delete(dialog) // the next opening tries again
      status.textContent = failed
    }
  }
  input.addEventListener('input', update)
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (dialog.querySelectorAll('li a'))
      Array.from(links)
        .find((link) => link.checkVisibility())
        ?.focus()
    } else if (event.key === 'Escape') {
      event.preventDefault() // it would only empty the field
      dialog.close()
    }
  })
  // A result on this very page only moves the anchor: nothing but us would close the dialog.
  dialog.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) dialog.close()
  })
  update()
}
