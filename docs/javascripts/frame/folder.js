// The site read from a folder, where no server helps.
import { part } from './part.js'

/** Read from a folder: no server completes `tiers/` to its page, and what is loaded later is refused. */
export function completeAddresses() {
  for (const link of /** @type {HTMLAnchorElement[]} */ ([...document.links])) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html'
  }
  // What cannot answer does not ask either; the tables below it do, and the contact form needs no script.
  for (const mute of [part('search'), ...document.querySelectorAll('sla-calculator')]) mute?.remove()
}
