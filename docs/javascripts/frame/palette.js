// The reader's palette, before anything is drawn, so that nothing flashes.
// Only reads. What is stored was stored by the reader's own click (palette-button.js); else the system decides.
import { chosen } from './choice.js'

export const applyPalette = () => {
  const palette = chosen('palette')
  const isDark = palette ? palette === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.body.setAttribute('data-md-color-scheme', isDark ? 'slate' : 'default')
}
