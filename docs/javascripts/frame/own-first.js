// On the page of all emergency numbers, those of the reader's region stand first, and have room for whether somebody answers
// now: this script stands before them, and so nothing moves. Without script the regions stand as in the file.
import { servingHere } from '../shared/serving.js'

/** <own-first> stands behind the regions: each a heading and the block below it, which `data-listed` names. */
class OwnFirst extends HTMLElement {
  connectedCallback() {
    /** @type {HTMLElement[]} */
    const all = [...document.querySelectorAll('[data-listed]')].map((each) => /** @type {any} */ (each))
    const options = /** @type {any} */ (all.map(({ dataset }) => ({ dataset, value: dataset.listed })))
    const region = all[1] ? servingHere({ options }) : all[0]?.dataset.listed
    const own = all.find(({ dataset }) => dataset.listed === region)
    const heading = own?.previousElementSibling
    if (!own || !heading) return
    own.setAttribute('data-own', '')
    all[0].previousElementSibling?.before(heading, own)
    const entry = document.querySelector(`.md-nav--secondary a[href="#${heading.id}"]`)?.closest('li')
    entry?.parentElement?.prepend(entry)
  }
}

customElements.define('own-first', OwnFirst)
