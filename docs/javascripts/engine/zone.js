// A zone is a list of steps [until, offset] in ms: up to the instant `until` the wall clock shows instant + offset.
/** @typedef {[until: number, offset: number][]} Steps */

/** Baked minutes as steps. @param {[number | null, number][]} rows @returns {Steps} */
export const stepsOf = (rows) => rows.map(([until, offset]) =>
  [until === null ? Infinity : Math.round(until * 6e4), Math.round(offset * 6e4)])

/** What the wall clock shows. @param {{steps: Steps}} calendar @param {number} ms */
export const localOf = ({ steps }, ms) => {
  let i = 0
  while (steps[i][0] <= ms) i++
  return ms + steps[i][1]
}

/** When the wall clock shows it: never in a gap, twice in an overlap. @param {{steps: Steps}} calendar @param {number} wallMs */
export const instantsOf = ({ steps }, wallMs) =>
  steps.flatMap(([until, offset], i) => {
    const ms = wallMs - offset
    return ms < until && (!i || ms >= steps[i - 1][0]) ? [ms] : []
  })

/** The first instant at which the wall clock shows this time or a later one. @param {Steps} steps @param {number} wallMs */
export const firstAt = (steps, wallMs) => {
  let i = 0
  while (wallMs - steps[i][1] >= steps[i][0]) i++
  return i ? Math.max(wallMs - steps[i][1], steps[i - 1][0]) : wallMs - steps[i][1]
}
