// Times that hold for one way to report only. The twin of generator/deadlines/by_way.py.

/** Entries of both, the other's first; a commitment is never mixed of two. @param {any} usual @param {any} other @returns {any} */
const merged = (usual, other) =>
  usual && other?.constructor === Object && !other.unit
    ? {
        ...usual,
        ...Object.fromEntries(Object.entries(other).map(([key, each]) => [key, merged(usual[key], each)])),
      }
    : other

/** What is promised of a report that comes by a way; of one without times of its own, as of any. @template {import('./policy-data.js').Sla} T @param {T} sla @param {string} way @returns {T} */
export const byWay = (sla, way) => (sla.by ? merged(sla, sla.by[way] ?? {}) : sla)
