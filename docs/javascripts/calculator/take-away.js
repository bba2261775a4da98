// An answer that is taken elsewhere: as text, and as a file for calendars.
import { events, node } from './answer-view.js'

const LINES = [
  'question',
  'answer',
  'reasons-heading',
  'why',
  'further-heading',
  'further',
  'escalation-heading',
  'steps',
  'step-note',
  'rule',
  'version',
]
/** Until then a browser has begun to save the file. */
const KEPT_MS = 15e3

/** What stands in the parts that are shown. @param {import('./parts.js').Parts} parts @param {string} link */
export const asText = (parts, link) => {
  const lines = LINES.flatMap((name) => {
    const part = parts.piece(name)
    const text = part?.textContent.trim()
    if (!text || part.closest('[hidden]')) return []
    if (part.matches('ol, ul'))
      return [...part.children].map((item) => `- ${(item.querySelector('summary') ?? item).textContent}`)
    return /heading|rule/.test(name) ? ['', text] : text
  })
  return [...lines, link].join('\n')
}

/**
 * @param {import('../shared/wording.js').Words} words @param {import('./answer.js').Answer} answer
 * @param {import('./parts.js').Parts} parts @param {string} link
 */
export const saveCalendar = async (words, answer, parts, link) => {
  const { icalendar } = await import('./icalendar.js')
  const { tier, severity, region, reported } = answer
  const file = icalendar(events(words, answer), {
    stamp: Date.now(),
    url: link,
    text: ['question', 'rule', 'version'].map((name) => parts.piece(name).textContent).join('\n'),
    id: `${tier}-${severity}-${region}-${reported / 1e3}@${location.host}`,
  })
  const href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }))
  node('a', { href, download: `${severity}-${tier}.ics` }).click()
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS)
}
