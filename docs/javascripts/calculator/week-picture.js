// The days between report and answer, one row each, as SVG: open hours, holidays, and what happens when.
// The list of reasons beside it says the same in words.
import { localOf, openIntervals } from '../engine/engine.js'
import { A_DAY, dayName, hourOf, shortDay } from '../shared/wording.js'
import { hoursIn } from './policy-data.js'

/**
 * @typedef {{at: number, kind: 'reported' | 'due' | 'step'}} Mark
 * @typedef {import('../../../types/engine.js').Calendar} Calendar
 */

const ROW = 28
const TOP = 16
const MOST_ROWS = 45

/** @param {string} name @param {Record<string, string | number>} attributes @param {(Node | string)[]} children */
const svg = (name, attributes, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}

/**
 * @param {import('../shared/wording.js').Words} words @param {import('./answer.js').Answer} answer
 * @param {number} width
 * @returns {SVGElement | undefined} nothing if it would be too long to read, or where no hours are laid down
 */
export const weekPicture = (words, { calendar, reported, due, steps, sla, tier, severity }, width) => {
  if (hoursIn(sla, tier, severity) === 'none') return undefined
  /** Earliest and latest bound the picture. @type {Mark[]} */
  const marks = [
    { at: reported, kind: 'reported' },
    ...steps.filter(({ isTold }) => isTold).map(({ due: at }) => /** @type {Mark} */ ({ at, kind: 'step' })),
    { at: due, kind: 'due' },
  ]
  const walls = marks.map(({ at }) => localOf(calendar, at))
  const first = Math.floor(Math.min(...walls) / A_DAY)
  const rows = Math.floor(Math.max(...walls) / A_DAY) - first + 1
  if (rows > MOST_ROWS) return undefined
  const label = width < 480 ? 84 : 104
  const end = width - 8
  /** @param {number} wall time of day or beyond, ms */
  const x = (wall) => Math.round((label + (wall / A_DAY) * (end - label)) * 10) / 10
  const height = TOP + rows * ROW + 4
  const picture = svg('svg', {
    class: 'sla-week',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': words.picture,
  })
  picture.append(hatching(), ...hoursOfDay(words, x, height))
  for (let row = 0; row < rows; row++)
    picture.append(
      ...dayRow(
        calendar,
        first + row,
        TOP + row * ROW,
        x,
        (day) => shortDay(words, day * A_DAY),
        (key) => dayName(words, sla, key),
      ),
    )
  marks.forEach(({ kind }, i) => {
    const wall = walls[i] - first * A_DAY
    const row = Math.floor(wall / A_DAY)
    picture.append(mark(kind, x(wall - row * A_DAY), TOP + row * ROW + ROW / 2))
  })
  return picture
}

const hatching = () =>
  svg(
    'defs',
    {},
    svg(
      'pattern',
      {
        id: 'sla-hatch',
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      svg('path', { d: 'M0 0V6', class: 'sla-hatch' }),
    ),
  )

/** @param {import('../shared/wording.js').Words} words @param {(wall: number) => number} x @param {number} height */
const hoursOfDay = (words, x, height) =>
  [0, 6, 12, 18, 24].flatMap((hour) => {
    const at = x(hour * 36e5)
    return [
      svg('path', { d: `M${at} ${TOP}V${height - 4}`, class: 'sla-grid' }),
      svg(
        'text',
        { x: at, y: 10, class: 'sla-hour', 'text-anchor': hour === 24 ? 'end' : 'middle' },
        hourOf(words, hour),
      ),
    ]
  })

/**
 * @param {Calendar} calendar @param {number} day since 1970 @param {number} y
 * @param {(wall: number) => number} x @param {(day: number) => string} label @param {(key: string) => string} name
 */
const dayRow = (calendar, day, y, x, label, name) => {
  const row = [svg('text', { x: 0, y: y + ROW / 2 + 4, class: 'sla-day' }, label(day))]
  const left = x(0)
  const bar = { y: y + 6, height: ROW - 12 }
  row.push(svg('rect', { ...bar, x: left, width: x(A_DAY) - left, class: 'sla-closed' }))
  const reason = calendar.reasons.get(day)
  if (reason) row.push(svg('rect', { ...bar, x: left, width: x(A_DAY) - left, fill: 'url(#sla-hatch)' }))
  for (const [open, close] of openOn(calendar, day)) {
    const from = x(open)
    row.push(svg('rect', { ...bar, x: from, width: x(close) - from, class: 'sla-open' }))
  }
  if (reason) row.push(svg('text', { x: left + 6, y: y + ROW / 2 + 4, class: 'sla-reason' }, name(reason)))
  return row
}

/** Open time as the day's wall clock shows it, ms after midnight. @param {Calendar} calendar @param {number} day @returns {[number, number][]} */
const openOn = (calendar, day) => {
  const { begin, end } = calendar
  // A day of the wall clock lies within these instants wherever it is.
  const from = Math.max(begin, (day - 1) * A_DAY)
  const to = Math.min(end, (day + 2) * A_DAY)
  return [...openIntervals(calendar, from, to)].flatMap(([open, close]) => {
    const start = Math.max(localOf(calendar, open) - day * A_DAY, 0)
    const stop = Math.min(localOf(calendar, close - 1) + 1 - day * A_DAY, A_DAY)
    return start < stop ? [/** @type {[number, number]} */ ([start, stop])] : []
  })
}

/** Three shapes, so that none needs its colour. @param {Mark['kind']} kind @param {number} x @param {number} y */
const mark = (kind, x, y) =>
  kind === 'step'
    ? svg('path', {
        d: `M${x - 6} ${y + 12}L${x} ${y + 1}L${x + 6} ${y + 12}Z`,
        class: 'sla-mark sla-mark-step',
      })
    : svg('circle', { cx: x, cy: y, r: kind === 'due' ? 7 : 6, class: `sla-mark sla-mark-${kind}` })
