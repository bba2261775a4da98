// An answer as a file for calendars; loaded when it is asked for.
import { fill } from '../shared/wording.js'
import { node, rolesOf, severityName } from './answer-view.js'
import { icalendar } from './icalendar.js'

/** Until then a browser has begun to save the file. */
const KEPT_MS = 15e3

/** What a calendar file holds of it. @param {import('../shared/wording.js').Words} words @param {import('./answer.js').Answer} answer */
const events = (words, { severity, due, steps, further }) => [
  { at: due, title: fill(words.event, { severity: severityName(words, severity) }) },
  ...further.flatMap(({ kind, due: at }) =>
    at && words.kinds?.names[kind]
      ? { at, title: `${severityName(words, severity)}${words.colon ?? ': '}${words.kinds.names[kind]}` }
      : [],
  ),
  ...steps
    .filter(({ isTold }) => isTold)
    .map(({ due: at, to }) => ({
      at,
      title: fill(words.eventStep, { severity: severityName(words, severity), to: rolesOf(words, to) }),
    })),
]

/**
 * @param {import('../shared/wording.js').Words} words @param {import('./answer.js').Answer} answer
 * @param {import('./parts.js').Parts} parts @param {string} link
 */
export const saveCalendar = (words, answer, parts, link) => {
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
