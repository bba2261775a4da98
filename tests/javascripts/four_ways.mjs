// The same questions to the calculator, the form and the embedded element: their own code, without a browser.
// stdin: {scripts, files: path -> JSON of the site, words, questions: [tier, severity, region, wall, zone, instant],
//   own: the browser's time zone}
// stdout: a row for each question: [calculator, form, embed], each [version, instant] or "".
import { text } from 'node:stream/consumers'

const { scripts, files, words, questions, own } = JSON.parse(await text(process.stdin))
process.env.TZ = own

/** As much of an element as these scripts use without a page. */
class Node {
  constructor() {
    Object.assign(this, {
      dataset: {},
      style: { setProperty() {} },
      children: [],
      heard: [],
      value: '',
      textContent: '',
      dateTime: '',
    })
  }
  append(...children) {
    this.children.push(...children)
  }
  replaceChildren(...children) {
    this.children = children
  }
  after() {}
  setAttribute() {}
  getAttribute() {
    return null
  }
  addEventListener(_name, heard) {
    this.heard.push(heard)
  }
  attachShadow() {
    this.root = new Node()
    return this.root
  }
  querySelector() {
    return null
  }
  querySelectorAll() {
    return []
  }
  /** All below it. */
  *all() {
    for (const child of this.children)
      if (child instanceof Node) {
        yield child
        yield* child.all()
      }
  }
}
const defined = {}
Object.assign(globalThis, {
  HTMLElement: Node,
  CSSStyleSheet: class {
    replaceSync() {}
  },
  ResizeObserver: class {
    observe() {}
  },
  location: { href: 'https://site.test/' },
  customElements: { define: (name, made) => (defined[name] = made) },
  document: { createElement: (name) => Object.assign(new Node(), { localName: name }) },
  fetch: async (url) => {
    const [path] = /(?:versions\/[^/]+\/)?\w+\.json$/.exec(String(url))
    const known = path === 'embed.json' ? words : files[path]
    return { ok: !!known, status: 404, json: async () => known }
  },
})
const { PolicyData } = await import(`${scripts}/calculator/policy-data.js`)
const { expectedResponse } = await import(`${scripts}/form/expected-response.js`)
await import(`${scripts}/calculator/sla-calculator.js`)
await import(`${scripts}/embed/embed.js`)

const policy = new PolicyData('https://site.test/sla.json', 'https://site.test/zones.json')
const settled = () => new Promise((done) => setImmediate(done)) // nothing here waits for anything but promises

const calculator = new defined['sla-calculator']()
calculator.policy = policy
calculator.words = { ...words.said, own: '' }
const byCalculator = async (tier, severity, region, wall, zone) => {
  calculator.inputs = { tier, severity, region, zone, reported: wall }
  const { sla, due } = await calculator.resolve()
  return [sla.version, due]
}

const byForm = async (tier, severity, region, instant) => {
  const sla = (await policy.atEach([region], instant)).get(region)
  return [sla.version, expectedResponse(sla, tier, severity, region, instant).dueMs]
}

const host = new defined['support-policy']()
await host.connectedCallback()
const parts = [...host.root.all()]
const [tiers, severities, regions] = parts.filter(({ localName }) => localName === 'select')
const reported = parts.find(({ localName, heard }) => localName === 'input' && heard.length)
const version = parts[parts.findIndex(({ localName }) => localName === 'output') + 3]
const output = parts.find(({ localName }) => localName === 'output')
const byEmbed = async (tier, severity, region, wall) => {
  tiers.value = tier
  severities.value = severity
  regions.value = region
  reported.value = wall
  for (const heard of reported.heard) heard({ target: reported })
  await settled()
  const time = [...output.all()].find(({ localName }) => localName === 'time')
  if (!time) return ''
  return [version.textContent, Date.parse(time.dateTime)]
}

const refused = () => ''
const rows = []
for (const [tier, severity, region, wall, zone, instant, there] of questions)
  rows.push([
    await byCalculator(tier, severity, region, wall, zone).catch(refused),
    await byForm(tier, severity, region, instant).catch(refused),
    await byEmbed(tier, severity, region, there).catch(refused),
  ])
console.log(JSON.stringify(rows))
