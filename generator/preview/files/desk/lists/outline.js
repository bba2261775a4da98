// The whole file as lists in lists: every entry is reached here, also what stands on no page.

import { say } from '../calls.js'
import { freshId, h } from '../dom.js'
import { keep, kept } from '../kept.js'

/**
 * @typedef {(string | number)[]} Path
 *
 * @typedef {object} OutlineEntry
 * @property {Path} path
 * @property {string | number} name
 * @property {string} title
 * @property {string} place
 * @property {string} kind     record, table, list, text, week, scalar
 * @property {Record<string, string>} texts  by language, '*' for all of them
 * @property {string} of       kind of what it stands in
 * @property {string[]} absent names that may stand there
 * @property {string} description what it is for
 * @property {number} inside   how many entries it has
 */

const PAUSE = 120

/**
 * @param {import('../calls.js').DeskCalls} desk
 * @param {import('../panel.js').PolicyDesk} panel
 */
export function outlineView(desk, panel) {
  const view = new OutlineView(desk, panel)
  return { name: 'outline', title: say('outline.title'), element: view.element, show: () => view.show() }
}

class OutlineView {
  /** What was opened, by its path. @type {Map<string, Path>} */
  #opened = new Map(kept().opened?.map((path) => [key(path), path]))
  /** @type {Map<string, OutlineEntry[]>} */
  #levels = new Map()
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause
  #asked = 0

  /**
   * @param {import('../calls.js').DeskCalls} desk
   * @param {import('../panel.js').PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
    const id = freshId()
    this.field = h('input', {
      class: 'desk-control',
      id,
      type: 'search',
      autocomplete: 'off',
      spellcheck: false,
    })
    this.field.value = kept().sought ?? ''
    this.field.addEventListener('input', () => {
      keep({ sought: this.field.value })
      clearTimeout(this.#pause)
      this.#pause = setTimeout(() => this.show().catch((refused) => panel.refused(refused)), PAUSE)
    })
    this.told = h('p', { class: 'desk-field__hint', role: 'status' })
    this.list = h('div', { class: 'desk-outline' })
    this.element = h(
      'div',
      {},
      h(
        'div',
        { class: 'desk-field' },
        h('label', { for: id }, say('outline.filter')),
        this.field,
        this.told,
      ),
      this.list,
    )
  }

  async show() {
    this.#asked += 1
    const asked = this.#asked
    const words = this.field.value.trim()
    const answer = words
      ? await this.desk.ask('find', { words })
      : await this.desk.ask('outline', { paths: [[], ...this.#opened.values()] })
    if (asked !== this.#asked) return
    if (words) this.#showFound(answer)
    else this.#showTree(answer)
  }

  /** @param {{found: OutlineEntry[], more: number, absent: OutlineEntry[], more_absent: number}} answer */
  #showFound({ found, more, absent, more_absent: moreAbsent }) {
    const count = found.length + more
    this.told.textContent = count ? say('outline.found', { count }) : say('outline.nothing')
    const rows = found.map((entry) => h('li', {}, this.#row(entry, entry.place)))
    if (more) rows.push(h('li', { class: 'desk-field__hint' }, say('outline.more', { count: more })))
    const lacking = absent.map((entry) => h('li', {}, this.#lacking(entry)))
    if (moreAbsent)
      lacking.push(h('li', { class: 'desk-field__hint' }, say('outline.more', { count: moreAbsent })))
    const title = lacking.length ? [h('h3', {}, say('outline.lacking'))] : []
    const list = (/** @type {HTMLElement[]} */ each) => h('ul', { class: 'desk-outline__list' }, ...each)
    this.#fill(h('div', {}, list(rows), ...title, list(lacking)))
  }

  /** What may stand there and does not. @param {OutlineEntry} entry */
  #lacking({ path, place, name, description }) {
    const open = h(
      'button',
      {
        type: 'button',
        class: 'desk-link desk-outline__open',
        dataset: { at: `open ${key(path)}` },
        on: { click: () => this.panel.openEntry(path) },
      },
      h('span', { class: 'desk-outline__name' }, say('outline.absent', { name: spaced(String(name)) })),
      ...[description, place].map((each) => h('span', { class: 'desk-outline__said' }, each)),
    )
    return h('div', { class: 'desk-outline__row' }, open)
  }

  /** @param {{levels: {path: Path, entries: OutlineEntry[]}[]}} answer */
  #showTree({ levels }) {
    this.told.textContent = ''
    this.#levels = new Map(levels.map(({ path, entries }) => [key(path), entries]))
    this.#fill(this.#level([]))
  }

  /** The keyboard stays where it was. @param {HTMLElement} list */
  #fill(list) {
    const at = this.list.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.at
      : undefined
    this.list.replaceChildren(list)
    const again = at && this.list.querySelector(`[data-at="${CSS.escape(at)}"]`)
    if (again) /** @type {HTMLElement} */ (again).focus({ preventScroll: true })
    else if (at) this.field.focus()
  }

