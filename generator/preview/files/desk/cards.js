// How a finding looks, wherever it is told: its words, the line of the file, the correction before and after.

import { say } from './calls.js'
import { h } from './dom.js'

/**
 * @typedef {object} Cure
 * @property {number} line
 * @property {string} before  the line as it is
 * @property {string} after
 *
 * @typedef {object} Finding
 * @property {string} id       good for one state of the file
 * @property {string} rule
 * @property {'error' | 'warning' | 'note'} level
 * @property {string} head     level and rule, in the author's language
 * @property {string} message
 * @property {string} help
 * @property {number} line
 * @property {string} text     that line
 * @property {(string | number)[]} path
 * @property {string} place
 * @property {Cure[] | null} cure
 * @property {string | null} accepted  the reason
 */

const SIGNS = { error: '✕', warning: '!', note: 'i' }

/**
 * @param {Finding} finding
 * @returns {HTMLElement[]}
 */
export function findingWords(finding) {
  const { level, head, message, help } = finding
  const sign = h('span', { class: 'desk-finding__sign', 'aria-hidden': 'true' }, SIGNS[level])
  const words = [
    h('p', { class: `desk-finding__head desk-finding__head--${level}` }, sign, head),
    h('p', { class: 'desk-finding__message' }, message),
  ]
  if (help) words.push(h('p', { class: 'desk-finding__help' }, help))
  return words
}

/** @param {string} text */
export function fileLine(text) {
  return h('code', { class: 'desk-finding__line' }, text.trim())
}

/**
 * What a correction makes of each line.
 *
 * @param {Cure[]} cure
 */
export function cureLines(cure) {
  const rows = cure.flatMap(({ before, after }) => [
    h('dt', {}, say('findings.now')),
    h('dd', {}, before.trim() ? fileLine(before) : say('findings.no-line')),
    h('dt', {}, say('findings.then')),
    h('dd', {}, after.trim() ? fileLine(after) : say('findings.no-line')),
  ])
  return h('dl', { class: 'desk-cure' }, ...rows)
}
