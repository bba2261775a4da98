// An anchor or a choice that is not on this page any more leads to where it is now: `/moved.json` knows.
// Loaded only when something is missing that is named there, so that nobody else pays for it.

/** @typedef {{anchors: Record<string, string>, choices: Record<string, Record<string, string>>}} Moved */

/**
 * Where an address leads now, from the site's root; null if nothing is known about it.
 * @param {Moved} moved
 * @param {string} path from the site's root: `de/terms/`
 * @param {string} query without the question mark
 * @param {string} anchor without the number sign
 * @returns {string | null}
 */
function target(moved, path, query, anchor) {
  const leads = anchor && moved.anchors[`${path}#${anchor}`]
  if (leads) return leads
  const choices = new URLSearchParams(query)
  let changed = false
  for (const [name, names] of Object.entries(moved.choices)) {
    const value = choices.get(name)
    if (value !== null && Object.hasOwn(names, value)) {
      choices.set(name, names[value])
      changed = true
    }
  }
  return changed ? `${path}?${choices}${anchor && '#'}${anchor}` : null
}

/** Follows what has moved; stays where it is if nothing is known. @param {Moved} moved @param {URL} root of the site @param {string} anchor */
export function follow(moved, root, anchor) {
  const path = location.pathname.slice(root.pathname.length)
  const address = target(moved, path, location.search.slice(1), anchor)
  if (address) location.replace(new URL(address, root))
}
