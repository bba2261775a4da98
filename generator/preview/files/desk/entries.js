// Entries of the file: added, copied, moved, renamed, removed; a further language. What it means is shown before it is written.

import { say } from './calls.js'
import { fileLine } from './cards.js'
import { button, ChosenName, check, NameField, placesOf, select } from './controls.js'
import { h } from './dom.js'
import { entryOf, fieldsOf, filled, firstControl } from './forms.js'
import { keepForm, kept } from './kept.js'
import { meaningOf } from './meaning.js'

/**
 * @typedef {import('./meaning.js').Changes} Changes
 * @typedef {import('./outline.js').Path} Path
 * @typedef {import('./forms.js').Field} Field
 * @typedef {{do: 'add' | 'copy' | 'move' | 'rename' | 'remove' | 'language', path: Path}} Asked
 * @typedef {{path: Path, place: string, title: string, line: number}} Link
 *
 * @typedef {object} Form  what the server says of it; what is not of its kind is not there
 * @property {string} digest
 * @property {string} title
 * @property {string} description
 * @property {string} place
 * @property {string} obstacle   why it cannot be done
 * @property {boolean} named     does an entry get a name?
 * @property {boolean} free      one of its own
 * @property {{value: string, said: string}[]} names  that it may have
 * @property {boolean} listed    is it one of a list, without a name?
 * @property {string[]} taken
 * @property {Field[]} fields
 * @property {{path: Path, title: string}[]} like
 * @property {{step: string | number, title: string}[]} after
 * @property {{step: string | number, title: string}[]} siblings
 * @property {string} name
 * @property {boolean} released
 * @property {{place: string, line: number, text: string}[]} uses
 * @property {Link[]} refers
 * @property {{place: string, line: number, text: string}[]} texts
 * @property {{code: string, name: string}[]} known
 *
 * @typedef {object} Shown  the controls of one form
 * @property {HTMLElement[]} parts
 * @property {() => Changes} changes  none while it says nothing yet
 * @property {() => Path | null} opens  the entry that is opened afterwards
 * @property {() => any} typed        what is kept over a reload of the page, and given back as `around.typed`
 */

/**
 * @param {import('./calls.js').DeskCalls} desk
 * @param {import('./panel.js').PolicyDesk} panel
 */
export function entriesView(desk, panel) {
  const view = new EntriesView(desk, panel)
  return {
    name: 'entries',
    title: say('entries.title'),
    element: view.element,
    show: (/** @type {Asked} */ asked) => view.show(asked),
    isUnsaved: () => view.isUnsaved,
  }
}

class EntriesView {
  /** What is asked of may be gone then, and another view is opened next. */
  #isWriting = false

  /**
   * @param {import('./calls.js').DeskCalls} desk
   * @param {import('./panel.js').PolicyDesk} panel
   */
  constructor(desk, panel) {
    this.desk = desk
    this.panel = panel
    this.element = h('div', { class: 'desk-entries' })
  }

  /** What is being filled in stays as it is when the file was changed. @param {Asked} asked */
  async show(asked) {
    if (this.#isWriting) return
    const at = JSON.stringify(asked)
    if (this.element.dataset.asked !== at) this.element.replaceChildren()
    const form = /** @type {Form} */ (await this.desk.ask('form', asked))
    this.panel.headed(say(`entries.${asked.do}-title`, { title: form.title }), form.place)
    if (kept().forms?.[at] !== undefined && this.element.dataset.asked === at) return
    this.element.dataset.asked = at
    if (form.obstacle) this.element.replaceChildren(h('p', {}, form.obstacle), this.#back(asked))
    else this.#render(asked, form, at)
  }

  get isUnsaved() {
    return Object.keys(kept().forms ?? {}).length > 0
  }

  /** @param {Asked} asked */
  #back(asked) {
    return button(say('entries.cancel'), () => this.#leave(asked))
  }

  /**
   * @param {Asked} asked
   * @param {Form} form
   * @param {string} at
   */
  #render(asked, form, at) {
    const meaning = meaningOf(this.desk, [])
    const typed = kept().forms?.[at]
    const changed = () => {
      keepForm(at, shown.typed())
      meaning.update(shown.changes(), form.digest)
    }
    const shown = FORMS[asked.do](asked.path, form, {
      languages: this.desk.languages,
      changed,
      typed,
      panel: this.panel,
    })
    const error = h('p', { class: 'desk-field__error', role: 'alert' })
    const write = async (/** @type {Event} */ event) => {
      event.preventDefault()
      const changes = shown.changes()
      error.textContent = changes.length ? '' : say('entries.nothing')
      if (changes.length) await this.#write(changes, shown.opens(), asked, form.digest)
      else firstControl(made)?.focus()
    }
    const made = h(
      'form',
      { noValidate: true, class: 'desk-form', on: { submit: write } },
      ...(form.description ? [h('p', { class: 'desk-field__hint' }, form.description)] : []),
      ...shown.parts,
      error,
      meaning,
      h(
        'div',
        { class: 'desk-row' },
        h(
          'button',
          { type: 'submit', class: 'desk-button desk-button--main' },
          say(`entries.${asked.do}-save`),
        ),
        this.#back(asked),
      ),
    )
    this.element.replaceChildren(made)
    const changes = shown.changes()
    if (changes.length) meaning.update(changes, form.digest)
  }

  /** @param {Asked} asked */
  #leave(asked) {
    keepForm(JSON.stringify(asked))
    this.element.replaceChildren()
    return this.panel.open('outline', asked.path)
  }

