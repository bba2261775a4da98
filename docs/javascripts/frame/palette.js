// Runs while the page loads, before anything is drawn: the reader's palette, so that nothing flashes.
// Only reads. What is stored was stored by the reader's own click (portal.js); else the system decides.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('portal.palette')
  } catch {
    // Storage is forbidden: the system decides.
  }
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.body.setAttribute('data-md-color-scheme', dark ? 'slate' : 'default')
})()
