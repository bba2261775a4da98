// <support-policy>: the promises of this portal inside a page of somebody else's, in a shadow tree that the
// page's own style sheets cannot reach. It needs no inline script or style and passes Trusted Types; the page's
// security policy must allow this portal under script-src and connect-src. guides/embed.md shows how.
//   lang  language of the words         tier    a tier to begin with (default: the first)
//   show  `table`, `calculator` or both (default)      region  a region to begin with
// Until it is ready, and if the portal cannot be reached, the page shows what stands inside the element.
import { deadline, instantsOf, load, localOf } from "./engine/engine.js";

/**
 * @typedef {{id: string, former: string[], name: string, hours: string, responses: Record<string, string>}} Tier
 * @typedef {{language: string, direction: string, title: string, version_line: string, home: string, words: Record<string, string>,
 *   tiers: Tier[], severities: {id: string, name: string}[],
 *   regions: {id: string, former: string[], name: string, zone: string}[]}} Words
 */

const PORTAL = new URL("../", import.meta.url);
const STYLE = `
:host([hidden]) { display: none; }
.all { all: initial; display: block; font: 16px/1.5 system-ui, sans-serif; color: #15171c; background: #fff;
  border: 1px solid #c3cad1; border-radius: 4px; padding: 16px; color-scheme: light; }
table { border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; padding-block-end: 8px; font-weight: 700; }
th, td { padding: 6px 12px 6px 0; text-align: start; vertical-align: top; border-block-end: 1px solid #dfe3e8; }
thead th { border-block-end: 2px solid #15171c; }
small { display: block; font-weight: 400; color: #545c66; }
form { display: flex; flex-wrap: wrap; gap: 12px 16px; margin-block: 16px 8px; }
label { display: block; font-size: 14px; }
select, input { display: block; min-block-size: 40px; padding: 4px 8px; font: inherit; color: inherit;
  background: #fff; border: 1px solid #6b7480; border-radius: 4px; }
:is(select, input, a):focus-visible { outline: 3px solid #1d4fa5; outline-offset: 2px; }
output { display: block; font-size: 20px; font-weight: 700; min-block-size: 1.5em; }
[role="alert"] { color: #a11; }
a { color: #1d4fa5; }
p { margin: 8px 0 0; }
`;

