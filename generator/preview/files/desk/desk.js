// Editing on the page: turned on by a button, on every page of the preview, and on the next page still on.

import { DeskCalls, fetchWords, isForbidden, say } from './calls.js'
import { h } from './dom.js'
import { entryView } from './entry/entry.js'
import { entriesView } from './forms/entries.js'
import { keep, kept } from './kept.js'
import { heedKeys } from './keys.js'
import { findingsView } from './lists/findings.js'
import { outlineView } from './lists/outline.js'
import { pageView } from './page.js'
import { PolicyDesk } from './panel.js'
import { exchangeView } from './publishing/exchange.js'
import { publishView } from './publishing/publish.js'
import { secretIn, secretView } from './secret.js'
import { followPage } from './shown.js'

/** @type {((desk: DeskCalls, panel: PolicyDesk) => import('./panel.js').View)[]} */
const VIEWS = [pageView, findingsView, outlineView, entryView, entriesView, publishView, exchangeView]

const FIRST_VIEW = 'page'

class Desk {
  calls = new DeskCalls()
  dock = h('aside', { class: 'desk-dock' })
  /** @type {PolicyDesk | undefined} */
  panel
  isReloading = false
  isFollowing = false
  isStarting = true
  isOvertaken = false

  /** As editing was on the page before. */
  async start() {
    try {
      this.calls.author = await fetchWords()
      this.#appear()
      if (kept().isOpen) await this.turnOn({ isChosen: false })
    } finally {
      this.isStarting = false
      if (this.isOvertaken && !this.isFollowing) location.reload()
    }
  }

  /**
   * The page has become another one. While the desk starts it stays nevertheless: what was to be told would be told to
   * nobody by a page that is on its way out, and whoever follows it asks for the newest by himself.
   * @param {Event} event
   */
  overtaken(event) {
    if (!this.isStarting) return
    event.preventDefault()
    this.isOvertaken = true
  }

  #appear() {
    customElements.define('policy-desk', PolicyDesk)
    const edit = h('button', { type: 'button', class: 'desk-button desk-button--main' }, say('frame.edit'))
    edit.addEventListener('click', () => this.turnOn())
    this.dock.setAttribute('aria-label', say('frame.title'))
    this.dock.lang = this.calls.author
    this.dock.prepend(edit)
    const panel = new PolicyDesk(this.calls)
    this.panel = panel
    panel.use([
      ...VIEWS.map((view) => view(this.calls, panel)),
      secretView(this.calls, panel, () => this.#opened()),
    ])
    panel.addEventListener('closed', () => edit.focus())
    this.calls.addEventListener('locked', (event) => {
      keep({ secret: undefined })
      if (panel.view !== 'secret') panel.open('secret', /** @type {CustomEvent} */ (event).detail)
    })
    heedKeys(panel)
    addEventListener('beforeunload', (event) => {
      if (panel.isOn && panel.isUnsaved && !this.isReloading) event.preventDefault()
    })
    panel.addEventListener('said', (event) => {
      if (this.isReloading) keep({ said: /** @type {CustomEvent} */ (event).detail })
    })
  }

  /**
   * With the secret that has opened a page before, else with the one of the address: that may have come from anywhere,
   * and after some wrong ones nothing can be edited any more. So it is only sent for somebody who is there.
   * @param {{isChosen?: boolean}} [options]  by somebody, or because it was on?
   */
  async turnOn({ isChosen = true } = {}) {
    this.panel?.appear()
    const { secret, offered } = kept()
    const known = [secret, isChosen ? offered : ''].flatMap((each) => each || [])
    if (!known.length) await this.panel?.open('secret', '', { focus: isChosen })
    for (const each of known) {
      try {
        await this.calls.open(each)
        await this.#opened({ focus: isChosen })
        return
      } catch (refusal) {
        this.panel?.refused(refusal)
        if (!isForbidden(refusal)) return
      }
    }
  }

  /** @param {{focus?: boolean}} [options] */
  async #opened({ focus = true } = {}) {
    keep({ secret: this.calls.secret, offered: undefined })
    const { view = FIRST_VIEW, argument, said } = kept()
    await this.panel?.open(view, argument, { focus })
    if (said) this.panel?.say(said)
    keep({ said: undefined })
    if (this.isFollowing) return
    this.isFollowing = true
    await followPage(this.calls, () => this.#reload())
  }

  /** Not before what is being written is answered: nobody else would hear of it. */
  async #reload() {
    this.isReloading = true
    await this.calls.written()
    keep({ said: this.panel?.said })
    location.reload()
  }
}

const desk = new Desk()

/** Takes the secret out of the address, where nobody should copy it from, and puts the button on the page. */
export async function startDesk() {
  if (location.hash.startsWith('#desk=')) {
    keep({ offered: secretIn(location.hash) })
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  const style = h('link', { rel: 'stylesheet', href: new URL('desk.css', import.meta.url).href })
  document.head.append(style)
  document.body.append(desk.dock)
  addEventListener('preview-reload', (event) => desk.overtaken(event))
  await desk.start()
}
