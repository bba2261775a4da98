// <support-policy>: the promises of this portal inside a page of somebody else's, in a shadow tree that the
// page's own style sheets cannot reach. It needs no inline script or style and passes Trusted Types; the page's
// security policy must allow this portal under script-src and connect-src. guides/embed.md shows how.
//   lang  language of the words         tier    a tier to begin with (default: the first)
//   show  `table`, `calculator` or both (default)      region  a region to begin with
//   version  one whose promises are shown, whatever day it is (default: that of the report; the table is of the one in force)
//   contract  the address of a contract with times of its own: only these, of its tier in its region
// A tier, region or version that nobody knows is refused: in its place, the promise of another would be shown.
// Until it is ready, and if the portal cannot be reached, the page shows what stands inside the element.
// The answer is the calculator's: the same version, the same questions about a doubtful time, the same sentence.
import { answerOf, choiceOf } from '../calculator/answer.js'
import { node, rule, sentence, versionLine } from '../calculator/answer-view.js'
import { besideOf } from '../calculator/beside-answer.js'
import { byWay } from '../calculator/by-way.js'
import { furtherLines } from '../calculator/further.js'
import {
  clockIn,
  Doubt,
  instantOn,
  PolicyData,
  parseWall,
  Unaccepted,
  wallOn,
} from '../calculator/policy-data.js'
import { ledBy, readings, refusal } from '../calculator/refusals.js'
import { instantText } from '../shared/clock.js'
import { servingHere } from '../shared/serving.js'
import { MINUTE } from '../shared/wording.js'

/**
 * @typedef {{id: string, former: string[], name: string, hours: string, responses: Record<string, string>,
 *   further?: string[]}} Tier
 * @typedef {{language: string, direction: string, title: string, version_line: string, home: string, path: string, words: Record<string, string>,
 *   look?: Record<string, string>, said: import("../shared/wording.js").Words, tiers: Tier[], severities: {id: string, name: string, title: string}[],
 *   regions: {id: string, former: string[], name: string, zone: string, zones?: string}[], ways?: {id: string, name: string}[]}} Words
 * @typedef {import("../calculator/policy-data.js").Sla} Sla
 */

const PARTS = ['table', 'calculator']
// From where it is published, joined with all that it imports: javascripts/embed.js.
const PORTAL = new URL('../', import.meta.url)
const STYLE = `
:host([hidden]) { display: none; }
.all { all: initial; display: block; font: 16px/1.5 system-ui, sans-serif; color: var(--support-ink, CanvasText); background: var(--support-paper, Canvas);
  border: 1px solid var(--support-frame, GrayText); border-radius: 4px; padding: 16px; color-scheme: light; }
.frame { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; padding-block-end: 8px; font-weight: 700; }
th, td { padding: 6px 12px 6px 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--support-rule, GrayText); }
thead th { border-block-end: 2px solid var(--support-ink, CanvasText); }
.narrow :is(table, caption, thead, tbody, tr, th, td) { display: block; overflow-wrap: anywhere; }
.narrow :is(thead th, td) { border-block-end: 0; padding-block: 2px; }
.narrow thead th:first-child { display: none; }
.narrow tr { border-block-end: 1px solid var(--support-rule, GrayText); padding-block: 4px; }
.narrow tbody th { border: 0; padding-block: 2px; }
.narrow td::before { content: attr(data-tier); font-weight: 700; }
small { display: block; font-weight: 400; color: var(--support-quiet, CanvasText); }
form { display: flex; flex-wrap: wrap; gap: 12px 16px; margin-block: 16px 8px; }
label { display: block; max-inline-size: 100%; font-size: 14px; }
select, input { display: block; box-sizing: border-box; max-inline-size: 100%; min-block-size: 40px; padding: 4px 8px; font: inherit; color: inherit;
  background: var(--support-paper, Canvas); border: 1px solid var(--support-edge, GrayText); border-radius: 4px; }
fieldset { margin: 0; padding: 0; border: 0; }
fieldset:empty { display: none; }
fieldset label { padding-block: 8px; font-size: 16px; }
input[type="radio"] { display: inline; min-block-size: 0; margin-inline: 0 8px; accent-color: var(--support-accent, LinkText); }
:is(select, input, a, .frame):focus-visible { outline: 3px solid var(--support-accent, LinkText); outline-offset: 2px; }
output { display: block; min-block-size: 2.25em; }
output p { margin: 0; }
output time { font-size: 20px; font-weight: 700; }
[role="alert"] { color: var(--support-wrong, CanvasText); }
a { color: var(--support-accent, LinkText); }
p { margin: 8px 0 0; }
`

/**
 * An element with attributes and children; text is only ever text.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name @param {Record<string, string>} attributes @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/** @param {string} path */
