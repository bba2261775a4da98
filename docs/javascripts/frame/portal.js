// The one script every page names. It improves a page that is complete without it, and holds no words:
// labels come from the markup. No module itself: browsers refuse those to pages read from a folder (`file:`).

const COPIED_MS = 4000

/** @param {string} name @returns {HTMLElement | null} */
const part = (name) => document.querySelector(`[data-portal="${name}"]`)

/** Read from a folder: no server completes `tiers/` to its page, and what is loaded later is refused. */
function folder() {
  for (const link of /** @type {HTMLAnchorElement[]} */ ([...document.links])) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html'
  }
  // What cannot answer does not ask either; the tables below it do, and the contact form needs no script.
  for (const mute of [part('search'), ...document.querySelectorAll('sla-calculator')]) mute?.remove()
}

/** A server that led here from `/` knows the browser's languages, but not what its reader once chose. */
function chosenLanguage() {
  const [arrival] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'))
  const home = /** @type {HTMLAnchorElement | null} */ (document.querySelector('a.portal-name'))
  if (!arrival?.redirectCount || home?.pathname !== location.pathname) return
  try {
    const chosen = localStorage.getItem('portal.language')
    const link = document.querySelector(
      `a.portal-language[hreflang="${CSS.escape(chosen ?? '')}"]:not([aria-current])`,
    )
    if (link instanceof HTMLAnchorElement) location.replace(link.href)
  } catch {
    // Storage is forbidden: the server's choice stands.
  }
}

/** Language links keep the query and the anchor that the reader is at. */
function languageLinks() {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a.portal-language')])
  const update = () => {
    for (const link of links) {
      link.search = location.search
      link.hash = location.hash
    }
  }
  addEventListener('hashchange', update)
  // Choosing a language is an explicit choice: `/` remembers it.
  for (const link of links) {
    link.addEventListener('click', () => {
      try {
        localStorage.setItem('portal.language', link.hreflang)
      } catch {
        // Storage is forbidden: the browser's languages decide next time.
      }
    })
  }
  // The calculator rewrites the address without an event: read it again when a link is about to be used.
  for (const kind of ['pointerdown', 'focusin', 'click']) {
    for (const link of links) link.addEventListener(kind, update)
  }
  update()
}

/** A link with `data-carry` takes along what the address says: from the calculator to the contact form. */
function carriedLinks() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll('a[data-carry]')
  )) {
    const update = () => {
      link.search = location.search
    }
    for (const kind of ['pointerdown', 'focusin', 'click']) link.addEventListener(kind, update)
    update()
  }
}

/** The navigation drawer of small screens: a button that says whether it is open, Escape, focus returned. */
function menu() {
  const button = part('menu')
  const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById('__drawer'))
  const navigation = document.getElementById('portal-navigation')
  if (!button || !drawer || !navigation) return
  const set = (/** @type {boolean} */ open) => {
    if (drawer.checked !== open) drawer.click()
  }
  const small = matchMedia('(max-width: 76.234375em)')
  drawer.addEventListener('change', () => {
    button.setAttribute('aria-expanded', String(drawer.checked))
    if (drawer.checked) navigation.querySelector('a')?.focus()
    else if (navigation.contains(document.activeElement)) button.focus()
  })
  button.addEventListener('click', () => set(!drawer.checked))
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && drawer.checked) {
      set(false)
      button.focus()
    }
  })
  // An open drawer covers the page, so focus that leaves it closes it.
  navigation.addEventListener('focusout', (event) => {
    const next = /** @type {Node | null} */ (event.relatedTarget)
    if (drawer.checked && next && next !== button && !navigation.contains(next)) set(false)
  })
  small.addEventListener('change', () => set(false))
}

/** Light or dark: follows the system until the reader chooses; only that choice is stored. */
function palette() {
  const button = part('palette')
  if (!button) return
  const isDark = () => document.body.getAttribute('data-md-color-scheme') === 'slate'
  const set = (/** @type {boolean} */ dark) => {
    document.body.setAttribute('data-md-color-scheme', dark ? 'slate' : 'default')
    button.setAttribute('aria-pressed', String(dark))
  }
  const chosen = () => {
    try {
      return localStorage.getItem('portal.palette')
    } catch {
      return null
    }
  }
  set(isDark())
  button.addEventListener('click', () => {
    set(!isDark())
    try {
      localStorage.setItem('portal.palette', isDark() ? 'dark' : 'light')
    } catch {
      // Storage is forbidden: the choice holds for this page.
    }
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
    if (!chosen()) set(event.matches)
  })
}

