// The next version: what it says of itself, what is still open, what would be committed, and the way back.

import { say } from '../calls.js'
import { h } from '../dom.js'
import { keep, kept } from '../kept.js'
import { longDate, today } from './dates.js'
import { Meant } from './meant.js'
import { fieldsOf, flat, formOf } from './release-form.js'
import { resultOf } from './released.js'
import { Told } from './told-proposal.js'

/**
 * @typedef {import('../calls.js').DeskCalls} DeskCalls
 * @typedef {import('../panel.js').PolicyDesk} PolicyDesk
 * @typedef {object} Proposal  as the server answers `proposal`
 * @property {string} digest
 * @property {import('./release-form.js').Fields} [fields]
 * @property {import('./told-proposal.js').Finding[]} open
 * @property {import('./meant.js').Sentence[]} [sentences]
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
 * @returns {import('../panel.js').View}
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
  #isWriting = false

  /**
   * @param {DeskCalls} desk
   * @param {PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
    this.told = new Told(panel)
    this.meant = new Meant(desk)
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
    if (this.#done && is_released && this.#done.version === last?.version)
      return resultOf(this.#done, this.desk.author)
    if (!last) return h('p', {}, say('publish.first'))
    const values = { version: last.version, date: longDate(last.effective, this.desk.author) }
    const since = last.effective > today() ? 'publish.from' : 'publish.since'
    const said = [h('p', {}, say(since, values))]
    if (is_released) said.push(h('p', {}, say('publish.nothing', values)))
    return h('div', { class: 'desk-card' }, said)
  }

  /** @param {Proposal} found */
  #draft(found) {
    this.#tell(found)
    if (!found.fields) return [this.told.open]
    const form = formOf(found.fields, this.desk.languages, this.#dayHint(found), {
      input: (values) => this.#type(values),
      change: () => this.#refresh(),
    })
    const publish = this.#button('publish.publish', () => this.#confirm(), 'desk-button--main')
    const again = this.#button('publish.reset', () => this.#reset())
    return [
      form,
      this.meant.element,
      this.told.open,
      this.told.commit,
      h('div', { class: 'desk-row' }, publish, again),
    ]
  }

  /** @param {Proposal} found */
  #dayHint({ notice }) {
    if (!notice) return ''
    return say('publish.notice', { length: notice.said, date: longDate(notice.first, this.desk.author) })
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
      this.#tell(/** @type {Proposal} */ (this.#found))
    })
  }

  #confirm() {
    return this.#guarded(async () => {
      await this.#ask()
      const found = /** @type {Proposal} */ (this.#found)
      this.#tell(found)
      this.panel.fail('')
      if (found.open.length || found.obstacle || !found.fields) {
        this.panel.fail(found.obstacle || say('publish.refused'))
        this.told.open.querySelector('h3')?.focus()
        return
      }
      if (this.#isUnmeant()) return
      const { version, effective } = found.fields
      const date = longDate(effective, this.desk.author)
      this.panel.ask(say('publish.sure', { version, date }), [
        [say('publish.not-yet'), () => {}],
        [say('publish.publish-it', { version }), () => this.#release()],
      ])
    })
  }

  /** @param {Proposal} found */
  #tell(found) {
    this.told.tell(found)
    this.meant.tell(found.sentences ?? [], found.last?.version ?? '')
  }

  #isUnmeant() {
    const { open } = this.meant
    if (open.length) {
      this.panel.fail(say('publish.unmeant', { count: open.length }))
      open[0].focus()
    }
    return open.length > 0
  }

  async #release() {
    const { digest, fields } = /** @type {Proposal} */ (this.#found)
    const typed = flat(/** @type {import('./release-form.js').Fields} */ (fields))
    const data = { base: digest, ...fieldsOf(typed), branch: this.told.isOnBranch }
    await this.#written('release', data, (answer) => {
      this.#done = { ...answer, effective: typed.effective }
      this.typed = undefined
      keep({ release: undefined, released: this.#done, meant: undefined })
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
