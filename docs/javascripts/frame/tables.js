/** Tables wider than the screen scroll in a frame of their own that a keyboard can reach. */
export function frameTables() {
  const frames = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.portal-table')])
  for (const frame of frames) {
    const table = frame.querySelector('table')
    const label =
      frame.getAttribute('aria-label') ??
      table?.caption?.textContent?.trim() ??
      table?.getAttribute('aria-label')
    const update = () => {
      const scrolls = frame.scrollWidth > frame.clientWidth + 1
      if (scrolls && label) {
        frame.tabIndex = 0
        frame.setAttribute('role', 'region')
        frame.setAttribute('aria-label', label)
      } else {
        frame.removeAttribute('tabindex')
        frame.removeAttribute('role')
      }
    }
    const observer = new ResizeObserver(update)
    for (const part of [frame, ...frame.children]) observer.observe(part)
    update()
  }
}
