// Runs while the page loads, before anything is drawn: the reader's palette, so that nothing flashes, and what is to come of
// lists of days, so that nothing moves.
// Only reads. What is stored was stored by the reader's own click (palette-button.js); else the system decides.
import { chosen } from './choice.js'
import { defineUpcoming } from './upcoming.js'

const palette = chosen('palette')
const isDark = palette ? palette === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
document.body.setAttribute('data-md-color-scheme', isDark ? 'slate' : 'default')
defineUpcoming()
