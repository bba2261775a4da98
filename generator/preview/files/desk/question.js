// A question over the view; whatever is answered, it goes away.

import { button } from './controls.js'
import { h } from './dom.js'

export class Question {
  element = h('div', { class: 'desk-question', role: 'group', hidden: true })

  /**
   * @param {string} sentence
   * @param {[string, () => void][]} answers
   */
  ask(sentence, answers) {
    const said = h('p', { id: 'desk-question' }, sentence)
    const buttons = answers.map(([label, then]) =>
      button(label, () => {
        this.element.hidden = true
        then()
      }),
    )
    this.element.setAttribute('aria-labelledby', said.id)
    this.element.replaceChildren(said, h('div', { class: 'desk-row' }, ...buttons))
    this.element.hidden = false
    buttons[0].focus()
  }

  /** Is something asked? */
  get isOpen() {
    return !this.element.hidden
  }

  /** Nothing is answered. */
  leave() {
    this.element.hidden = true
  }
}
