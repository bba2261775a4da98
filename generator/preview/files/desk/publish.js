// The next version: what it says of itself, what is still open, what would be committed, and the way back.

import { say } from './calls.js'
import { h } from './dom.js'
import { keep, kept } from './kept.js'
import { fieldsOf, flat, formOf } from './release-form.js'

/**
 * @typedef {import('./calls.js').DeskCalls} DeskCalls
 * @typedef {import('./panel.js').PolicyDesk} PolicyDesk
 * @typedef {{rule: string, head: string, message: string, help: string, line: number, place: string, path: (string | number)[]}} Finding
 * @typedef {object} Proposal  as the server answers `proposal`
 * @property {string} digest
 * @property {import('./release-form.js').Fields} [fields]
 * @property {Finding[]} open
 * @property {string[]} [files]
 * @property {string} branch
 * @property {string} [message]
 * @property {string} obstacle
 * @property {{said: string, first: string} | null} notice
 * @property {{version: string, effective: string} | null} last
 * @property {boolean} is_released
 * @property {{how: 'undo' | 'draft' | '', why: string}} back
 * @typedef {{version: string, effective: string, files: string[], branch: string, commit: string}} Release
 */

/**
 * @param {DeskCalls} desk
 * @param {PolicyDesk} panel
 * @returns {import('./panel.js').View}
 */
export function publishView(desk, panel) {
  const view = new PublishView(desk, panel)
  return {
    name: 'publish',
    title: say('publish.title'),
    tab: say('publish.tab'),
    element: view.element,
    show: () => view.show(),
    isUnsaved: () => view.typed !== undefined,
  }
}

class PublishView {
  element = h('div')
  /** What the form says otherwise than proposed. */
  typed = kept().release
  /** @type {Proposal | undefined} */
  #found
  /** Kept, too: the page is loaded again when the version is on it. @type {Release | undefined} */
  #done = kept().released
  #isOnBranch = true
  #isWriting = false
  #open = h('div')
  #commit = h('div')

