// On pages without the frame: only what a later day changes.
import { defineDated } from './dated.js'

defineDated()