  /**
   * @param {Path} path
   * @returns {HTMLElement}
   */
  #level(path) {
    const entries = this.#levels.get(key(path)) ?? []
    return h('ul', { class: 'desk-outline__list' }, ...entries.map((entry) => this.#branch(entry)))
  }

  /** @param {OutlineEntry} entry */
  #branch(entry) {
    const at = key(entry.path)
    const isOpen = this.#opened.has(at) && this.#levels.has(at)
    const row = this.#row(entry, String(nameOf(entry)))
    if (entry.inside) row.prepend(this.#toggle(entry, isOpen))
    else row.prepend(h('span', { class: 'desk-outline__toggle', 'aria-hidden': 'true' }))
    const made = h('li', {}, row)
    if (isOpen) made.append(this.#level(entry.path))
    return made
  }

  /**
   * @param {OutlineEntry} entry
   * @param {boolean} isOpen
   */
  #toggle(entry, isOpen) {
    const at = key(entry.path)
    const click = () => {
      if (!this.#opened.delete(at)) this.#opened.set(at, entry.path)
      keep({ opened: [...this.#opened.values()] })
      this.show().catch((refused) => this.panel.refused(refused))
    }
    const properties = {
      type: 'button',
      class: 'desk-button desk-button--plain desk-icon desk-outline__toggle',
      'aria-expanded': isOpen,
      'aria-label': say('outline.below', { name: called(entry) }),
      dataset: { at: `toggle ${at}` },
      on: { click },
    }
    return h('button', properties, isOpen ? '▾' : '▸')
  }

  /**
   * @param {OutlineEntry} entry
   * @param {string} name  as it is shown here
   */
  #row(entry, name) {
    const at = key(entry.path)
    const actions = h('div', { class: 'desk-row', id: freshId(), hidden: true })
    const open = h(
      'button',
      {
        type: 'button',
        class: 'desk-link desk-outline__open',
        dataset: { at: `open ${at}` },
        on: { click: () => this.panel.openEntry(entry.path) },
      },
      h('span', { class: 'desk-outline__name' }, name),
      ' ',
      ...said(entry),
    )
    const more = h(
      'button',
      {
        type: 'button',
        class: 'desk-button desk-button--plain desk-icon',
        'aria-expanded': false,
        'aria-controls': actions.id,
        'aria-label': say('outline.actions', { name: called(entry) }),
        dataset: { at: `actions ${at}` },
      },
      '⋯',
    )
    more.addEventListener('click', () => {
      actions.hidden = !actions.hidden
      more.ariaExpanded = String(!actions.hidden)
      if (!actions.childElementCount) actions.append(...this.#actions(entry))
      if (!actions.hidden) actions.querySelector('button')?.focus()
    })
    const isLanguage = entry.path.length === 3 && entry.path[1] === 'languages'
    return h('div', { class: 'desk-outline__row' }, open, isLanguage ? null : more, actions)
  }

  /** @param {OutlineEntry} entry */
  #actions(entry) {
    return [...actionsOf(entry).map((what) => this.#action(what, entry)), ...this.#absent(entry)]
  }

  /**
   * @param {string} what
   * @param {OutlineEntry} entry
   */
  #action(what, { path }) {
    const isLanguage = what === 'add' && key(path) === '["document","languages"]'
    const form = { do: isLanguage ? 'language' : what, path }
    const click = () => this.panel.openForm(form)
    return h('button', { type: 'button', class: 'desk-button', on: { click } }, say(`entries.${form.do}`))
  }

  /** What may stand there and does not: it is filled in where an entry is shown. @param {OutlineEntry} entry */
  #absent({ path, absent }) {
    return absent.map((name) => {
      const click = () => this.panel.openEntry([...path, name])
      const words = say('outline.absent', { name: spaced(name) })
      return h('button', { type: 'button', class: 'desk-button', on: { click } }, words)
    })
  }
}

/** @param {Path} path */
function key(path) {
  return JSON.stringify(path)
}

/** @param {string} name */
function spaced(name) {
  return name.replaceAll('_', ' ')
}

/** @param {OutlineEntry} entry  in a list, the first is the first */
function nameOf({ name }) {
  return typeof name === 'number' ? `${name + 1}.` : spaced(name)
}

/** @param {OutlineEntry} entry */
function called(entry) {
  return entry.title || String(nameOf(entry))
}

/** @param {OutlineEntry} entry  what it calls itself, or what it says in its first language, or what it is for */
function said({ title, texts, description }) {
  const [[language, text] = ['', '']] = Object.entries(texts)
  if (title) return [h('span', { class: 'desk-outline__said' }, title)]
  if (!text) return description ? [h('span', { class: 'desk-outline__said' }, description)] : []
  const lang = language === '*' ? undefined : language
  return [h('span', { class: 'desk-outline__said', lang }, text)]
}

/**
 * What can be done with an entry as a whole.
 * @param {{path: Path, kind: string, of: string}} entry
 */
export function actionsOf({ path, kind, of }) {
  const found = kind === 'table' || kind === 'list' ? ['add'] : []
  if (of === 'table' || of === 'list') found.push('copy', 'move')
  if (of === 'table') found.push('rename')
  return path.length > 1 ? [...found, 'remove'] : found
}