  /**
   * @param {Changes} changes
   * @param {Path | null} then
   * @param {Asked} asked
   * @param {string} base  the state of the file that the form was made for
   */
  async #write(changes, then, asked, base) {
    const what = asked.do
    this.#isWriting = true
    try {
      await this.desk.change(changes, base)
    } catch (refused) {
      this.panel.refused(refused)
      return
    } finally {
      this.#isWriting = false
    }
    keepForm(JSON.stringify(asked))
    this.element.dataset.asked = ''
    if (this.panel.view === 'entries' && JSON.stringify(this.panel.argument) === JSON.stringify(asked)) {
      await (then
        ? this.panel.openEntry(then)
        : this.panel.open(what === 'language' ? 'findings' : 'outline'))
    } // else somebody has gone on already
    this.panel.say(say(`entries.${what}-done`))
  }
}

/**
 * @typedef {import('./forms.js').Around & {panel: import('./panel.js').PolicyDesk, typed: any}} Around
 * @type {Record<Asked['do'], (path: Path, form: Form, around: Around) => Shown>}
 */
const FORMS = { add, copy, move, rename, remove, language }

/**
 * @param {Path} table
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
function add(table, form, around) {
  if (!form.named && !form.listed) return fillIn(table, form, around)
  const { typed } = around
  const name = form.named ? nameOf(form, around) : null
  const changed = () => {
    name?.propose(read())
    around.changed()
  }
  const fields = typed ? filled(form.fields, typed.data) : form.fields
  const { element, read } = entryOf(fields, form.title, { ...around, changed })
  const after = select(say('entries.after'), placesOf(form.after), around.changed)
  after.value = typed?.after ?? String(form.after.length)
  if (typed?.name) name?.restore(typed.name)
  const parts = [element, ...(name ? [name.element] : []), ...(form.after.length ? [after.element] : [])]
  if (form.like.length) parts.unshift(likes(form.like, around.panel))
  const behind = () => form.after[Number(after.value) - 1]?.step ?? null
  return {
    parts,
    changes: () => {
      const data = read()
      if (data === undefined || (name && !name.value)) return []
      const made = { do: 'add', path: table, name: name?.value ?? null, data, after: behind() }
      return form.after.length && behind() === null ? [made, toTheFront(made)] : [made]
    },
    typed: () => ({ data: read(), name: name?.text, after: after.value }),
    opens: () => {
      const at = behind()
      return [...table, name?.value ?? (typeof at === 'number' ? at + 1 : 0)]
    },
  }

  /** Without a place of its own, an entry is added at the end. @param {{name: string | null}} made */
  function toTheFront(made) {
    return { do: 'move', path: [...table, made.name ?? form.after.length], after: null }
  }
}

/**
 * @param {Form} form
 * @param {Around} around
 */
function nameOf({ names, free, taken }, { changed }) {
  if (free || !names.length) return new NameField(taken, changed)
  const options = names.map(({ value, said }) => [value, said])
  return new ChosenName(options, changed)
}

/**
 * What a block with fixed names may have and has not.
 *
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
function fillIn(path, form, around) {
  const fields = around.typed ? filled(form.fields, around.typed.data) : form.fields
  const { element, read } = fieldsOf(fields, around)
  return {
    parts: [element],
    typed: () => ({ data: read() }),
    changes: () =>
      Object.entries(read() ?? {}).map(([name, data]) => ({ do: 'add', path, name, data, after: null })),
    opens: () => path,
  }
}

/**
 * @param {{path: Path, title: string}[]} like
 * @param {import('./panel.js').PolicyDesk} panel
 */
function likes(like, panel) {
  const buttons = like.map(({ path, title }) => {
    const click = () => panel.openForm({ do: 'copy', path })
    return h('li', {}, button(title, click))
  })
  return h(
    'details',
    { class: 'desk-form__more' },
    h('summary', {}, say('entries.like')),
    h('ul', { class: 'desk-row' }, ...buttons),
  )
}

/**
 * The entry once more under another name: what is typed takes the place of its own words.
 *
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
function copy(path, form, around) {
  const name = form.named ? nameOf(form, around) : null
  const fields = form.fields.filter((each) => each.values !== undefined && each.values !== null)
  const changed = () => {
    name?.propose(read())
    around.changed()
  }
  const { typed } = around
  const { element, read } = entryOf(typed ? filled(fields, typed.data) : fields, form.title, {
    ...around,
    changed,
  })
  const before = entryOf(fields, form.title, around).read() ?? {}
  if (typed?.name) name?.restore(typed.name)
  const to = () => [...path.slice(0, -1), name ? name.value : Number(path.at(-1)) + 1]
  return {
    parts: [...(name ? [name.element] : []), element],
    typed: () => ({ data: read(), name: name?.text }),
    changes: () => {
      if (name && !name.value) return []
      return [{ do: 'copy', path, name: name?.value ?? null }, ...changedTexts(before, read() ?? {}, to())]
    },
    opens: to,
  }
}

/**
 * What has to be set so that `before` says `after`: only words that are others, or the whole where more has changed.
 *
 * @param {any} before
 * @param {any} after
 * @param {Path} path
 * @returns {Changes}
 */
