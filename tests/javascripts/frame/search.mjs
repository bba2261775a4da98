// Asks the search as the page does: [[index, query], …] in, [[hits, first addresses], …] out.
import fs from 'node:fs'
import { prepare, search } from '../../../docs/javascripts/frame/search-rank.js'

/** @type {{indexes: Record<string, import('../../../docs/javascripts/frame/search-rank.js').Index>, asked: [string, string][]}} */
const { indexes, asked } = JSON.parse(fs.readFileSync(0, 'utf8'))
const prepared = Object.fromEntries(Object.entries(indexes).map(([name, index]) => [name, prepare(index)]))
const answers = asked.map(([name, query]) => {
  const index = prepared[name]
  return index ? search(index, query).rows.map(([address]) => address) : []
})
process.stdout.write(JSON.stringify(answers))
