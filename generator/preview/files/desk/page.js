// What can be changed on this page, and how: the first thing that the panel shows.

import { say } from './calls.js'
import { h } from './dom.js'
import { commandKey } from './panel.js'
import { Targets, words } from './targets.js'

const KEYS = ['move', 'choose', 'switch', 'save', 'undo', 'close']

/**
 * @param {import('./calls.js').DeskCalls} desk
 * @param {import('./panel.js').PolicyDesk} panel
 * @returns {import('./panel.js').View}
 */
export function pageView(desk, panel) {
  const targets = new Targets(desk, panel)
  panel.toPage = () => targets.enter()
  const keys = KEYS.map((each) => h('li', {}, say(`page.${each}`, { ctrl: commandKey() })))
  const help = h('details', { class: 'desk-card' }, h('summary', {}, say('page.keys')), h('ul', {}, ...keys))
  const list = h('ul', { class: 'desk-list' })
  const title = say('page.title')
  const how = h('p', {}, say('page.how', { ctrl: commandKey() }))
  const waiting = h('p', { role: 'status' }, say('page.waiting'))
  const last = h('p', { class: 'desk-card desk-card--error', hidden: true }, say('page.last-good'))
  desk.addEventListener('page', (event) => {
    last.hidden = !(/** @type {CustomEvent} */ (event).detail.is_last_good)
  })
  const renew = () => {
    waiting.textContent = targets.places.length ? '' : say('page.none')
    const at = Array.from(list.querySelectorAll('*')).indexOf(/** @type {Element} */ (document.activeElement))
    list.replaceChildren(...rows(targets, (path) => panel.openEntry(path)))
    const again = list.querySelectorAll('*')[at]
    if (again instanceof HTMLElement) again.focus()
  }
  targets.addEventListener('taken', renew)
  return {
    name: 'page',
    title,
    tab: say('page.tab'),
    element: h('div', {}, last, how, help, waiting, list),
    show: () => panel.headed(title),
  }
}

/**
 * Each entry once, where it stands first.
 * @param {Targets} targets
 * @param {(path: import('./targets.js').Path) => void} open
 */
function rows(targets, open) {
  /** @type {Map<string, import('./targets.js').Place>} */
  const first = new Map()
  for (const each of targets.places) if (!first.has(each.target.place)) first.set(each.target.place, each)
  return [...first.values()].map((each) =>
    h(
      'li',
      {},
      row(each, () => open(each.target.path)),
    ),
  )
}

/**
 * @param {import('./targets.js').Place} place
 * @param {() => void} open
 */
function row(place, open) {
  const properties = { type: 'button', class: 'desk-link', on: { click: open } }
  return h(
    'button',
    properties,
    h('span', {}, words(place)),
    h('span', { class: 'desk-small' }, place.target.place),
  )
}
