// Asks the search as the page does: [[index, query], …] in, the addresses of each, best first, out; or [[text, words], …] in, and what
// is shown of each text out.
import fs from 'node:fs'
import { excerpt } from '../../../docs/javascripts/frame/search-excerpt.js'
import { prepare, search } from '../../../docs/javascripts/frame/search-rank.js'

/** @type {{indexes: Record<string, import('../../../docs/javascripts/frame/search-rank.js').Index>, asked: [string, string][], texts?: [string, string[]][]}} */
const { indexes, asked, texts } = JSON.parse(fs.readFileSync(0, 'utf8'))
const prepared = Object.fromEntries(Object.entries(indexes).map(([name, index]) => [name, prepare(index)]))
const answers = asked.map(([name, query]) => {
  const index = prepared[name]
  return index ? search(index, query).rows.map(([address]) => address) : []
})
const grammar = { endings: [], empty: [], weak: [], compounds: false }
const shown = texts?.map(([text, words]) => excerpt(text, words, grammar))
process.stdout.write(JSON.stringify(shown ?? answers))
