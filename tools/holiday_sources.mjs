// Public holidays of four years as npm `date-holidays` has them, on standard output: calendar -> [[day, English name], …].
import Holidays from 'date-holidays'

const YEARS = [2026, 2027, 2028, 2029]
const world = new Holidays()
const found = {}

function take(calendar, ...place) {
  const known = new Holidays(...place, { languages: 'en', types: ['public'] })
  const days = YEARS.flatMap((year) => known.getHolidays(year) ?? [])
  found[calendar] = days.filter((each) => !each.substitute).map((each) => [each.date.slice(0, 10), each.name])
}

for (const country of Object.keys(world.getCountries())) {
  take(country, country)
  for (const part of Object.keys(world.getStates(country) ?? {})) take(`${country}-${part}`, country, part)
}
console.log(JSON.stringify(found))