const read = async (path) => {
  const answer = await fetch(new URL(path, PORTAL), { credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}

/** What is typed has; a list only with several entries. @param {any} field */
const hasChoice = ({ options }) => !options || options.length > 1

class SupportPolicy extends HTMLElement {
  #started = false

  async connectedCallback() {
    if (this.#started) return
    this.#started = true
    try {
      const own = new URL(`${this.#contract}sla.json`, PORTAL).href
      const data = new PolicyData(own, new URL('zones.json', PORTAL).href)
      const sla = data.current()
      const language = await languageOf(this.lang || 'en', sla)
      const folder = this.#contract + (await this.#folder(sla))
      const [words, current] = await Promise.all([read(`${folder}${language}/embed.json`), sla])
      this.#show(words, data, current)
    } catch {
      this.#started = false // what the page put inside the element stays
    }
  }

  get #pin() {
    return this.getAttribute('version') ?? ''
  }

  /** The folder of the contract; "" where what everybody has is meant. */
  get #contract() {
    const name = this.getAttribute('contract')
    return name ? `c/${encodeURIComponent(name)}/` : ''
  }

  /** Where the words of the pinned version lie; of one that nobody knows, today's say so. @param {Promise<Sla>} current */
  async #folder(current) {
    return this.#pin && isAnother(await current, this.#pin) ? `versions/${this.#pin}/` : ''
  }

  /** @param {Words} words @param {PolicyData} data @param {Sla} current */
  #show(words, data, current) {
    const root = this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    root.adoptedStyleSheets = [sheet]
    this.lang = words.language
    const unknown = this.#unknown(words, current)
    const asked = (this.getAttribute('show') ?? '').split(/\s+/).filter((each) => PARTS.includes(each))
    // Words that name no part are as if they were not there.
    const parts = asked[0] ? asked : PARTS
    // The page's own rules reach the host, never what is inside: nothing is inherited from it, the direction of
    // the writing (which `all: initial` leaves alone) included.
    const all = make('div', {
      class: 'all',
      dir: words.direction,
      lang: words.said.convention ?? words.language,
    })
    // A portal that was built before there were any leaves the system's colours.
    for (const [name, colour] of Object.entries(words.look ?? {}))
      all.style.setProperty(`--support-${name}`, colour)
    root.append(all)
    if (unknown) all.append(make('p', { role: 'alert' }, refusal(wordsOf(words), unknown, current)))
    else if (parts.includes('table')) all.append(...this.#table(words))
    if (!unknown && parts.includes('calculator')) all.append(this.#calculator(words, data, current))
    const link = make('a', { href: homeOf(words), target: '_top' }, words.title)
    all.append(make('p', {}, link, `${words.said.colon ?? ': '}${words.version_line}`))
  }

  /** The first attribute whose value nobody knows; of a version that there is not, nothing else can be told. @param {Words} words @param {Sla} current */
  #unknown(words, current) {
    const pin = this.#pin
    /** @type {Sla[]} */
    const versions = current.versions ?? [current]
    if (pin && pin !== current.version && !isAnother(current, pin))
      return new Unaccepted(
        'version',
        pin,
        versions.map(({ version }) => version),
      )
    /** @type {[string, {id: string, former: string[]}[]][]} */
    const lists = [
      ['tier', words.tiers],
      ['region', words.regions],
    ]
    for (const [name, entries] of lists) {
      const value = this.getAttribute(name)
      if (value && !named(entries, value))
        return new Unaccepted(
          name,
          value,
          entries.map(({ id }) => id),
        )
    }
    return undefined
  }

  /** @param {Words} words */
  #table(words) {
    const only = named(words.tiers, this.getAttribute('tier'))
    const tiers = only ? [only] : words.tiers
    const heads = tiers.map((tier) => make('th', { scope: 'col' }, tier.name, make('small', {}, tier.hours)))
    const rows = words.severities.map((severity) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, severity.title),
        // Where the columns do not fit beside each other, each cell names its own.
        ...tiers.map((tier) =>
          make(
            'td',
            only ? {} : { 'data-tier': `${tier.name}${words.said.colon ?? ': '}` },
            tier.responses[severity.id] ?? '–',
          ),
        ),
      ),
    )
    const name = words.words.first_response
    const table = make(
      'table',
      {},
      make('caption', {}, name),
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, words.words.severity), ...heads)),
      make('tbody', {}, ...rows),
    )
    const kinds = [...new Set(tiers.flatMap(({ further = [] }) => further))].join(', ')
    if (!kinds) return [framed(table, name)]
    // The pages of an older version and of a contract have them all.
    const page = /\/(versions|c)\//.test(words.path) ? '' : 'tiers/'
    const link = make('a', { href: `${homeOf(words)}${page}`, target: '_top' }, words.words.further)
    return [framed(table, name), make('p', {}, link, `${words.said.colon ?? ': '}${kinds}`)]
  }

  /** @param {Words} words @param {PolicyData} data @param {Sla} current */
  #calculator(words, data, current) {
    const names = words.words
    const tier = this.#choice(names.tier, words.tiers, this.getAttribute('tier'))
    const severities = words.severities.map(({ id, title }) => ({ id, name: title }))
    const severity = this.#choice(names.severity, severities, null)
    const region = this.#choice(names.region, words.regions, this.getAttribute('region'), names.choose)
    const way = this.#choice(names.way, words.ways ?? [], null)
    const reported = make('input', { type: 'datetime-local', name: 'reported' })
    const form = make(
      'form',
      { 'aria-label': names.calculator },
      ...[
        [names.tier, tier],
        [names.severity, severity],
        [names.region, region],
        [names.way, way],
        [names.reported, reported],
      ]
        // What has no choice is not asked for.
        .filter(([, field]) => hasChoice(field))
        .map(([label, field]) => make('label', {}, label, field)),
    )
    const doubt = make('fieldset', { 'aria-label': names.reported })
    const calculator = make(
      'div',
      {},
      form,
      doubt,
      ...answerParts(words, data, current, { tier, severity, region, way, reported, doubt }, [
        this.#pin,
        this.#contract,
      ]),
    )
    form.addEventListener('submit', (event) => event.preventDefault())
    return calculator
  }

  /**
   * @param {string} label @param {{id: string, former?: string[], name: string, zones?: string}[]} options
   * @param {string | null} chosen @param {string} [ask] where the reader's time zone has to tell what is not chosen
   * @returns {HTMLSelectElement}
   */
  #choice(label, options, chosen, ask) {
    const select = make('select', { 'aria-label': label })
    if (ask && options[1]) select.append(make('option', { value: '' }, ask))
    select.append(
      ...options.map(({ id, name, zones = '' }) => make('option', { value: id, 'data-zones': zones }, name)),
    )
    const found = named(options, chosen)?.id ?? (ask && servingHere(select))
    select.value = found || select.value
    return select
  }
}

