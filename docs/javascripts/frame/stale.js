// Addresses of former versions.

const root = new URL('../', /** @type {HTMLScriptElement} */ (document.currentScript).src)

/** What stands behind the `#`, decoded; as it stands if it was cut in the middle of a sign. */
function plainAnchor() {
  const raw = location.hash.slice(1)
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

/** Links of former versions: an anchor that is gone, a choice that has another name now. */
export function followStale() {
  addEventListener('hashchange', lookUp)
  return lookUp()
}

async function lookUp() {
  const anchor = plainAnchor()
  const choices = new URLSearchParams(location.search)
  const offered = new Set(Array.from(document.querySelectorAll('option'), (option) => option.value))
  const isUnknown = (/** @type {string} */ name) => choices.has(name) && !offered.has(choices.get(name) ?? '')
  const unknown = offered.size ? ['tier', 'severity', 'region'].filter(isUnknown) : []
  // A question to a former version is asked with its names.
  if (choices.has('version')) return
  const isGone = anchor !== '' && !document.getElementById(anchor)
  if (!isGone && !unknown.length) return
  const moved = await (await fetch(new URL('moved.json', root))).text()
  // Most of what is not there has moved nowhere: only where it is a key, there is something to follow.
  const keys = unknown.map((name) => `"${choices.get(name)}`)
  if (isGone) keys.push(`#${anchor}`)
  if (!keys.some((key) => moved.includes(`${key}":`))) return
  const { follow } = await import('./moved.js')
  follow(JSON.parse(moved), root, anchor)
}
