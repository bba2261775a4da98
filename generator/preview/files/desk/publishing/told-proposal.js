// What is still open before a version can be published, and what would be committed: apart from the form, in which somebody types.

import { say } from '../calls.js'
import { h } from '../dom.js'
import { keep, kept } from '../kept.js'
import { fileList } from './released.js'

/** @typedef {{rule: string, head: string, message: string, help: string, line: number, place: string, path: (string | number)[]}} Finding */

export class Told {
  open = h('div')
  commit = h('div')

  /** @param {import('../panel.js').PolicyDesk} panel */
  constructor(panel) {
    this.panel = panel
  }

  /** @param {import('./publish.js').Proposal} found */
  tell({ open, files = [], branch, message = '', obstacle }) {
    this.open.replaceChildren(
      h('h3', { tabIndex: -1 }, say('publish.open')),
      ...this.#settling(open),
      ...(obstacle ? [obstacleCard(obstacle)] : []),
    )
    const heading = h('h3', {}, say('publish.becomes'))
    const commit = branch ? this.#committing(branch, message) : [h('p', {}, say('publish.no-git'))]
    this.commit.replaceChildren(heading, ...commit, fileList(files))
    this.commit.hidden = !files.length
  }

  /** @param {Finding[]} open */
  #settling(open) {
    const count = open.length
    if (!count) return [h('p', {}, say('publish.settled'))]
    const items = open.map((each) => h('li', {}, this.#finding(each)))
    const said = say(count === 1 ? 'publish.settle-one' : 'publish.settle', { count })
    return [h('p', {}, said), h('ul', { class: 'desk-list', role: 'list' }, items)]
  }

  /** @param {Finding} finding */
  #finding({ head, message, help, line, place, path }) {
    const said = [
      h('strong', {}, `${head}: `),
      message,
      h('span', { class: 'desk-small desk-block' }, place || say('publish.line', { line })),
    ]
    if (!path.length) return h('div', {}, said, h('p', { class: 'desk-small' }, help))
    const open = () => this.panel.openEntry(path)
    return h('button', { type: 'button', class: 'desk-link', on: { click: open } }, said)
  }

  /** @param {string} branch @param {string} message */
  #committing(branch, message) {
    const told = h('pre', { class: 'desk-message', tabIndex: 0, role: 'region' }, message)
    told.setAttribute('aria-label', say('publish.message'))
    return [this.#choice(branch), h('p', { class: 'desk-small' }, say('publish.message')), told]
  }

  get isOnBranch() {
    return kept().isOnBranch ?? true
  }

  /** @param {string} branch */
  #choice(branch) {
    const change = (/** @type {Event} */ event) => {
      keep({ isOnBranch: /** @type {HTMLInputElement} */ (event.target).checked })
    }
    const box = h('input', { type: 'checkbox', checked: this.isOnBranch, on: { change } })
    return h('label', { class: 'desk-check' }, box, h('span', {}, say('publish.commit', { branch })))
  }
}

/** @param {string} obstacle */
function obstacleCard(obstacle) {
  const said = [say('publish.obstacle'), obstacle].map((each) => h('p', {}, each))
  return h('div', { class: 'desk-card desk-card--error' }, said)
}
