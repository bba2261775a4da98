// What tells before the page is drawn that no answer will stand where the room for one is kept: nothing moves when the
// calculator arrives. Where nothing tells which region serves the reader, the question stands there.
import { servingHere } from '../shared/serving.js'

/** <choice-asked> stands behind the question, and again behind what is shown or hidden with it; `data-until`: the last day that is known. */
class ChoiceAsked extends HTMLElement {
  connectedCallback() {
    const place = this.closest('sla-calculator')
    const { until } = this.dataset
    if (!place) return
    if (until) place.toggleAttribute('data-beyond', new Date().toISOString() > `${until}T24`)
    const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (place.querySelectorAll('[data-choose]'))
    /** @type {HTMLSelectElement | null} */
    const field = place.querySelector('select[name="region"]')
    const query = new URLSearchParams(place.hasAttribute('data-address') ? location.search : '')
    // A browser may remember what was chosen in the list.
    const region = query.get('region')?.trim() || field?.value || servingHere({ options: buttons })
    if (buttons[0]) askRegion(place, !region)
    if (!field || until) return
    field.addEventListener('change', () => askRegion(place, !field.value))
    for (const button of buttons)
      button.addEventListener('click', () => chooseRegion(place, field, button.value))
  }
}

/** With the question stands what the calculator shows beside an answer; after it that comes with the answer. @param {Element} place @param {boolean} isAsked */
const askRegion = (place, isAsked) => {
  const part = (/** @type {string} */ name) => place.querySelector(`[data-part="${name}"]`)
  const names = part('choose')?.hasAttribute('hidden') && !isAsked ? [] : ['choose', 'report', 'numbers']
  for (const name of names) part(name)?.toggleAttribute('hidden', !isAsked)
  part('asked')?.toggleAttribute('hidden', isAsked)
}

/** As if chosen in the list, with which a calculator that comes later begins. The buttons go; the keyboard stays at what they stand for, which lies in the fold on small screens. @param {Element} place @param {HTMLSelectElement} field @param {string} region */
const chooseRegion = (place, field, region) => {
  field.value = region
  field.dispatchEvent(new Event('change', { bubbles: true }))
  /** @type {HTMLElement | null} */
  const fold = place.querySelector('[data-part="fold"] > summary')
  for (const each of [fold, field]) each?.focus()
}

export const defineAsked = () => customElements.define('choice-asked', ChoiceAsked)