/** Tables wider than the screen scroll in a frame of their own that a keyboard can reach. */
function tables() {
  const frames = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.portal-table')])
  for (const frame of frames) {
    const caption = frame.querySelector('caption')
    const label = frame.getAttribute('aria-label') ?? caption?.textContent?.trim()
    const update = () => {
      const scrolls = frame.scrollWidth > frame.clientWidth + 1
      if (scrolls && label) {
        frame.tabIndex = 0
        frame.setAttribute('role', 'region')
        frame.setAttribute('aria-label', label)
      } else {
        frame.removeAttribute('tabindex')
        frame.removeAttribute('role')
      }
    }
    const observer = new ResizeObserver(update)
    for (const part of [frame, ...frame.children]) observer.observe(part)
    update()
  }
}

/** Search is loaded when someone searches: index and code cost a reader nothing before. */
function search() {
  const button = part('search')
  const dialog = /** @type {HTMLDialogElement | null} */ (part('search-dialog'))
  if (!button || !dialog) return
  const open = async () => {
    if (!dialog.open) dialog.showModal()
    const { start } = await import('./search.js')
    start(dialog)
  }
  button.addEventListener('click', open)
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target)
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      open()
    }
  })
}

/**
 * The links beside headings, rows and phone numbers put their address on the clipboard; without this script they
 * are plain links to the place they name. A line says so, also to screen readers; its words come from the markup.
 */
function copyLinks() {
  const said = part('copied')
  if (!said) return
  let timer = 0
  const say = (words = '') => {
    clearTimeout(timer)
    // Emptied first, so that the same words are announced again.
    said.textContent = ''
    requestAnimationFrame(() => (said.textContent = words))
    timer = setTimeout(() => (said.textContent = ''), COPIED_MS)
  }
  document.addEventListener('click', async (event) => {
    // With a modifier key the reader wants a new tab or a download, not a copy.
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a.headerlink, a.portal-copy') : null
    if (!(link instanceof HTMLAnchorElement)) return
    // On the page of links the reader copies several, so it stays; beside a row the address bar follows.
    const stays = link.dataset.text !== undefined
    if (stays) event.preventDefault()
    try {
      await navigator.clipboard.writeText(link.dataset.text ?? link.href)
      say(said.dataset.copied)
    } catch {
      if (stays) location.assign(link.href)
      else say(said.dataset.failed)
    }
  })
}

/** A page loads the code of the elements that stand on it: `data-element` names the file below `javascripts/`. */
function elements() {
  const names = Array.from(document.querySelectorAll('[data-element]'), (element) =>
    element.getAttribute('data-element'),
  )
  for (const name of new Set(names)) import(`../${name}.js`)
}

/** What stands behind the `#`, decoded; as it stands if it was cut in the middle of a sign. */
function plainAnchor() {
  const raw = location.hash.slice(1)
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

/** Links of former versions: an anchor that is gone, a choice that has another name now. */
async function moved() {
  const anchor = plainAnchor()
  const choices = new URLSearchParams(location.search)
  const offered = new Set(Array.from(document.querySelectorAll('option'), (option) => option.value))
  const isUnknown = (/** @type {string} */ name) => choices.has(name) && !offered.has(choices.get(name) ?? '')
  // A question to a former version is asked with its names.
  if (choices.has('version')) return
  const isGone = anchor !== '' && !document.getElementById(anchor)
  if (!isGone && !(offered.size && ['tier', 'severity', 'region'].some(isUnknown))) return
  const { follow } = await import('./moved.js')
  await follow(anchor)
}

document.documentElement.classList.add('portal-ready')
const everywhere = [languageLinks, carriedLinks, menu, palette, tables]
const served = [chosenLanguage, search, copyLinks, elements, moved]
for (const improve of location.protocol === 'file:' ? [folder, ...everywhere] : [...everywhere, ...served])
  improve()
