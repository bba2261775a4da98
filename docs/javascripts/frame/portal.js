// The one script every page names. It improves a page that is complete without it, and holds no words:
// labels come from the markup. Its modules are joined into one classic script: browsers refuse modules to pages read
// from a folder (`file:`).
import { wireCopying } from './copy.js'
import { loadElements } from './elements.js'
import { completeAddresses } from './folder.js'
import { carryQuery, followLanguage, keepPlace } from './links.js'
import { wireMenu } from './menu.js'
import { wirePalette } from './palette-button.js'
import { wireSearch } from './search-button.js'
import { followStale } from './stale.js'
import { frameTables } from './tables.js'

document.documentElement.classList.add('portal-ready')
const everywhere = [keepPlace, carryQuery, wireMenu, wirePalette, frameTables]
const served = [followLanguage, wireSearch, wireCopying, loadElements, followStale]
const isFolder = location.protocol === 'file:'
for (const improve of isFolder ? [completeAddresses, ...everywhere] : [...everywhere, ...served]) improve()
