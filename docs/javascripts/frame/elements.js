/** A page loads the code of the elements that stand on it: `data-element` names the file below `javascripts/`. */
export function loadElements() {
  const names = Array.from(document.querySelectorAll('[data-element]'), (element) =>
    element.getAttribute('data-element'),
  )
  for (const name of new Set(names)) load(name)
  for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (
    document.querySelectorAll('[data-opens]')
  ))
    loadOpened(details)
}

/** What only those need who open it: `data-opens` names the file. @param {HTMLDetailsElement} details */
function loadOpened(details) {
  const open = () => details.open && load(details.getAttribute('data-opens'))
  details.addEventListener('toggle', open)
  open()
}

/** Once, however often it is asked for. @param {string | null} name */
const load = (name) => import(`../${name}.js`)
