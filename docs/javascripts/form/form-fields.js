// The fields of the form: what people have filled in, and what the script fills in for them.

import { servingHere } from '../shared/serving.js'
import { plain } from './form-parts.js'
import { prefilled } from './form-prefill.js'
import { reportText } from './report-text.js'

/** @typedef {import('./form-prefill.js').Control} Control */

export class Fields {
  /** Of the message, the same until the report has arrived; empty until it is first sent. */
  number = ''

  /** @param {HTMLElement} host the element around the form */
  constructor(host) {
    this.host = host
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.host.querySelector('form'))
  }

  /** Everything people fill in. @returns {Control[]} */
  get controls() {
    const all = this.host.querySelectorAll('[data-field] input, [data-field] select, [data-field] textarea')
    return /** @type {Control[]} */ ([...all])
  }

  /** @param {string} name */
  control(name) {
    return this.controls.find((control) => control.name === name)
  }

  /** As a service spells it, which may write it in capitals. @param {string} name */
  nameLike(name) {
    const like = () => this.controls.find((each) => each.name.toLowerCase() === name.toLowerCase())
    return (this.control(name) ?? like())?.name
  }

  /** @param {string} name */
  value(name) {
    return this.control(name)?.value ?? ''
  }

  /** The words of what is chosen in a list; empty if nothing is. @param {string} name */
  choice(name) {
    const control = this.control(name)
    return control instanceof HTMLSelectElement ? chosenIn(control) : ''
  }

  /** Value -> words of all that can be chosen in a list. @param {string} name @returns {Record<string, string>} */
  choices(name) {
    const control = this.control(name)
    const options = control instanceof HTMLSelectElement ? [...control.options] : []
    return Object.fromEntries(options.filter(({ value }) => value).map(({ value, text }) => [value, text]))
  }

  /** What can be kept of it: files cannot, and nobody has agreed to anything before it is sent. */
  get values() {
    return Object.fromEntries(this.controls.filter(isTyped).map((control) => [control.name, control.value]))
  }

  /** What the address of the page asks to fill in. */
  prefill() {
    for (const [name, value] of prefilled(this.controls)) {
      const control = this.control(name)
      if (control?.value === '') control.value = value
    }
    const region = this.control('region')
    if (region instanceof HTMLSelectElement) region.value ||= servingHere(region)
  }

  /** Emptied for another message of the same customer: what was bought, and where, is the same. */
  another() {
    const { tier, region } = this.values
    plain(this.form).reset()
    this.number = ''
    for (const [name, value] of Object.entries({ tier, region })) {
      const control = this.control(name)
      if (control) control.value = value
    }
  }

  /** Takes over a draft; whether anything of it is there again. @param {import('./form-draft.js').Draft} draft */
  restore({ fields, search, id }) {
    this.number = id
    const asked = new Set(search === location.search ? [] : prefilled(this.controls).keys())
    let isBack = false
    for (const control of this.controls) {
      const value = fields[control.name]
      if (typeof value !== 'string' || asked.has(control.name) || !isTyped(control)) continue
      if (control.value === '') control.value = value // What was typed before this script came stays.
      isBack ||= value !== '' && control.value === value
    }
    return isBack
  }

  /** A field that nobody sees. @param {string} name @param {string} value */
  hide(name, value) {
    const known = [...this.host.querySelectorAll('input')].find((each) => each.name === name)
    const input = known ?? Object.assign(document.createElement('input'), { type: 'hidden', name })
    if (!known) plain(this.form).append(input)
    input.value = value
  }

  /** `[{severity}] {company}: {service}`, filled in; `{company}` is the customer's, `{reference}` the message's number. */
  get subject() {
    const aliases = { company: 'organization' }
    return (this.host.dataset.subject ?? '')
      .replace(/\{([\w-]+)\}/g, (_place, name) => {
        const names = [name, name.replace(/_/g, '-'), aliases[/** @type {'company'} */ (name)] ?? '']
        const control = names.map((each) => this.control(each)).find((each) => each)
        return control ? control.value.trim() : name === 'reference' ? this.number : ''
      })
      .replace(/\s+/g, ' ')
      .trim()
  }

  /** All that was filled in, as text. */
  get report() {
    const lines = this.controls.map((control) => ({
      // What is ticked says all itself.
      label:
        control.type === 'checkbox'
          ? ''
          : (control.labels?.[0]?.firstChild?.textContent?.trim() ?? control.name),
      value: control instanceof HTMLSelectElement ? chosenIn(control) : saidIn(control),
      isLong: control instanceof HTMLTextAreaElement,
    }))
    return reportText(lines, this.number, this.host.dataset.colon)
  }
}

/** @param {Control} control */
const isTyped = ({ type }) => type !== 'checkbox' && type !== 'file'

/** Of files their names, of what is ticked the words beside it. @param {HTMLInputElement | HTMLTextAreaElement} control */
const saidIn = (control) => {
  if (isTyped(control) || control instanceof HTMLTextAreaElement) return control.value
  const { files, checked, labels } = control
  if (files) return [...files].map(({ name }) => name).join(', ')
  return (checked && labels?.[0]?.textContent?.trim()) || ''
}

/** @param {HTMLSelectElement} select */
const chosenIn = (select) => (select.value && select.selectedOptions[0]?.textContent?.trim()) || ''
