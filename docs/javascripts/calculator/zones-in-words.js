// The reader's time zone in the words in which people name it: cities and countries, abbreviations, UTC+9, and IANA's names.

/** @typedef {import('./policy-data.js').Row} Row */
/** @typedef {{zone: string, row: Row}} Found */

/** As people write them, without what is a name of CLDR's or IANA's. @type {Record<string, string>} */
const OTHERS = {
  'America/New_York':
    'est edt et eastern|boston|washington|washington dc|miami|atlanta|philadelphia|ostkuste|east coast',
  'America/Chicago': 'cst cdt ct central|dallas|houston|austin',
  'America/Denver': 'mst mdt mt mountain',
  'America/Los_Angeles':
    'pst pdt pt pacific|san francisco|seattle|san diego|san jose|palo alto|kalifornien|california|west coast|westkuste',
  'America/Anchorage': 'akst akdt',
  'Pacific/Honolulu': 'hst hawaii',
  'America/Halifax': 'ast adt',
  'America/Toronto': 'montreal|ottawa',
  'America/Sao_Paulo': 'brt|rio de janeiro|brasilia',
  'Europe/London': 'bst|manchester|edinburgh|cambridge|oxford',
  'Europe/Lisbon': 'wet west wez wesz',
  'Europe/Berlin':
    'cet cest mez mesz|munchen|munich|hamburg|frankfurt|koln|cologne|stuttgart|dusseldorf|leipzig|dresden',
  'Europe/Zurich': 'genf|geneva|geneve|bern|basel|lausanne|luzern',
  'Europe/Rome': 'mailand|milan|milano',
  'Europe/Madrid': 'barcelona',
  'Europe/Athens': 'eet eest oez oesz|saloniki',
  'Europe/Kyiv': '|kiew|kiev|kyiv|kyjiw',
  'Europe/Amsterdam': '|den haag|the hague|rotterdam',
  'Europe/Bratislava': '|pressburg',
  'Europe/Chisinau': '|kischinau|kischinew',
  'Europe/Istanbul': '|ankara|izmir',
  'Europe/Warsaw': '|krakau|danzig|breslau|krakow',
  'Asia/Almaty': '|alma ata|astana',
  'Asia/Tbilisi': '|tiflis',
  'Asia/Yerevan': '|jerewan|eriwan',
  'Asia/Yangon': '|rangun|rangoon',
  'Asia/Ho_Chi_Minh': '|saigon|hanoi',
  'Asia/Ulaanbaatar': '|ulan bator',
  'Europe/Moscow': 'msk',
  'Europe/Dublin': 'ist',
  'Asia/Jerusalem': 'ist idt|tel aviv|haifa|jaffa',
  'Asia/Dubai': 'gst|abu dhabi',
  'Asia/Kolkata':
    'ist|mumbai|bombay|delhi|new delhi|neu delhi|bangalore|bengaluru|hyderabad|chennai|pune|kalkutta|calcutta|bangalur',
  'Asia/Kathmandu': 'npt',
  'Asia/Shanghai': 'cst|beijing|peking|shenzhen|schanghai',
  'Asia/Hong_Kong': 'hkt',
  'Asia/Singapore': 'sgt',
  'Asia/Manila': 'pht pst',
  'Asia/Tokyo': 'jst|osaka|kyoto',
  'Asia/Seoul': 'kst',
  'Australia/Perth': 'awst',
  'Australia/Adelaide': 'acst acdt',
  'Australia/Sydney': 'aest aedt|canberra',
  'Pacific/Auckland': 'nzst nzdt|wellington',
  'Africa/Johannesburg': 'sast|kapstadt|cape town',
}
/** @type {Record<string, string>} */
const COUNTRIES = {
  GB: 'uk england scotland schottland wales',
  US: 'usa amerika america',
  NL: 'holland',
  AE: 'uae vae',
}

/** `Zürich` -> `zurich`, `America/New_York` -> `america new york` @param {string} text */
const folded = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Also as `Zuerich`. @param {string} text */
const spellings = (text) => [folded(text), folded(text.replace(/([äöü])/gi, '$1e'))]

/** Minutes of `UTC+9`, `GMT-3:30`, `+0530`. @param {string} text */
const minutesOf = (text) => {
  const [, sign, hours, minutes = 0] =
    /^(?:utc|gmt)?\s*([+−–-])\s*(\d{1,2})(?::?(\d\d))?$/i.exec(text.trim()) ?? []
  return sign ? (sign === '+' ? 1 : -1) * (+hours * 60 + +minutes) : undefined
}

/** @param {Row[]} world @param {number} minutes */
const fixed = (world, minutes) => {
  const zone = minutes ? `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}` : 'Etc/UTC'
  const row = world.find(([, steps]) => steps.length === 1 && steps[0][1] === minutes)
  if (!row) return []
  const isNamed = row[0].split(' ').includes(zone)
  return [{ zone: isNamed ? zone : (Object.values(row[4])[0] ?? row[0].split(' ')[0]), row }]
}

/** Every zone with the words for it in the languages of the portal and in English, countries first. @param {Row[]} world @returns {(Found & {said: string[]})[]} */
const known = (world) => {
  const languages = [...Object.keys(world[0][3]), 'en']
  const countryNames = languages.map((each) => new Intl.DisplayNames(each, { type: 'region' }))
  return world.flatMap((row) => {
    const [names, , today, beside, countries] = row
    const nations = Object.entries(countries).map(([code, zone]) => ({
      zone,
      row,
      said: [...countryNames.map((each) => each.of(code) ?? ''), ...(COUNTRIES[code]?.split(' ') ?? [])],
    }))
    const places = names.split(' ').map((name) => ({
      zone: today[name] ?? name,
      row,
      said: [name, name.replace(/.*\//, ''), ...Object.values(beside).flatMap((said) => said[name] ?? [])],
    }))
    return [...nations, ...places]
  })
}

/** One for each clock. @param {Found[]} found */
const distinct = (found) =>
  [...new Set(found.map(({ row }) => row))].map((row) => {
    const same = found.filter((each) => each.row === row)
    return same.find(({ zone }) => zone.includes('/')) ?? same[0]
  })

/** One for each clock that may be meant: Kolkata, Jerusalem and Dublin for `IST`. @param {Row[]} world @param {string} text @returns {Found[]} */
export const zonesNamed = (world, text) => {
  const minutes = minutesOf(text)
  if (minutes !== undefined) return fixed(world, minutes)
  const wanted = spellings(text.replace(/\(.*/, ''))
    .map((each) => each.replace(/ (?:standard |daylight )?(?:time|zeit)$/, ''))
    .filter(Boolean)
  const all = known(world)
  const also = Object.keys(OTHERS).filter((zone) =>
    OTHERS[zone]
      .split('|')
      .some((said, i) => wanted.some((each) => said === each || (!i && said.split(' ').includes(each)))),
  )
  if (also.length) return distinct(all.filter(({ zone }) => also.includes(zone)))
  return distinct(
    all.filter(({ said }) => said.some((each) => spellings(each).some((one) => wanted.includes(one)))),
  )
}
