// The reason for which a finding is accepted: written below it, kept over reloads until it is saved.

import { say } from '../calls.js'
import { button } from '../controls.js'
import { freshId, h } from '../dom.js'
import { keep, kept } from '../kept.js'

/** @typedef {import('../cards.js').Finding} Finding */

export class Reasons {
  /** @param {(finding: Finding, reason: string) => Promise<boolean>} accept  was it written? */
  constructor(accept) {
    this.accept = accept
  }

  get isUnsaved() {
    return Object.values(kept().reasons ?? {}).some((each) => each.trim())
  }

  /** What is written for it and not saved yet; undefined where nobody has begun. @param {Finding} finding */
  of(finding) {
    return kept().reasons?.[key(finding)]
  }

  /** @param {Finding} finding @param {string | undefined} reason */
  #keep(finding, reason) {
    const { [key(finding)]: _, ...others } = kept().reasons ?? {}
    keep({ reasons: reason === undefined ? others : { ...others, [key(finding)]: reason } })
  }

  /**
   * @param {Finding} finding
   * @param {() => void} closed
   */
  formOf(finding, closed) {
    const { area, error, field } = this.#field(finding)
    const submit = async (/** @type {Event} */ event) => {
      event.preventDefault()
      const isMissing = !area.value.trim()
      error.textContent = isMissing ? say('findings.reason-missing') : ''
      area.setAttribute('aria-invalid', String(isMissing))
      if (isMissing) area.focus()
      else if (await this.accept(finding, area.value)) this.#keep(finding, undefined)
    }
    const cancel = button(say('findings.cancel'), () => {
      this.#keep(finding, undefined)
      form.remove()
      closed()
    })
    const main = { class: 'desk-button desk-button--main', type: 'submit' }
    const row = h('div', { class: 'desk-row' }, h('button', main, say('findings.accept-save')), cancel)
    const form = h('form', { class: 'desk-field', noValidate: true, on: { submit } }, ...field, row)
    return form
  }

  /** @param {Finding} finding */
  #field(finding) {
    const [id, hint, fault] = [freshId(), freshId(), freshId()]
    const error = h('p', { class: 'desk-field__error', id: fault })
    const described = { 'aria-describedby': `${hint} ${fault}` }
    const area = h('textarea', { class: 'desk-control', id, rows: 2, required: true, ...described })
    area.value = this.of(finding) ?? ''
    area.addEventListener('input', () => this.#keep(finding, area.value))
    const label = h('label', { for: id }, say('findings.reason'))
    const about = h('p', { class: 'desk-field__hint', id: hint }, say('findings.accept-means'))
    return { area, error, field: [label, about, area, error] }
  }
}

/** The same finding in another state of the file. @param {Finding} finding */
function key({ rule, place, message }) {
  return JSON.stringify([rule, place, message])
}
