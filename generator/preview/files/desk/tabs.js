// The views that one can go to from everywhere, each with the number of what is in it.

import { say } from './calls.js'
import { h } from './dom.js'

export class Tabs {
  element = h('nav', { class: 'desk-tabs', 'aria-label': say('frame.views') })

  /**
   * @param {import('./panel.js').View[]} views
   * @param {(name: string) => void} open
   */
  constructor(views, open) {
    for (const { name, tab, title } of views) {
      const count = h('span', { class: 'desk-count' })
      const properties = { class: 'desk-tab', dataset: { view: name }, on: { click: () => open(name) } }
      this.element.append(h('button', { type: 'button', ...properties }, tab ?? title, count))
    }
  }

  /** @param {string} name  of the view that is open */
  mark(name) {
    for (const each of this.element.querySelectorAll('button')) {
      each.ariaCurrent = each.dataset.view === name ? 'true' : null
    }
    this.element.hidden = name === 'secret' || !this.element.childElementCount
  }

  /**
   * A number beside the name.
   * @param {string} name
   * @param {number} count
   */
  count(name, count) {
    const badge = this.element.querySelector(`[data-view="${name}"] .desk-count`)
    if (badge) badge.textContent = count ? ` ${count}` : ''
  }
}
