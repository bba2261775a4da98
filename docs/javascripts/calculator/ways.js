// When somebody answers in a way to reach support, for a tier and a severity.
import { compiledOf, hoursIn } from './policy-data.js'

/**
 * The calendar of a telephone: its own, or that of the tier, also of those on call; undefined for a tier or a severity that it does
 * not serve, where no hours are laid down, and where they depend on a severity that is not chosen. Nothing chosen is served.
 * @param {import('./policy-data.js').Sla} sla @param {DOMStringMap} way @param {string} region @param {string} tier @param {string} severity
 */
export const wayCalendar = (sla, way, region, tier, severity) => {
  if (!severity && !way.serviceHours && dependsOnSeverity(sla, tier)) return undefined
  const onCall = sla.on_call?.[tier]?.[severity]
  const id = `${region}.${way.serviceHours ?? onCall?.service_hours ?? hoursIn(sla, tier, severity)}`
  return serves(way, tier, severity) && !id.endsWith('.none') && sla.calendars[id]
    ? compiledOf(sla, id)
    : undefined
}

/** Is somebody on call, or there for one severity when nobody is for another? @param {import('./policy-data.js').Sla} sla @param {string} tier */
const dependsOnSeverity = (sla, tier) =>
  sla.on_call?.[tier] || Object.values(sla.commitments[tier] ?? {}).some(({ service_hours }) => service_hours)

/** @param {DOMStringMap} way @param {string} tier @param {string} severity */
export const serves = ({ tiers, severities }, tier, severity) =>
  among(tiers, tier) && among(severities, severity)

/** @param {string | undefined} names @param {string} name */
const among = (names, name) => !names || !name || names.split(' ').includes(name)
