// What is around an entry: what is found there, what is in it, what may be added, who refers to it, when it last changed.

import { say } from '../calls.js'
import { h } from '../dom.js'
import { actionsOf } from '../lists/outline.js'

/**
 * @typedef {(string | number)[]} Path
 * @typedef {{path: Path, place: string, title: string, line: number}} Link
 * @typedef {{path: Path, name: string | number, title: string, texts: Record<string, string>, entries: Inside[]}} Inside
 *
 * @typedef {object} Finding
 * @property {string} level
 * @property {string} message
 * @property {string} help
 * @property {string | null} accepted
 *
 * @typedef {object} Entry
 * @property {string} digest
 * @property {Path} path
 * @property {string} place
 * @property {string} title
 * @property {string} description
 * @property {string} kind
 * @property {string} holds
 * @property {string} of      kind of what it stands in
 * @property {number} line    0: the file has it not
 * @property {import('./field.js').Value[]} values
 * @property {import('./field.js').Choice[]} choices
 * @property {import('./field.js').Choice[]} words
 * @property {string[]} examples
 * @property {Inside[]} entries
 * @property {string[]} absent
 * @property {Record<string, string>} purposes  what these and `entries` are for
 * @property {Finding[] | null} findings  null: nobody has looked for them yet
 * @property {Link[]} used_by
 * @property {Link[]} stands_on
 * @property {{version: string | null, effective: string, was: any} | null} last_change
 */

/** @param {Finding[] | null} found */
export function findingsOf(found) {
  return (found ?? []).filter((each) => each.accepted === null).map(finding)
}

/**
 * @param {Entry} entry
 * @param {import('../panel.js').PolicyDesk} panel
 * @returns {HTMLElement[]}
 */
export function aroundOf(entry, panel) {
  const open = (/** @type {Path} */ path) => panel.openEntry(path)
  return [
    ...inside(entry, open, panel),
    ...absent(entry, open),
    ...links('entry.stands-on', entry.stands_on, open),
    ...links('entry.used-by', entry.used_by, open),
    ...changed(entry, panel.desk.author),
    ...actions(entry, panel),
  ]
}

/**
 * With the entry as a whole; to add one to it stands where its own are.
 * @param {Entry} entry
 * @param {import('../panel.js').PolicyDesk} panel
 */
function actions(entry, panel) {
  const { path } = entry
  const buttons = (entry.line ? actionsOf(entry) : [])
    .filter((each) => each !== 'add')
    .map((each) => {
      const open = () => panel.openForm({ do: each, path })
      return h(
        'button',
        { type: 'button', class: 'desk-button', on: { click: open } },
        say(`entries.${each}`),
      )
    })
  if (!buttons.length) return []
  return [h('h3', {}, say('entry.whole')), h('div', { class: 'desk-row' }, ...buttons)]
}

/** @param {Finding} found */
function finding({ level, message, help }) {
  const said = h('p', {}, h('strong', {}, say(`level.${level}`)), ' ', message)
  return h('div', { class: `desk-card desk-card--${level}` }, said, help && h('p', {}, help))
}

/**
 * @param {Entry} entry
 * @param {(path: Path) => void} open
 * @param {import('../panel.js').PolicyDesk} panel
 */
function inside(entry, open, panel) {
  if (entry.kind === 'text') return []
  const rows = entry.entries.map((each) => {
    const own = String(typeof each.name === 'number' ? each.name + 1 : each.name)
    const purpose = clause(entry.purposes[each.name] ?? '')
    const rest = [purpose ? own : '', summary(each, panel.desk.author)].filter(Boolean).join(': ')
    return h(
      'li',
      {},
      link(purpose || each.title || own, rest, () => open(each.path)),
    )
  })
  const canAdd = actionsOf(entry).includes('add')
  const isLanguages = entry.path.join() === 'document,languages'
  const add = () => panel.openForm({ do: isLanguages ? 'language' : 'add', path: entry.path })
  const button = h('button', { type: 'button', class: 'desk-button', on: { click: add } }, say('entry.add'))
  if (!rows.length && !canAdd) return []
  return [
    h('h3', {}, say('entry.inside')),
    h('ul', { class: 'desk-list' }, ...rows),
    ...(canAdd ? [h('p', {}, button)] : []),
  ]
}

/**
 * @param {Inside} entry
 * @param {string} author
 */
function summary({ texts, entries }, author) {
  const words = texts['*'] ?? texts[author] ?? Object.values(texts)[0]
  return words ?? entries.map((each) => each.title || each.name).join(', ')
}

/**
 * @param {Entry} entry
 * @param {(path: Path) => void} open
 */
function absent({ path, absent: names, purposes }, open) {
  if (!names.length) return []
  const rows = names.map((name) =>
    h(
      'li',
      {},
      link(purposes[name] || name, purposes[name] ? name : '', () => open([...path, name])),
    ),
  )
  const title = h('summary', {}, say('entry.absent', { count: names.length }))
  return [h('details', { class: 'desk-card' }, title, h('ul', { class: 'desk-list' }, ...rows))]
}

/**
 * @param {string} title
 * @param {Link[]} found
 * @param {(path: Path) => void} open
 */
function links(title, found, open) {
  if (!found.length) return []
  const rows = found.map((each) =>
    h(
      'li',
      {},
      link(each.title || each.place, each.title ? each.place : '', () => open(each.path)),
    ),
  )
  return [h('h3', {}, say(title)), h('ul', { class: 'desk-list' }, ...rows)]
}

/** What a description says first; "" if it begins with what may stand there instead. @param {string} description */
export function clause(description) {
  const first = description.split(/[:;(]|\.(?!\d)/)[0].trim()
  return /^\p{Lu}/u.test(first) ? first : ''
}

/**
 * @param {string} title
 * @param {string} rest
 * @param {() => void} open
 */
function link(title, rest, open) {
  const more = rest ? [h('span', { class: 'desk-small' }, rest)] : []
  return h(
    'button',
    { type: 'button', class: 'desk-link', on: { click: open } },
    h('span', {}, title),
    ...more,
  )
}

/**
 * @param {Entry} entry
 * @param {string} author
 */
function changed({ last_change: change }, author) {
  if (!change) return []
  const day = new Date(`${change.effective}T12:00:00Z`)
  const date = new Intl.DateTimeFormat(author, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
  const when = change.version
    ? say('entry.since', { version: change.version, date })
    : say('entry.since-release')
  const was = typeof change.was === 'object' && change.was ? change.was[author] : change.was
  const before = typeof was === 'string' || typeof was === 'number' ? ` ${say('entry.was', { was })}` : ''
  return [h('h3', {}, say('entry.last-change')), h('p', {}, `${when}${before}`)]
}
