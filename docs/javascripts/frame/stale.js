// Addresses of former versions.

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
export async function followStale() {
  const anchor = plainAnchor()
  const choices = new URLSearchParams(location.search)
  const offered = new Set(Array.from(document.querySelectorAll('option'), (option) => option.value))
  const isUnknown = (/** @type {string} */ name) => choices.has(name) && !offered.has(choices.get(name) ?? '')
  // A question to a former version is asked with its names.
  if (choices.has('version')) return
  const isGone = anchor !== '' && !document.getElementById(anchor)
  if (!isGone && !(offered.size && ['tier', 'severity', 'region'].some(isUnknown))) return
  const { follow } = await import('./moved.js')
  await follow(anchor)
}
