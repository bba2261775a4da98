// Which severity is it? Asks what the page lists, one question after the other, and says where the answers lead.
// Words, questions and table are those of the markup (generator/artifacts/pages/templates/_finder.html.j2).

/**
 * What is asked: radio buttons under a heading. `pick` gives the answer, its number among them; -1 without one.
 * @typedef {{group: HTMLFieldSetElement, pick: () => number}} Asked
 */

class Finder {
  /** What stood in the list before an outcome was chosen there. @type {string | undefined} */
  #before
  #outcome = ''

  /** @param {HTMLElement} details @param {number} number */
  constructor(details, number) {
    this.details = details
    this.words = details.dataset
    this.name = `finder-${number}`
    const list = this.#part('questions')
    const asked = list ? this.#questions(list) : this.#levels(this.#part('table'))
    const place = this.#part('asked')
    place.replaceChildren(...asked.map(({ group }) => group))
    const follow = () => (list ? this.#follow(asked, list) : this.#weigh(asked))
    // To the form and the calculator around it, this is no field of theirs.
    for (const type of ['change', 'input']) place.addEventListener(type, (event) => event.stopPropagation())
    place.addEventListener('change', follow)
    follow()
    this.#part('ways').hidden = true
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this.details.querySelector(`[data-finder="${name}"]`))
  }

  /** @param {HTMLElement} list */
  #questions(list) {
    const { yes = '', no = '' } = this.words
    return [...list.children].map((item, at) => {
      const said = [.../** @type {Element} */ (item.querySelector('[data-finder="ask"]')).childNodes]
      return this.#asked(at, said, [[yes], [no]])
    })
  }

  /** @param {HTMLElement} table */
  #levels(table) {
    const { impact = '', urgency = '' } = this.words
    const [rows, columns] = ['tbody th', 'thead th + th'].map((cells) =>
      Array.from(table.querySelectorAll(cells), ({ childNodes }) => [...childNodes]),
    )
    return [this.#asked(0, [impact], rows), this.#asked(1, [urgency], columns)]
  }

  /**
   * @param {number} at @param {(Node | string)[]} said @param {(Node | string)[][]} answers
   * @returns {Asked}
   */
  #asked(at, said, answers) {
    const group = document.createElement('fieldset')
    const legend = document.createElement('legend')
    const copies = said.map(copied)
    // A list is no part of a heading: it is read with it.
    const points = copies.find((each) => each instanceof HTMLUListElement)
    legend.append(...copies.filter((each) => each !== points))
    group.append(legend)
    if (points instanceof HTMLUListElement) {
      points.id = `${this.name}-${at}-points`
      group.setAttribute('aria-describedby', points.id)
      group.append(points)
    }
    const inputs = answers.map((answer) => this.#answer(group, at, answer))
    return { group, pick: () => inputs.findIndex(({ checked }) => checked) }
  }

  /** @param {HTMLElement} group @param {number} at @param {(Node | string)[]} said */
  #answer(group, at, said) {
    const input = document.createElement('input')
    input.type = 'radio'
    input.name = `${this.name}-${at}`
    input.setAttribute('form', '') // it is not sent
    const label = document.createElement('label')
    label.append(input, ' ', ...said.map(copied))
    group.append(label)
    return input
  }

  /** A question is asked once the one before is answered with no; a yes leads somewhere. @param {Asked[]} asked @param {HTMLElement} list */
  #follow(asked, list) {
    const picks = asked.map(({ pick }) => pick())
    const end = picks.findIndex((each) => each !== 1)
    asked.forEach(({ group }, at) => {
      group.hidden = end >= 0 && at > end
    })
    if (end < 0) this.#end(/** @type {HTMLElement} */ (list.nextElementSibling))
    else this.#say(picks[end] === 0 ? (list.children[end].getAttribute('data-leads') ?? '') : '')
  }

  /** @param {Asked[]} asked */
  #weigh(asked) {
    const [row, column] = asked.map(({ pick }) => pick())
    const cell = row < 0 || column < 0 ? null : this.#part('table').querySelectorAll('tbody tr')[row]
    this.#say(cell?.querySelectorAll('td')[column].getAttribute('data-leads') ?? '')
  }

  /** Nothing applies: what holds then, or what to do. @param {HTMLElement} last */
  #end(last) {
    const { leads = '' } = last.dataset
    this.#say(leads, leads ? [] : [...last.childNodes])
  }

  /** @param {string} severity none of them where it is empty @param {Node[]} [instead] */
  #say(severity, instead = []) {
    const outcome = this.#part('outcome')
    const lead = this.#part('outcomes').querySelector(`[data-leads="${CSS.escape(severity)}"]`)
    const isSet = severity ? this.#choose(severity) : this.#takeBack()
    const said = severity && lead ? [...lead.childNodes] : instead
    // What belongs to a severity is a list, and no part of a sentence.
    const lists = said.filter(isList)
    const lines = [said.filter((each) => !isList(each)), isSet ? [this.words.set ?? ''] : []]
    const [first, last] = lines.map((line) => (line.length ? [paragraph(line)] : []))
    outcome.replaceChildren(...first, ...lists.map(copied), ...last)
  }

  get #list() {
    return /** @type {HTMLSelectElement | null} */ (document.getElementById(this.words.sets ?? ''))
  }

  /** Chooses the outcome in the list; whether there is one. @param {string} severity */
  #choose(severity) {
    const list = this.#list
    if (!list) return false
    this.#before ??= list.value
    this.#outcome = severity
    this.#change(list, severity)
    return list.value === severity
  }

  /** An answer was changed: what it had chosen is taken back, unless something else was chosen since. */
  #takeBack() {
    const list = this.#list
    if (list && this.#before !== undefined && list.value === this.#outcome) this.#change(list, this.#before)
    this.#before = undefined
    return false
  }

  /** As if by hand. @param {HTMLSelectElement} list @param {string} value */
  #change(list, value) {
    if (list.value === value) return
    list.value = value
    for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }))
  }
}

/** @param {Node | string} said */
const copied = (said) => (typeof said === 'string' ? document.createTextNode(said) : said.cloneNode(true))

/** @param {Node} each */
const isList = (each) => each instanceof HTMLUListElement

/** @param {(Node | string)[]} line */
function paragraph(line) {
  const element = document.createElement('p')
  element.append(...line.map(copied))
  return element
}

document.querySelectorAll('[data-opens="finder"]').forEach((details, number) => {
  new Finder(/** @type {HTMLElement} */ (details), number)
})
