// Editing on the page: turned on by a button, on every page of the preview, and on the next page still on.

import { DeskCalls, fetchWords, say } from './calls.js'
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

  /** Must be called once the words are known. */
  start() {
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
      if (panel.view !== 'secret') panel.open('secret', /** @type {CustomEvent} */ (event).detail)
    })
    heedKeys(panel)
    addEventListener('beforeunload', (event) => {
      if (panel.isOn && panel.isUnsaved && !this.isReloading) event.preventDefault()
    })
    if (kept().isOpen) this.turnOn({ focus: false })
  }

  /** @param {{focus?: boolean}} [options] */
  async turnOn({ focus = true } = {}) {
    this.panel?.appear()
    const { secret } = kept()
    if (!secret) {
      await this.panel?.open('secret', '', { focus })
      return
    }
    try {
      await this.calls.open(secret)
      await this.#opened({ focus })
    } catch (refusal) {
      this.panel?.refused(refusal)
    }
  }

  /** @param {{focus?: boolean}} [options] */
  async #opened({ focus = true } = {}) {
    keep({ secret: this.calls.secret })
    const { view = FIRST_VIEW, argument } = kept()
    await this.panel?.open(view, argument, { focus })
    if (this.isFollowing) return
    this.isFollowing = true
    await followPage(this.calls, () => this.#reload())
  }

  #reload() {
    this.isReloading = true
    location.reload()
  }
}

const desk = new Desk()

/** Takes the secret out of the address, where nobody should copy it from, and puts the button on the page. */
export async function startDesk() {
  if (location.hash.startsWith('#desk=')) {
    keep({ secret: secretIn(location.hash) })
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  const style = h('link', { rel: 'stylesheet', href: new URL('desk.css', import.meta.url).href })
  document.head.append(style)
  document.body.append(desk.dock)
  desk.calls.author = await fetchWords()
  desk.start()
}
