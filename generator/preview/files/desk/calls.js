// Everything that is asked of the server: one token a page, one change after the other, one refusal for what goes wrong.

/** What is asked and not done: a sentence in the author's language, and what else was answered. */
export class DeskRefusal extends Error {
  /**
   * @param {number} status  of HTTP; 0 if nothing was answered
   * @param {string} message
   * @param {any} data
   */
  constructor(status, message, data = {}) {
    super(message)
    this.status = status
    this.data = data
  }
}

/** @type {Record<string, string>} */
let words = {}

/**
 * A sentence of the desk in the author's language.
 * @param {string} key
 * @param {Record<string, string | number>} values  for its places in braces
 */
export function say(key, values = {}) {
  if (!(key in words)) console.error(`no words for ${key}`)
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
}

/** Fetches the words; the author's language. */
export async function fetchWords() {
  const answer = await fetch(new URL('words.json', import.meta.url))
  const found = await answer.json()
  words = found.words
  return /** @type {string} */ (found.author)
}

const FORBIDDEN = 403

/** Is nobody known, or not any more? @param {unknown} refusal */
export function isForbidden(refusal) {
  return refusal instanceof DeskRefusal && refusal.status === FORBIDDEN
}

/**
 * @typedef {object} Language
 * @property {string} code
 * @property {string} name
 * @property {string} tag
 * @property {string} direction
 */

/**
 * The desk of one page.
 *
 * opened   the server knows this page
 * changed  the file was written; detail: the answer
 * page     the page shows what the file says
 * busy     detail: is something on its way?
 * locked   nobody is known any more, or not yet: the secret has to be asked for; detail: why
 */
export class DeskCalls extends EventTarget {
  token = ''
  digest = ''
  secret = ''
  author = ''
  /** @type {Language[]} */
  languages = []
  /** What is on screen, once it is known. @type {import('./shown.js').ShownPage | undefined} */
  shown
  canUndo = false
  canRedo = false
  /** @type {Promise<unknown>} */
  #writing = Promise.resolve()
  #waiting = 0

  /** @param {string} secret */
  async open(secret) {
    try {
      const answer = await this.#post('open', { page: location.pathname }, { 'X-Desk-Secret': secret })
      this.secret = secret
      this.languages = answer.languages ?? this.languages
      this.#taken(answer)
      this.dispatchEvent(new Event('opened'))
      return answer
    } catch (refusal) {
      if (!isForbidden(refusal)) throw refusal
      if (secret === this.secret) this.secret = '' // it is sent no more: after some wrong ones nobody is let in
      const detail = /** @type {DeskRefusal} */ (refusal).message
      this.dispatchEvent(new CustomEvent('locked', { detail }))
      throw refusal
    }
  }

  /**
   * Reads; may be asked while something else is on its way.
   * @param {string} name
   * @param {object} data
   */
  async ask(name, data = {}) {
    await this.#writing
    const { token } = this
    try {
      return await this.#post(name, { token, ...data })
    } catch (refusal) {
      if (!isForbidden(refusal)) throw refusal
      await this.#writing // a change took the token meanwhile
      if (token === this.token) await this.open(this.secret)
      return this.#post(name, { token: this.token, ...data })
    }
  }

  /**
   * @param {object[]} changes  made as one step
   * @param {string} [base]     the state of the file that they were thought of; without it, the one of the page
   */
  change(changes, base) {
    return this.write('write', () => ({ base: base ?? this.digest, changes }))
  }

  undo() {
    return this.#step('undo')
  }

  redo() {
    return this.#step('redo')
  }

  /** The answer, with the state of the file that it was asked at: `before`. @param {'undo' | 'redo'} name */
  async #step(name) {
    let before = ''
    const answer = await this.write(name, () => {
      before = this.digest
      return {}
    })
    return { ...answer, before }
  }

  /**
   * Asks for what writes, after what was asked before it.
   * @param {string} name
   * @param {() => object} data  asked for when its turn has come
   * @returns {Promise<any>}
   */
  write(name, data = () => ({})) {
    const done = this.#writing.then(() => this.#written(name, data()))
    this.#writing = done.catch(() => {})
    return done
  }

  /** Until everything is answered that was asked to be written. */
  written() {
    return this.#writing
  }

  /**
   * @param {string} name
   * @param {object} data
   */
  async #written(name, data) {
    try {
      const answer = await this.#post(name, { token: this.token, ...data })
      this.#taken(answer)
      queueMicrotask(() => this.dispatchEvent(new CustomEvent('changed', { detail: answer })))
      return answer
    } catch (refusal) {
      if (!(refusal instanceof DeskRefusal)) throw refusal
      if (refusal.data.token) this.token = refusal.data.token
      else if (isForbidden(refusal)) await this.open(this.secret)
      throw refusal
    }
  }

  /** @param {any} answer */
  #taken(answer) {
    this.token = answer.token ?? this.token
    this.digest = answer.digest ?? this.digest
    this.canUndo = answer.undo ?? this.canUndo
    this.canRedo = answer.redo ?? this.canRedo
    return answer
  }

  /**
   * @param {string} name
   * @param {object} data
   * @param {Record<string, string>} headers
   * @returns {Promise<any>}
   */
  async #post(name, data, headers = {}) {
    this.#count(1)
    try {
      const { sent, body } = 'file' in data ? asDocument(data) : asJson(data)
      const options = { method: 'POST', headers: { ...sent, ...headers }, body }
      return await answered(new URL(name, import.meta.url), options)
    } finally {
      this.#count(-1)
    }
  }

  /** @param {number} by */
  #count(by) {
    this.#waiting += by
    this.dispatchEvent(new CustomEvent('busy', { detail: this.#waiting > 0 }))
  }
}

/** @param {object} data */
function asJson(data) {
  return { sent: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) }
}

/**
 * A document: whoever names the state that it is written into wants it written.
 * @param {any} data  {file, token, base}
 */
function asDocument({ file, token, base = '' }) {
  const said = { Token: token, Name: encodeURIComponent(file.name), Write: base ? 'yes' : 'no', Base: base }
  const named = Object.entries(said).map(([name, value]) => [`X-Desk-${name}`, value])
  return { sent: { 'Content-Type': 'application/octet-stream', ...Object.fromEntries(named) }, body: file }
}

/**
 * @param {URL} address
 * @param {RequestInit} options
 */
async function answered(address, options) {
  let answer
  try {
    answer = await fetch(address, options)
  } catch {
    throw new DeskRefusal(0, say('frame.silent'))
  }
  const data = await answer.json().catch(() => {
    throw new DeskRefusal(answer.status, say('frame.silent'))
  })
  if (!answer.ok) throw new DeskRefusal(answer.status, data.message, data)
  return data
}
