// What can be changed on this page, and how: the first thing that the panel shows.

import { say } from './calls.js'
import { h } from './dom.js'
import { commandKey } from './panel.js'

const KEYS = ['choose', 'move', 'switch', 'save', 'undo', 'close']

/**
 * @param {import('./calls.js').DeskCalls} _desk
 * @param {import('./panel.js').PolicyDesk} panel
 * @returns {import('./panel.js').View}
 */
export function pageView(_desk, panel) {
  const keys = KEYS.map((each) => h('li', {}, say(`page.${each}`, { ctrl: commandKey() })))
  const help = h('details', { class: 'desk-card' }, h('summary', {}, say('page.keys')), h('ul', {}, ...keys))
  const element = h('div', {}, h('p', {}, say('page.how', { ctrl: commandKey() })), help)
  const title = say('page.title')
  return { name: 'page', title, tab: say('page.tab'), element, show: () => panel.headed(title) }
}