/** The portal's language of a tag: `en` of `en-GB` (RFC 4647, 3.4). Of what it does not speak, the tag. @param {string} tag @param {Promise<Sla>} current */
const languageOf = async (tag, current) => {
  if (!tag.includes('-')) return tag.toLowerCase()
  const spoken = Object.keys((await current).names)
  for (let rest = tag.toLowerCase(); rest; rest = rest.replace(/-?[^-]*$/, '')) {
    const found = spoken.find((each) => each.toLowerCase() === rest)
    if (found) return found
  }
  return tag
}

/** On the portal, in the words' language. @param {Words} words */
const homeOf = ({ home, path }) => home || new URL(path, PORTAL).href

/** A version that the portal has beside the one in force? @param {Sla} current @param {string} pin */
const isAnother = ({ version, versions = [] }, pin) =>
  pin !== version && versions.some((/** @type {Sla} */ each) => each.version === pin)

/**
 * Cells stand below each other where the columns do not fit. What is wider still scrolls in its frame, so that the page does not;
 * then the keyboard reaches it.
 * @param {HTMLTableElement} table @param {string} name
 */
const framed = (table, name) => {
  const frame = make('div', { class: 'frame', role: 'group', 'aria-label': name }, table)
  const isWide = () => frame.scrollWidth > frame.clientWidth
  new ResizeObserver(() => {
    frame.classList.remove('narrow')
    frame.classList.toggle('narrow', isWide())
    if (isWide()) frame.tabIndex = 0
    else frame.removeAttribute('tabindex')
  }).observe(frame)
  return frame
}

/**
 * The entry of this id, or the one that once had it: a page elsewhere is not changed when something is renamed here.
 * `Gold` is accepted, as in an address.
 * @template {{id: string, former?: string[]}} T
 * @param {T[]} entries @param {string | null} id
 */
const named = (entries, id) => {
  if (!id) return undefined
  /** @param {(name: string) => boolean} isMeant */
  const found = (isMeant) =>
    entries.find((entry) => isMeant(entry.id)) ?? entries.find(({ former }) => former?.some(isMeant))
  return found((name) => name === id) ?? found((name) => name.toLowerCase() === id.toLowerCase())
}

/**
 * The places of the answer, of a refusal and of the version, filled again whenever a field changes.
 * @param {Words} words @param {PolicyData} data @param {Sla} current
 * @param {{tier: HTMLSelectElement, severity: HTMLSelectElement, region: HTMLSelectElement, way: HTMLSelectElement,
 *   reported: HTMLInputElement, doubt: HTMLFieldSetElement}} fields
 * @param {[string, string]} holds the version that answers, "": that of the report; the folder of a contract, or ""
 * @returns {Node[]}
 */
