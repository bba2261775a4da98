// Where nothing tells which region serves the reader, the question stands there before the page is drawn: the room for an
// answer is kept for answers only, and nothing moves when the calculator arrives.
import { servingHere } from '../shared/serving.js'

/** <choice-asked> stands behind the parts of a calculator that it shows or hides. */
class ChoiceAsked extends HTMLElement {
  connectedCallback() {
    const place = this.closest('sla-calculator')
    const query = new URLSearchParams(place?.hasAttribute('data-address') ? location.search : '')
    if (
      query.get('region')?.trim() ||
      servingHere(/** @type {any} */ (place?.querySelector('[name="region"]')))
    )
      return
    for (const name of ['asked', 'choose', 'report', 'numbers'])
      place?.querySelector(`[data-part="${name}"]`)?.toggleAttribute('hidden', name === 'asked')
    place?.addEventListener('click', ({ target }) => this.#keep(place, /** @type {Element} */ (target)))
  }

  /** Who chooses before the calculator is there has chosen: it begins with what its field holds. @param {Element} place @param {Element} target */
  #keep(place, target) {
    /** @type {HTMLButtonElement | null} */
    const button = target.closest('[data-do=region]')
    /** @type {HTMLSelectElement | null} */
    const field = place.querySelector('[name="region"]')
    /** @type {HTMLElement | null} */
    const fold = place.querySelector('[data-part="fold"] > summary')
    if (!button || !field || customElements.get('sla-calculator')) return
    field.value = button.value
    fold?.focus()
    field.focus()
  }
}

export const defineAsked = () => customElements.define('choice-asked', ChoiceAsked)
