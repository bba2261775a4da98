// Answers from /sla.json alone: no clock, zone data, locale or words of the browser.
export { deadline } from './deadline.js'
export { explain } from './explain.js'
export { load, openIntervals, SlaError } from './hours.js'
export { instantsOf, localOf } from './zone.js'