const answerParts = (
  words,
  data,
  current,
  { tier, severity, region, way, reported, doubt },
  [pin, contract],
) => {
  const output = make('output', { 'aria-live': 'polite' })
  const alert = make('p', { role: 'alert' })
  const version = make('p')
  /** What somebody typed; until then a report is made when it is asked about. */
  let typed = ''
  /** Only the last question counts; answers to earlier ones may come later. */
  let turn = 0
  const others = make('div')
  // The field is the browser's own and follows the device: what it holds is said in the words of the policy, too.
  const echo = make('small', { id: 'echo', 'aria-hidden': 'true' })
  reported.setAttribute('aria-describedby', echo.id)
  reported.after(echo)
  /** @param {Node[]} answer @param {string} by @param {string} refused @param {string[]} lines below */
  const show = (answer, by, refused = '', lines = []) => {
    output.replaceChildren(...answer)
    others.replaceChildren(...lines.map((line) => make('p', {}, line)))
    version.textContent = by === words.version_line ? '' : by // that one stands below everything
    alert.textContent = refused
    echo.textContent = ''
  }
  /** @param {[string, string][]} choices */
  const ask = (choices) =>
    doubt.replaceChildren(
      ...choices.map(([value, text]) =>
        make('label', {}, make('input', { type: 'radio', name: 'which', value }), text),
      ),
    )
  const update = async () => {
    const mine = ++turn
    const choice = { tier: tier.value, severity: severity.value, region: region.value, version: pin }
    const asked =
      typed || new Date(Math.floor(Date.now() / MINUTE) * MINUTE).toISOString().replace(/:00\.000/, '')
    const time = parseWall(asked)
    // While a year is typed it passes through 0002, 0020 and 0202; of these nothing is said.
    if (!time || asked < '1000' || !choice.region) return show([], '', choice.region ? '' : words.words.which)
    let sla = current
    let said = wordsOf(words)
    /** @param {import('../calculator/answer.js').Further[]} [further] */
    const lines = (further = []) => furtherLines(said, further, choice)
    try {
      sla = await data.of(choice, time)
      // Another version than that of the words has its own kinds of promise, and words instead of times.
      if (sla.version !== (pin || current.version))
        said = await read(`${contract}versions/${sla.version}/${words.language}/embed.json`).then(
          (other) => other.said,
          () => said,
        )
      if (mine !== turn) return
      const found = choiceOf(sla, choice)
      const clock = clockIn(sla, found.region)
      const wall = iso16(wallOn(clock, time))
      if (reported.value !== wall) reported.value = wall
      const reader = await data.readerOf(sla, found.region)
      if (mine !== turn) return
      const readers = { ...byWay(sla, way.value), reader: reader ?? clock }
      const answer = answerOf(readers, found, instantOn(clock, time), besideOf)
      const isNoted = answer.isOnCall || said.notes?.[found.tier]?.[found.severity]
      const condition = isNoted && said.rule ? [rule(said, answer)] : []
      show([sentence(said, answer, reader)], versionLine(said, answer), '', [
        ...condition,
        ...lines(answer.further),
      ])
      echo.textContent = instantText(said, answer.reported, answer.calendar)
    } catch (error) {
      if (mine !== turn) return
      const led = lines(ledBy(said, error)).map((line) => node('p', {}, line))
      show(led, '', refusal(said, error, sla), lines(/** @type {any} */ (error).further))
      if (error instanceof Doubt) ask(readings(said, error))
    }
  }
  for (const field of [tier, severity, region, way, reported, doubt])
    field.addEventListener('input', ({ target }) => {
      if (field === reported || field === doubt)
        typed = /** @type {HTMLInputElement} */ (target).value || HALF
      if (field !== doubt) ask([])
      void update()
    })
  void update()
  return [output, alert, others, version]
}

/** A date that is typed half is no time, and not now. */
const HALF = 'half'

/** Those of answers and refusals, with names. @param {Words} words @returns {import("../shared/wording.js").Words} */
const wordsOf = (words) => ({ names: namesOf(words), ...words.said })

/** As the calculator has them, where the words come without. @param {Words} words */
const namesOf = ({ tiers, severities, regions }) => {
  /** @param {{id: string, name: string}[]} entries */
  const named = (entries) => Object.fromEntries(entries.map(({ id, name }) => [id, name]))
  return {
    tiers: named(tiers),
    severities: named(severities.map(({ id, title }) => ({ id, name: title }))),
    regions: named(regions),
    codes: {},
  }
}

/** A wall time as an input of type datetime-local has it. @param {number} wall */
const iso16 = (wall) => new Date(wall).toISOString().slice(0, 16)

customElements.define('support-policy', SupportPolicy)
