// What the address leads to is open, with all that it lies in: browsers open no <details> that an address names, and most
// none that holds what it names. Loaded where something is folded that addresses lead to.

const unfold = () => {
  const target = document.querySelector(':target')
  for (const each of target ? document.querySelectorAll('details:not([open])') : [])
    if (each.contains(target)) each.setAttribute('open', '')
  target?.scrollIntoView()
}

unfold()
addEventListener('hashchange', unfold)
// Again, where the reader has closed it since.
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null
  if (link?.hash && link.href === location.href) unfold()
})
