// What the preview adds to a page: reloads it when it has changed, and shows the findings over it.

import { startDesk } from './desk/desk.js'

const base = new URL('./', import.meta.url)

/**
 * @typedef {object} Finding
 * @property {string} where  file:line:column
 * @property {string} level  error, warning or note
 * @property {string} head   level and rule, in the author's language
 * @property {string} message
 * @property {string} line   the line of the file
 * @property {string} mark   spaces and carets under the place
 * @property {string} help
 */

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} text
 */
function element(tag, className, text = '') {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** @param {Finding} finding */
function item(finding) {
  const made = element('li', `preview-finding preview-finding--${finding.level}`)
  made.append(element('p', 'preview-finding__where', `${finding.where} · ${finding.head}`))
  made.append(element('p', 'preview-finding__message', finding.message))
  if (finding.line) made.append(element('pre', 'preview-finding__line', `${finding.line}\n${finding.mark}`))
  if (finding.help) made.append(element('p', 'preview-finding__help', `→ ${finding.help}`))
  return made
}

/** @param {{title: string, findings: Finding[], blocking: boolean}} report */
function show(report) {
  document.querySelector('.preview-findings')?.remove()
  if (!report.findings.length && !report.blocking) return
  const panel = /** @type {HTMLDetailsElement} */ (element('details', 'preview-findings'))
  panel.open = report.blocking
  if (report.blocking) panel.setAttribute('role', 'alert')
  else panel.setAttribute('aria-live', 'polite')
  panel.append(element('summary', 'preview-findings__title', report.title))
  const list = element('ol', 'preview-findings__list')
  list.append(...report.findings.map(item))
  panel.append(list)
  const dock = document.querySelector('.desk-dock') ?? document.body
  dock.append(panel)
}

const style = document.createElement('link')
style.rel = 'stylesheet'
style.href = new URL('preview.css', base).href
document.head.append(style)

const version = new URL(import.meta.url).searchParams.get('version') ?? ''
const events = new EventSource(
  new URL(`events?${new URLSearchParams({ path: location.pathname, version })}`, base),
)
events.addEventListener('findings', (event) => show(JSON.parse(event.data)))
events.addEventListener('reload', (event) => {
  // The desk may have brought the page up to date already, or do so instead; then this script's address says its version.
  const own = document.querySelector(`script[src^="${base.pathname}preview.js"]`)
  const { version: now } = JSON.parse(event.data)
  if (now && own?.getAttribute('src')?.endsWith(`=${now}`)) return
  if (!dispatchEvent(new CustomEvent('preview-reload', { cancelable: true }))) return
  events.close()
  location.reload()
})
addEventListener('pagehide', () => events.close())
await startDesk()