  /**
   * @param {DeskCalls} desk
   * @param {PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
  }

  async show() {
    if (this.#isWriting) return
    await this.#ask()
    this.#render()
  }

  async #ask() {
    const fields = this.typed ? fieldsOf(this.typed) : {}
    this.#found = /** @type {Proposal} */ (await this.desk.ask('proposal', fields))
  }

  #render() {
    const found = /** @type {Proposal} */ (this.#found)
    /** @type {HTMLElement[]} */
    const parts = [this.#soFar(found)]
    if (!found.is_released || this.typed) parts.push(...this.#draft(found))
    if (found.last) parts.push(...this.#back(found))
    this.element.replaceChildren(...parts)
  }

  /** @param {Proposal} found */
  #soFar({ last, is_released }) {
    if (this.#done && is_released && this.#done.version === last?.version) return this.#result(this.#done)
    if (!last) return h('p', {}, say('publish.first'))
    const values = { version: last.version, date: longDate(last.effective, this.desk.author) }
    const since = last.effective > today() ? 'publish.from' : 'publish.since'
    const said = [h('p', {}, say(since, values))]
    if (is_released) said.push(h('p', {}, say('publish.nothing', values)))
    return h('div', { class: 'desk-card' }, said)
  }

  /** @param {Release} done */
  #result({ version, effective, files, branch, commit }) {
    const date = longDate(effective, this.desk.author)
    const push = h('code', {}, `git push --set-upstream origin ${branch}`)
    const facts = commit
      ? [
          h('p', {}, say('publish.committed', { branch, commit: commit.slice(0, 10) })),
          fileList(files),
          h('p', {}, say('publish.not-pushed'), ' ', push),
        ]
      : [h('p', {}, say('publish.to-commit')), fileList(files)]
    return h(
      'div',
      { class: 'desk-card desk-card--good' },
      h('p', {}, h('strong', {}, say('publish.done', { version, date }))),
      facts,
    )
  }

  /** @param {Proposal} found */
  #draft(found) {
    this.#told(found)
    if (!found.fields) return [this.#open]
    const form = formOf(found.fields, this.desk.languages, this.#dayHint(found), {
      input: (values) => this.#type(values),
      change: () => this.#refresh(),
    })
    const publish = this.#button('publish.publish', () => this.#confirm(), 'desk-button--main')
    const again = this.#button('publish.reset', () => this.#reset())
    return [form, this.#open, this.#commit, h('div', { class: 'desk-row' }, publish, again)]
  }

  /** @param {Proposal} found */
  #dayHint({ notice }) {
    if (!notice) return ''
    return say('publish.notice', { length: notice.said, date: longDate(notice.first, this.desk.author) })
  }

  /**
   * What is open and what would come of it: apart from the form, in which somebody types.
   * @param {Proposal} found
   */
  #told({ open, files = [], branch, message = '', obstacle }) {
    const count = open.length
    const items = open.map((each) => h('li', {}, this.#finding(each)))
    this.#open.replaceChildren(
      h('h3', { tabIndex: -1 }, say('publish.open')),
      count ? h('p', {}, say(count === 1 ? 'publish.settle-one' : 'publish.settle', { count })) : '',
      count ? h('ul', { class: 'desk-list', role: 'list' }, items) : h('p', {}, say('publish.settled')),
    )
    if (obstacle) {
      this.#open.append(
        h(
          'div',
          { class: 'desk-card desk-card--error' },
          h('p', {}, say('publish.obstacle')),
          h('p', {}, obstacle),
        ),
      )
    }
    const told = h('pre', { class: 'desk-message', tabIndex: 0, role: 'region' }, message)
    told.setAttribute('aria-label', say('publish.message'))
    this.#commit.replaceChildren(
      h('h3', {}, say('publish.becomes')),
      branch ? this.#choice(branch) : h('p', {}, say('publish.no-git')),
      branch ? h('p', { class: 'desk-small' }, say('publish.message')) : '',
      branch ? told : '',
      fileList(files),
    )
    this.#commit.hidden = !files.length
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

  /** @param {string} branch */
  #choice(branch) {
    const change = (/** @type {Event} */ event) => {
      this.#isOnBranch = /** @type {HTMLInputElement} */ (event.target).checked
    }
    const box = h('input', { type: 'checkbox', checked: this.#isOnBranch, on: { change } })
    return h('label', { class: 'desk-check' }, box, h('span', {}, say('publish.commit', { branch })))
  }

  /** @param {Record<string, string>} values */
  #type(values) {
    this.typed = values
    keep({ release: values })
  }

  #reset() {
    this.typed = undefined
    keep({ release: undefined })
    this.#guarded(() => this.show())
  }

  #refresh() {
    return this.#guarded(async () => {
      await this.#ask()
      this.#told(/** @type {Proposal} */ (this.#found))
    })
  }

  #confirm() {
    return this.#guarded(async () => {
      await this.#ask()
      const found = /** @type {Proposal} */ (this.#found)
      this.#told(found)
      this.panel.fail('')
      if (found.open.length || found.obstacle || !found.fields) {
        this.panel.fail(found.obstacle || say('publish.refused'))
        this.#open.querySelector('h3')?.focus()
        return
      }
      const { version, effective } = found.fields
      const date = longDate(effective, this.desk.author)
      this.panel.ask(say('publish.sure', { version, date }), [
        [say('publish.not-yet'), () => {}],
        [say('publish.publish-it', { version }), () => this.#release()],
      ])
    })
  }

  async #release() {
    const { digest, fields } = /** @type {Proposal} */ (this.#found)
    const typed = flat(/** @type {import('./release-form.js').Fields} */ (fields))
    const data = { base: digest, ...fieldsOf(typed), branch: this.#isOnBranch }
    await this.#written('release', data, (answer) => {
      this.#done = { ...answer, effective: typed.effective }
      this.typed = undefined
      keep({ release: undefined, released: this.#done })
      this.panel.say(say('publish.is-done', { version: answer.version }))
    })
  }

  /** @param {Proposal} found */
  #back({ last, back }) {
    const version = last?.version ?? ''
    const heading = h('h3', {}, say('publish.back', { version }))
    if (!back.how) return [heading, h('p', {}, say('publish.no-way-back')), h('p', {}, back.why)]
    const ask = () =>
      this.panel.ask(say(`publish.sure-${back.how}`, { version }), [
        [say('publish.not-yet'), () => {}],
        [say('publish.back', { version }), () => this.#takeBack()],
      ])
    return [
      heading,
      h('p', {}, say(`publish.means-${back.how}`, { version })),
      this.#button('publish.take-back', ask, '', { version }),
    ]
  }

  #takeBack() {
    return this.#written('take-back', {}, (answer) => {
      this.#done = undefined
      keep({ released: undefined })
      this.panel.say(
        answer.draft ? say('publish.drafted') : say('publish.undone', { version: answer.undone }),
      )
    })
  }

  /**
   * @param {string} name
   * @param {object} data
   * @param {(answer: any) => void} then
   */
  async #written(name, data, then) {
    this.#isWriting = true
    await this.#guarded(async () => {
      const answer = await this.desk.write(name, () => data)
      this.panel.fail(answer.refused ?? '')
      if (!answer.refused) then(answer)
    })
    this.#isWriting = false
    await this.#guarded(() => this.show())
    this.panel.enter()
  }

  /** @param {() => Promise<void>} work */
  async #guarded(work) {
    try {
      await work()
    } catch (refusal) {
      this.panel.refused(refusal)
    }
  }

  /**
   * @param {string} key
   * @param {() => void} click
   * @param {string} kind
   * @param {Record<string, string>} values
   */
  #button(key, click, kind = '', values = {}) {
    return h('button', { type: 'button', class: `desk-button ${kind}`, on: { click } }, say(key, values))
  }
}

/** @param {string[]} files */
function fileList(files) {
  const items = files.map((each) => h('li', {}, h('code', {}, each)))
  return h('ul', { class: 'desk-files' }, items)
}

function today() {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((each) => String(each).padStart(2, '0')).join('-')
}

/**
 * @param {string} day  2027-01-01
 * @param {string} author
 */
function longDate(day, author) {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  const tag = author === 'en' ? 'en-GB' : author
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
