// The one script every page names. It improves a page that is complete without it, and holds no words:
// labels come from the markup. Its modules are joined into one classic script: browsers refuse modules to pages read
// from a folder (`file:`). It stands before what it improves: the palette, what is to come of lists of days, what has changed since
// the site was built, what the address unfolds and whether a region is asked for are there when the page is drawn, so that nothing flashes or moves;
// all else waits until the page is read.
import { defineAsked, keepChoice } from './asked.js'
import { wireCopying } from './copy.js'
import { defineDated } from './dated.js'
import { loadElements } from './elements.js'
import { completeAddresses } from './folder.js'
import { followLanguage, keepPlace } from './links.js'
import { wireMenu } from './menu.js'
import { defineOpened } from './opened.js'
import { applyPalette } from './palette.js'
import { wirePalette } from './palette-button.js'
import { wireSearch } from './search-button.js'
import { followStale } from './stale.js'
import { frameTables } from './tables.js'
import { defineUpcoming } from './upcoming.js'

const everywhere = [keepChoice, keepPlace, wireMenu, wirePalette, frameTables]
const served = [followLanguage, wireSearch, wireCopying, loadElements, followStale]
const isFolder = location.protocol === 'file:'

const improvePage = () => {
  document.documentElement.classList.add('portal-ready')
  for (const improve of isFolder ? [completeAddresses, ...everywhere] : [...everywhere, ...served]) improve()
}

applyPalette()
defineUpcoming()
defineDated()
defineOpened()
defineAsked()
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', improvePage)
else improvePage()
