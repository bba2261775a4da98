// Runs while the page loads, before anything is drawn: the reader's palette, so that nothing flashes.
// Only reads. What is stored was stored by the reader's own click (palette-button.js); else the system decides.
import { chosen } from './choice.js'

const palette = chosen('palette')
const isDark = palette ? palette === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
document.body.setAttribute('data-md-color-scheme', isDark ? 'slate' : 'default')
