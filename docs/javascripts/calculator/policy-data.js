// /sla.json, its older versions and the zones of the world: fetched once each, when needed.
import { instantsOf, load, localOf } from '../engine/engine.js'
import { cities } from '../shared/wording.js'

/** @import * as T from '../../../types/engine.js' */
/** @typedef {T.Sla & Record<string, any>} Sla */
/** @typedef {Pick<T.Calendar, 'steps'>} Clock */
/** @typedef {T.Calendar & {zone: string}} Zoned */
/** @typedef {Clock & {name: string, rows: T.Sla['zones'][string]}} Zone `rows`: as baked; `name`: today's, of one that had another */

/**
 * @typedef {[names: string, steps: [number | null, number][], today: Record<string, string>,
 *   cities: Record<string, Record<string, string>>, countries: Record<string, string>]} Row of /zones.json: all zones of one clock
 */

/** @type {Map<string, Promise<any>>} */
const fetched = new Map()
/** For which an answer is waited for, in ms: what comes later is asked for again. */
const PATIENCE = 3e4

/** Of the browser. */
export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Baked minutes as the engine's steps. @param {[number | null, number][]} rows @returns {T.Calendar['steps']} */
export const stepsOf = (rows) =>
  rows.map(([until, offset], i) => [
    i ? Number(rows[i - 1][0]) * 6e4 : -Infinity,
    until === null ? Infinity : until * 6e4,
    offset * 6e4,
  ])