/**
 * An element with attributes and children; text is only ever text.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name @param {Record<string, string>} attributes @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

/** @param {string} path */
const read = async (path) => {
  const answer = await fetch(new URL(path, PORTAL), { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

class SupportPolicy extends HTMLElement {
  #started = false;

  async connectedCallback() {
    if (this.#started) return;
    this.#started = true;
    const language = this.lang || "en";
    try {
      const [words, sla] = await Promise.all([read(`${language}/embed.json`), read("sla.json")]);
      this.#show(words, sla);
    } catch {
      this.#started = false; // what the page put inside the element stays
    }
  }

  /** @param {Words} words @param {any} sla */
  #show(words, sla) {
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.lang = words.language;
    const parts = (this.getAttribute("show") ?? "table calculator").split(/\s+/);
    // The page's own rules reach the host, never what is inside: nothing is inherited from it, the direction of
    // the writing (which `all: initial` leaves alone) included.
    const all = make("div", { class: "all", dir: words.direction });
    root.append(all);
    if (parts.includes("table")) all.append(this.#table(words));
    if (parts.includes("calculator")) all.append(...this.#calculator(words, sla));
    const link = make("a", { href: words.home || new URL(`${words.language}/`, PORTAL).href, target: "_top" }, words.title);
    all.append(make("p", {}, link, ` · ${words.version_line}`));
  }

  /** @param {Words} words */
  #table(words) {
    const only = named(words.tiers, this.getAttribute("tier"));
    const tiers = only ? [only] : words.tiers;
    const heads = tiers.map((tier) => make("th", { scope: "col" }, tier.name, make("small", {}, tier.hours)));
    const rows = words.severities.map((severity) =>
      make(
        "tr",
        {},
        make("th", { scope: "row" }, `${severity.id} ${severity.name}`),
        ...tiers.map((tier) => make("td", {}, tier.responses[severity.id] ?? "–")),
      ),
    );
    return make(
      "table",
      {},
      make("caption", {}, words.words.first_response),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, words.words.severity), ...heads)),
      make("tbody", {}, ...rows),
    );
  }

  /** @param {Words} words @param {any} sla @returns {Node[]} */
  #calculator(words, sla) {
    const names = words.words;
    const tier = this.#choice(names.tier, words.tiers, this.getAttribute("tier"));
    const severities = words.severities.map(({ id, name }) => ({ id, name: `${id} ${name}` }));
    const severity = this.#choice(names.severity, severities, null);
    const region = this.#choice(names.region, words.regions, this.getAttribute("region"));
    const reported = make("input", { type: "datetime-local", name: "reported" });
    reported.value = wallNow(zoneOf(words, region.value));
    const answer = make("output", { "aria-live": "polite" });
    const alert = make("p", { role: "alert" });
    const update = () => {
      alert.textContent = "";
      try {
        answer.replaceChildren(...due(words, sla, tier.value, severity.value, region.value, reported.value));
      } catch {
        answer.replaceChildren();
        alert.textContent = names.impossible;
      }
    };
    const form = make(
      "form",
      { "aria-label": names.calculator },
      ...[
        [names.tier, tier],
        [names.severity, severity],
        [names.region, region],
        [names.reported, reported],
      ].map(([label, field]) => make("label", {}, label, field)),
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", update);
    update();
    return [form, answer, alert];
  }

  /**
   * @param {string} label @param {{id: string, former?: string[], name: string}[]} options @param {string | null} chosen
   * @returns {HTMLSelectElement}
   */
  #choice(label, options, chosen) {
    const select = make("select", { "aria-label": label });
    select.append(...options.map(({ id, name }) => make("option", { value: id }, name)));
    select.value = named(options, chosen)?.id ?? select.value;
    return select;
  }
}

/**
 * The entry of this id, or the one that once had it: a page elsewhere is not changed when something is renamed here.
 * @template {{id: string, former?: string[]}} T
 * @param {T[]} entries @param {string | null} id
 */
const named = (entries, id) =>
  entries.find((entry) => entry.id === id) ?? entries.find((entry) => id !== null && entry.former?.includes(id));

/** @param {Words} words @param {string} region */
const zoneOf = (words, region) => words.regions.find(({ id }) => id === region)?.zone ?? "UTC";

/**
 * What the sentence says, with the moment as <time>. Throws what the engine throws.
 * @param {Words} words @param {any} sla
 * @param {string} tier @param {string} severity @param {string} region @param {string} reported wall time
 * @returns {(Node | string)[]}
 */
const due = (words, sla, tier, severity, region, reported) => {
  const calendar = load(sla, `${region}.${sla.tiers[tier].service_hours}`);
  const instants = instantsOf(calendar, Date.parse(`${reported}Z`));
  if (instants.length === 0) throw new RangeError(reported);
  // Of a repeated hour the earlier one: then the promise holds for both.
  const ms = deadline(calendar, instants[0], sla.commitments[tier][severity]);
  const zone = zoneOf(words, region);
  // The engine knows the wall clock there; the browser's own zones may be older.
  const shown = new Intl.DateTimeFormat(words.language, { dateStyle: "full", timeStyle: "short", timeZone: "UTC" });
  const time = make("time", { datetime: new Date(ms).toISOString() }, shown.format(localOf(calendar, ms)));
  return [`${words.words.due} `, time, ` (${zone})`];
};

/** Now on the clocks of a zone, as an input of type datetime-local has it. @param {string} zone */
const wallNow = (zone) => {
  const shown = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: zone });
  return shown.format(Date.now()).replace(" ", "T");
};

customElements.define("support-policy", SupportPolicy);
