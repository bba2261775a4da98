// An answer in the page's language: its sentences, and the nodes that stand in the calculator's parts.
import { localOf } from '../engine/engine.js'
import { instantText } from '../shared/clock.js'
import {
  cityOf,
  clock,
  counted,
  dateOf,
  fill,
  iso,
  longDay,
  nameOf,
  offset,
  promise,
  zoneName,
} from '../shared/wording.js'
import { reasonLines } from './reasons.js'

/** @typedef {import('./answer.js').Answer} Answer */
/** @typedef {import('../shared/wording.js').Words} Words */
/** @typedef {import('./policy-data.js').Zone} Reader */

/** @param {string} name @param {Record<string, string>} properties @param {(Node | string)[]} children */
export const node = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

/** @param {number} ms @param {number} wall @param {(string | Node)[]} text */
const time = (ms, wall, ...text) => node('time', { dateTime: iso(ms, wall) }, ...text)

/** The moment of an instant as the calendar's clock shows it. @param {Words} words @param {Answer['calendar']} calendar @param {number} ms */
export const shortTime = (words, calendar, ms) =>
  time(ms, localOf(calendar, ms), momentText(words, calendar, ms))

/** @param {Words} words @param {Answer['calendar']} calendar @param {number} ms */
export const momentText = (words, calendar, ms) => instantText(words, ms, calendar, { isNamed: true })

/** @param {Words} words @param {number} wall */
const longTime = (words, wall) => ({ day: longDay(words, wall), time: clock(words, wall) })

/** The sentence that answers. @param {Words} words @param {Answer} answer @param {Reader} [reader] */
export const sentence = (words, { calendar, due, zone }, reader) => {
  const wall = localOf(calendar, due)
  const elsewhere = reader ? localOf(reader, due) : wall
  const [before, after] = words.answer.split('{due}')
  const shown = longTime(words, wall)
  const [place, ahead] = [zoneName(words, zone), offset(wall - due)]
  // The day and, apart so that it can stand on a line of its own, the time of day.
  const [, day = '', rest = words.long] = /^(\{day\}\p{P}?\s*)(.*)$/u.exec(words.long) ?? []
  const [city, there] = reader ? [cityOf(words, reader.name), offset(elsewhere - due)] : []
  return node(
    'p',
    {},
    before,
    time(due, wall, fill(day, shown), node('span', { className: 'sla-clock' }, fill(rest, shown))),
    node('span', { className: 'sla-zone' }, ` ${place}`, ahead.startsWith(place) ? '' : ` (${ahead})`, after),
    ...(reader && elsewhere !== wall
      ? [
          node(
            'span',
            { className: 'sla-reader' },
            ' ',
            fill(city === there ? words.reader.replace(', {offset}', '') : words.reader, {
              zone: city,
              offset: there,
              due: fill(words.long, longTime(words, elsewhere)),
            }),
          ),
        ]
      : []),
  )
}

/** `P1 Kritisch`, `Kritisch` @param {Words} words @param {string} id */
export const severityName = ({ names }, id) => `${names.codes[id] ?? ''} ${names.severities[id] ?? id}`.trim()

/** @param {Words} words @param {string[]} ids */
export const rolesOf = (words, ids) => ids.map((id) => nameOf(words, 'roles', id)).join(', ')

/** @param {Words} words @param {Answer} answer @param {string} way */
export const question = (words, { tier, severity, region, calendar, reported }, way) =>
  [
    fill(words.question, {
      tier: nameOf(words, 'tiers', tier),
      severity: severityName(words, severity),
      region: nameOf(words, 'regions', region),
      reported: momentText(words, calendar, reported),
    }),
    words.ways?.[way] ?? [],
  ]
    .flat()
    .join(', ')

/** With its condition, and who answers if that is those on call. @param {Words} words @param {Answer} answer */
export const promised = (words, { tier, severity, commitment, isOnCall }) => {
  const { kinds } = words
  const note = (isOnCall ? kinds?.notes.on_call : words.notes)?.[tier]?.[severity]
  const beside = [isOnCall && kinds?.on_call, note].filter(Boolean).join('; ')
  return promise(words, commitment) + (beside ? ` (${beside})` : '')
}

/** "30 Min." ends the sentence with its own full stop. @param {Words} words @param {Answer} answer */
export const rule = (words, answer) =>
  fill(words.rule, {
    tier: nameOf(words, 'tiers', answer.tier),
    promise: promised(words, answer),
  }).replace(/\.\.(?= |$)/, '.')

/** Is it dated before the version that answers applies? @param {Answer} answer */
export const isEarly = ({ sla: { effective }, calendar, reported }) =>
  new Date(localOf(calendar, reported)).toISOString() < effective

/** Whose clock it is counted by, where that is the customer's. @param {Words} words @param {Answer} answer */
export const localItems = (words, { zone, region, commitment, counted }) =>
  words.local && commitment.unit !== 'minutes' && counted.zone === zone
    ? [
        node(
          'li',
          {},
          fill(words.local, { zone: zoneName(words, zone), region: nameOf(words, 'regions', region) }),
        ),
      ]
    : []

/**
 * Which version answers, that it is a draft, and that it does not apply to a report dated earlier.
 * @param {Words} words @param {Answer} answer
 */
export const versionLine = (words, answer) => {
  const { version, effective, draft } = answer.sla
  const date = dateOf(words, effective)
  if (isEarly(answer))
    return fill(words.early, { version: draft ? fill(words.drafted, { version }) : version, date })
  return fill(draft ? words.draft : words.version, { version, date })
}

/** @param {Words} words @param {Answer} answer */
export const stepItems = (words, { calendar, steps }) =>
  steps.map(({ due, after, to, isTold }) => {
    const values = { after: promise(words, after), to: rolesOf(words, to) }
    const when = isTold ? shortTime(words, calendar, due) : time(due, localOf(calendar, due), values.after)
    const [before, rest] = isTold
      ? fill(words.step, values).split('{due}')
      : fill(words.stepAfter, { to: values.to }).split('{after}')
    return node('li', {}, before, when, rest)
  })

/** @param {string} said @param {Node[]} items */
export const unfolding = (said, items) =>
  node('details', {}, node('summary', {}, said), node('ul', { className: 'sla-list' }, ...items))

/** Reasons of many days keep their beginning and their end; the others are folded. @param {Words} words @param {Parameters<typeof reasonLines>[1]} answer */
export const reasonItems = (words, answer) => {
  const items = reasonLines(words, answer).map((line) => node('li', {}, line))
  const n = items.length - 8
  if (n > 4) items.splice(4, 0, node('li', {}, unfolding(counted(words, words.more, n), items.splice(4, n))))
  return items
}

/** Why a step has no time of day. @param {Words} words @param {Answer} answer */
export const stepNote = (words, { steps }) => (steps.every(({ isTold }) => isTold) ? '' : words.untold)