/** @param {string} url @returns {Promise<any>} */
export const json = (url) => {
  const earlier = fetched.get(url)
  if (earlier) return earlier
  const signal = AbortSignal.timeout(PATIENCE)
  const request = fetch(url, { referrerPolicy: 'no-referrer', signal }).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${url}`)
    return response.json()
  })
  fetched.set(url, request)
  request.catch(() => fetched.delete(url))
  return request
}

/** Do its hours hold where the customer is? @param {Sla} sla */
export const isCustomersTime = ({ counting }) => counting?.local_time === 'of-the-customer'

/** In a row as it is fetched, texts stand at the places of the names; cities under no language are those of all. @param {any} row @returns {Row} */
const rowOf = ([names, steps, today, cities, countries]) => {
  const all = names.split(' ')
  /** @param {string} texts @returns {[string, string][]} */
  const placed = (texts) => texts.split('|').flatMap((each, i) => (each ? [[all[i], each]] : []))
  const said = Object.entries(cities).map(([language, each]) => [language, Object.fromEntries(placed(each))])
  const { '': common, ...own } = Object.fromEntries(said)
  for (const language in own) own[language] = { ...common, ...own[language] }
  return [
    names,
    steps,
    Object.fromEntries(placed(today).map(([name, at]) => [name, all[+at]])),
    own,
    Object.fromEntries(placed(countries).map(([name, country]) => [country, name])),
  ]
}

export class PolicyData {
  /** In which a policy counts whose hours hold where the customer is. */
  zone = ownZone()

  /** @param {string} url of /sla.json @param {string} zonesUrl of /zones.json */
  constructor(url, zonesUrl) {
    this.url = url
    this.zonesUrl = zonesUrl
  }

  /** The policy in force. @param {string} [zone] of the customer @returns {Promise<Sla>} */
  current(zone) {
    return this.#local(this.url, zone)
  }

  /** What is baked there; on the customer's clock, if that counts (its twin is customers_zone.py). @param {string} url @param {string} [zone] @returns {Promise<Sla>} */
  async #local(url, zone) {
    /** @type {Sla} */
    const sla = await json(url)
    if (!isCustomersTime(sla)) return sla
    const { rows, name } = await this.clock(sla, zone || this.zone)
    /** @param {Record<string, any>} entries */
    const moved = (entries) =>
      Object.fromEntries(
        Object.entries(entries).map(([id, each]) => [id, each.own_zone ? each : { ...each, zone: name }]),
      )
    return {
      ...sla,
      zones: { ...sla.zones, [name]: rows },
      calendars: moved(sla.calendars),
      regions: moved(sla.regions),
    }
  }

  /**
   * The policy of a version, or the one in force when the region's clock shows the report.
   * @param {Record<string, string>} inputs @param {Time} reported @returns {Promise<Sla>}
   */
  async of({ version, region, zone }, { wall, instant }) {
    const current = await this.current(zone)
    const here = current.regions[keyOf(current.regions, region)]?.zone
    const there = zone ? await this.clock(current, zone) : undefined
    const at = instant ?? (there && instantsOf(there, wall)[0])
    const clock = here && (await this.clock(current, here))
    const date = new Date(clock && at !== undefined ? localOf(clock, at) : wall).toISOString().slice(0, 10)
    /** The oldest first. @type {{version: string, effective: string, url?: string}[]} */
    const versions = current.versions ?? [current]
    const answering = version ? versions.find((each) => each.version === version) : inForce(versions, date)
    if (!answering)
      throw new Unaccepted(
        'version',
        version,
        versions.map((each) => each.version),
      )
    return answering.version === current.version
      ? current
      : this.#local(new URL(answering.url ?? '', new URL(this.url, location.href)).href, zone)
  }

  /** The policy in force in a region at an instant, which need not be that of the build. @param {string} region @param {number} ms @returns {Promise<Sla>} */
  at(region, ms) {
    return this.of({ region }, { wall: ms, instant: ms })
  }

  /** The same for several regions, by their names: around a change of version they differ. @param {Iterable<string>} regions @param {number} ms @returns {Promise<Map<string, Sla>>} */
  async atEach(regions, ms) {
    const names = [...new Set(regions)]
    const slas = await Promise.all(names.map((region) => this.at(region, ms)))
    return new Map(names.map((region, i) => [region, slas[i]]))
  }

  /** The clock of an IANA zone: from the policy if it knows the zone; Unaccepted if nobody does. @param {Sla} sla @param {string} zone @returns {Promise<Zone>} */
  async clock(sla, zone) {
    const known = Object.hasOwn(sla.zones, zone) && sla.zones[zone]
    /** @type {any[]} */
    const world = known ? [[zone, known]] : await this.world()
    const found = world.find((/** @type {[string, any]} */ [names]) => names.split(' ').includes(zone))
    if (!found) throw new Unaccepted('zone', zone, ['New York', 'Japan', 'UTC+9'])
    const name = found[2]?.[zone] ?? zone
    if (found[3]) cities.set(name, found[3])
    return { rows: found[1], steps: stepsOf(found[1]), name }
  }

  /**
   * The clock of a reporter, if its zone is named, or of the reader's device; undefined where that is the region's own.
   * @param {Sla} sla @param {string} region @param {string} [zone] of the reporter
   */
  async readerOf(sla, region, zone) {
    const name = zone || ownZone()
    if (!name || name === sla.regions[region].zone) return undefined
    return this.clock(sla, name).catch((error) => {
      // A reader's zone that cannot be fetched, or that nobody knows, takes nothing from the answer.
      if (zone) throw error
      return undefined
    })
  }

  /** All zones. @returns {Promise<Row[]>} */
  async world() {
    return (await json(this.zonesUrl)).map(rowOf)
  }
}

/**
 * Which version answers on a date of the region: before the first one, the first. Its twin is History.in_force.
 * @template {{effective: string}} T @param {T[]} versions the oldest first @param {string} date `2026-12-16` @returns {T}
 */
const inForce = (versions, date) =>
  versions.filter(({ effective }) => effective <= date).at(-1) ?? versions[0]

/** The key as the policy spells it: `Germany` is accepted. @param {Record<string, any>} entries @param {string} [name] */
const keyOf = (entries, name = '') =>
  Object.hasOwn(entries, name)
    ? name
    : (Object.keys(entries).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name)

/** A value that is none of those which the address may hold. */
export class Unaccepted extends Error {
  /** @param {string} name @param {string} value @param {string[]} accepted */
  constructor(name, value, accepted) {
    super(name)
    this.name = name
    this.value = value
    this.accepted = accepted
  }
}

/** By version, name and zone. @type {Map<string, Zoned>} */
const compiled = new Map()

/**
 * The calendar in which a tier counts in a region; a commitment may name service hours of its own.
 * @param {Sla} sla @param {string} tier @param {string} region @param {string} [severity] none chosen: the usual one
 */
export const calendarOf = (sla, tier, region, severity = '') =>
  compiledOf(sla, `${region}.${hoursIn(sla, tier, severity)}`)

/** Of a first response; or of another commitment of the tier. @param {Sla} sla @param {string} tier @param {string} severity @param {{service_hours?: string}} [commitment] @returns {string | undefined} */
export const hoursIn = (sla, tier, severity, commitment = sla.commitments[tier]?.[severity]) =>
  commitment?.service_hours ?? sla.tiers[tier]?.service_hours

/** The clock of a region, for the reader of the policy. @param {Sla} sla @param {string} region @returns {import('../shared/clock.js').Place} */
export const clockIn = ({ regions, zones, reader }, region) => {
  const { zone } = regions[region]
  return { zone, steps: stepsOf(zones[zone]), reader }
}

/** By whose clock a time is counted: business hours and days by that of the hours, days and weeks by the region's. @param {Sla} sla @param {string} region @param {Zoned} calendar @param {{unit?: string}} commitment @returns {Zoned} */
export const countingOf = (sla, region, calendar, { unit }) =>
  unit?.startsWith('business') ? calendar : { ...calendar, ...clockIn(sla, region) }

/** With its zone, which need not be that of the region. @param {Sla} sla @param {string} id */
export const compiledOf = (sla, id) => {
  const key = `${sla.version} ${id} ${sla.calendars[id]?.zone}`
  const calendar = compiled.get(key) ?? { ...load(sla, id), zone: sla.calendars[id].zone }
  compiled.set(key, calendar)
  return calendar
}

/**
 * A wall time of an address, in ms: `2026-11-27T16:30`. Seconds are allowed, and an offset, whose + an address may have
 * made a space; with it the instant is known too.
 * @param {string} text @returns {Time | undefined}
 */
export const parseWall = (text) => {
  const [, date, time, zone] =
    /^(\d{4}-\d\d-\d\d)[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(Z|[ +-](?:[01]\d|2[0-3]):[0-5]\d)?$/.exec(
      text,
    ) ?? []
  const wall = Date.parse(`${date}T${time}Z`)
  // Date.parse takes 31 April for 1 May.
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(date)) return undefined
  return zone ? { wall, instant: Date.parse(`${date}T${time}${zone.replace(' ', '+')}`) } : { wall }
}

/** A wall time that its clock never shows, or shows twice: asked about, not guessed. */
export class Doubt extends Error {
  /** @param {number} wall @param {Clock} clock @param {number[]} instants */
  constructor(wall, clock, instants) {
    super('doubt')
    this.wall = wall
    this.clock = clock
    this.instants = instants
  }
}

/** @typedef {{wall: number, instant?: number}} Time of a report: the instant if that is known */

/** What a clock shows of it. @param {Clock} clock @param {Time} time */
export const wallOn = (clock, { wall, instant }) => (instant === undefined ? wall : localOf(clock, instant))

/** The one instant of it; Doubt where its wall time has none or two. @param {Clock} clock @param {Time} time */
export const instantOn = (clock, { wall, instant }) => {
  if (instant !== undefined) return instant
  const instants = instantsOf(clock, wall)
  if (instants.length === 1) return instants[0]
  throw new Doubt(wall, clock, instants)
}
