// What the browser knows of the world, so that an index need not hold it.

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** The countries, in a language and in English, and the cities that zones are called by, in English.
 * @param {string} language */
export function namesOfTheWorld(language) {
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other))
  const countries = [language, 'en'].flatMap((tag) => {
    const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })
    return codes.flatMap((code) => names.of(code) ?? [])
  })
  const zones = Intl.supportedValuesOf?.('timeZone') ?? []
  const cities = zones.filter((zone) => zone.includes('/')).map((zone) => zone.split('/').at(-1) ?? '')
  return [...countries, ...cities.map((city) => city.replaceAll('_', ' '))]
}
