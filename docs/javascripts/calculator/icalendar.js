// A deadline and its escalation steps as a calendar file (RFC 5545).

/** @param {number} ms */
const utc = (ms) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')

/** Control characters would end the line, or the file, for some readers. @param {string} text */
const escaped = (text) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')

/** Lines of at most 75 octets, never split inside a character. @param {string} line */
const folded = (line) => {
  let octets = 0
  let out = ''
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    const isFull = octets + size > 75
    out += isFull ? `\r\n ${character}` : character
    octets = isFull ? 1 + size : octets + size
  }
  return out
}

/**
 * @param {{at: number, title: string}[]} events
 * @param {{stamp: number, url: string, text: string, id: string}} about when it was made, the address of the answer,
 *   what is said of every event, and an id that is the same for the same question
 */
export const icalendar = (events, { stamp, url, text, id }) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Support portal//Calculator//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(({ at, title }, i) => [
      'BEGIN:VEVENT',
      `UID:${i}-${id}`,
      `DTSTAMP:${utc(stamp)}`,
      `DTSTART:${utc(at)}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
