// Where nothing tells which region serves the reader, the question stands there before the page is drawn: the room for an
// answer is kept for answers only, and nothing moves when the calculator arrives.
import { servingHere } from '../shared/serving.js'

/** <choice-asked> stands behind the question, and again behind what is shown or hidden with it. */
class ChoiceAsked extends HTMLElement {
  connectedCallback() {
    const place = /** @type {HTMLElement} */ (this.closest('sla-calculator'))
    const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (place.querySelectorAll('[data-choose]'))
    /** @type {HTMLSelectElement | null} */
    const field = place.querySelector('select[name="region"]')
    if (!('address' in place.dataset)) takeChoice(place)
    const query = new URLSearchParams('address' in place.dataset ? location.search : '')
    const given = query.get('region')?.trim()
    // A browser may remember what was chosen in the list.
    const region = given || field?.value || servingHere({ options: buttons })
    if (field && !given) field.value = region
    if (buttons[0]) askRegion(place, !region)
    field?.addEventListener('change', () => askRegion(place, !field.value))
    for (const button of field ? buttons : [])
      button.addEventListener('click', () => chooseRegion(place, /** @type {any} */ (field), button.value))
  }
}

/** With the question stands what the calculator shows beside an answer; after it that comes with the answer. @param {Element} place @param {boolean} isAsked */
const askRegion = (place, isAsked) => {
  const part = (/** @type {string} */ name) => place.querySelector(`[data-part="${name}"]`)
  if (!isAsked && part('choose')?.hasAttribute('hidden')) return
  for (const name of ['choose', 'report']) part(name)?.toggleAttribute('hidden', !isAsked)
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

/** The calculator begins with what its fields hold. @param {Element} place */
const takeChoice = (place) => {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const option = place.querySelector(`[name="${CSS.escape(name)}"] [value="${CSS.escape(value)}"]`)
    if (option) Object.assign(option, { selected: true })
  }
}

/** On the first page, too, the address keeps what is chosen: for the other language, and for who comes back. */
export const keepChoice = () => {
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector('sla-calculator:not([data-address]) form')
  if (!form) return
  takeChoice(form)
  form.addEventListener('change', () => {
    const chosen = /** @type {any} */ ([...new FormData(form)].filter(([, value]) => value))
    history.replaceState(history.state, '', `?${new URLSearchParams(chosen)}${location.hash}`)
  })
}

export const defineAsked = () => customElements.define('choice-asked', ChoiceAsked)
