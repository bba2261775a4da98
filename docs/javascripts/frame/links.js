// Links that lead elsewhere and keep where the reader is.
import { choose, chosen } from './choice.js'

/** A server that led here from `/` knows the browser's languages, but not what its reader once chose. */
export function followLanguage() {
  const [arrival] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'))
  const home = /** @type {HTMLAnchorElement | null} */ (document.querySelector('a.portal-name'))
  if (!arrival?.redirectCount || home?.pathname !== location.pathname) return
  const language = CSS.escape(chosen('language') ?? '')
  const link = document.querySelector(`a.portal-language[hreflang="${language}"]:not([aria-current])`)
  if (link instanceof HTMLAnchorElement) location.replace(link.href)
}

/** Language links keep the query and the anchor that the reader is at. */
export function keepPlace() {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a.portal-language')])
  const update = () => {
    for (const link of links) {
      link.search = location.search
      link.hash = location.hash
    }
  }
  addEventListener('hashchange', update)
  // Choosing a language is an explicit choice: `/` remembers it.
  for (const link of links) link.addEventListener('click', () => choose('language', link.hreflang))
  // The calculator rewrites the address without an event: it is read again when a link is about to be used.
  for (const kind of ['pointerdown', 'focusin', 'click'])
    for (const link of links) link.addEventListener(kind, update)
  update()
}
