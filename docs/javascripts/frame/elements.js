/** A page loads the code of the elements that stand on it: `data-element` names the file below `javascripts/`. */
export function loadElements() {
  const names = Array.from(document.querySelectorAll('[data-element]'), (element) =>
    element.getAttribute('data-element'),
  )
  for (const name of new Set(names)) import(`../${name}.js`)
}