function changedTexts(before, after, path) {
  if (before === after) return []
  if (typeof after === 'string') return [{ do: 'set', path, text: after }]
  return Object.keys(after).flatMap((key) => {
    const step = Array.isArray(after) ? Number(key) : key
    return changedTexts(before?.[key], after[key], [...path, step])
  })
}

/**
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
function move(path, form, around) {
  const own = path.at(-1)
  const others = form.siblings.filter(({ step }) => step !== own)
  const start = form.siblings.findIndex(({ step }) => step === own)
  const order = h('p', { class: 'desk-field__hint', role: 'status' })
  const changed = () => {
    const titles = others.map(({ title }) => title)
    titles.splice(Number(after.value), 0, form.title)
    order.textContent = say('entries.order', { order: titles.join(', ') })
    around.changed()
  }
  const after = select(say('entries.after'), placesOf(others), changed)
  after.value = around.typed ?? String(start)
  const step = (/** @type {number} */ by) => () => {
    after.value = String(Math.min(others.length, Math.max(0, Number(after.value) + by)))
    changed()
  }
  const buttons = h(
    'div',
    { class: 'desk-row' },
    button(say('entries.up'), step(-1)),
    button(say('entries.down'), step(1)),
  )
  return {
    parts: [buttons, after.element, order],
    typed: () => after.value,
    changes: () => {
      const at = Number(after.value)
      return at === start ? [] : [{ do: 'move', path, after: others[at - 1]?.step ?? null }]
    },
    opens: () => (typeof own === 'number' ? [...path.slice(0, -1), Number(after.value)] : path),
  }
}

/**
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
function rename(path, form, around) {
  const { typed = { name: form.name, formerly: form.released } } = around
  const name = new NameField([], around.changed, typed.name)
  const formerly = check(say('entries.formerly'), typed.formerly, around.changed)
  const uses = form.uses.map(usedIn)
  const told = uses.length
    ? [h('h3', {}, say('entries.uses')), h('ul', { class: 'desk-list' }, ...uses)]
    : [h('p', {}, say('entries.no-uses'))]
  const hint = h('p', { class: 'desk-field__hint' }, say('entries.formerly-hint'))
  return {
    parts: [name.element, formerly.element, hint, ...told],
    typed: () => ({ name: name.text, formerly: formerly.checked }),
    changes: () => {
      if (!name.value || name.value === form.name) return []
      return [{ do: 'rename', path, name: name.value, formerly: formerly.checked }]
    },
    opens: () => [...path.slice(0, -1), name.value],
  }
}

/** @param {{place: string, text: string}} use */
function usedIn({ place, text }) {
  return h('li', {}, h('p', { class: 'desk-small' }, place), fileLine(text))
}

/**
 * @param {Path} path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
function remove(path, form, around) {
  const boxes = form.refers.map((link, at) => {
    const words = [link.place, link.title].filter(Boolean).join(': ')
    return { path: link.path, box: check(words, around.typed?.[at] ?? true, around.changed) }
  })
  const also = () => boxes.filter((each) => each.box.checked).map((each) => each.path)
  /** @type {HTMLElement[]} */
  const told = boxes.length
    ? [
        h(
          'fieldset',
          { class: 'desk-fieldset' },
          h('legend', {}, say('entries.refers')),
          ...boxes.map((each) => each.box.element),
        ),
      ]
    : [h('p', {}, say('entries.no-refers'))]
  if (form.texts.length) {
    told.push(h('h3', {}, say('entries.texts')), h('ul', { class: 'desk-list' }, ...form.texts.map(usedIn)))
  }
  return {
    parts: told,
    typed: () => boxes.map((each) => each.box.checked),
    changes: () => [{ do: 'remove', path, also: also() }],
    opens: () => null,
  }
}

/**
 * @param {Path} _path
 * @param {Form} form
 * @param {Around} around
 * @returns {Shown}
 */
function language(_path, form, around) {
  const choices = form.known.map(({ code, name }) => [code, `${name} (${code})`])
  const chosen = select(
    say('entries.language-label'),
    [['', say('entries.choose')], ...choices],
    around.changed,
  )
  if (around.typed) chosen.value = around.typed
  return {
    typed: () => chosen.value,
    parts: [chosen.element, h('p', { class: 'desk-field__hint' }, say('entries.language-hint'))],
    changes: () => (chosen.value ? [{ do: 'language', code: chosen.value }] : []),
    opens: () => null,
  }
}
