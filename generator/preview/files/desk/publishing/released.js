// What came of publishing: the files, the commit, and what is left to do.

import { say } from '../calls.js'
import { h } from '../dom.js'
import { longDate } from './dates.js'

/**
 * @param {import('./publish.js').Release} done
 * @param {string} author
 */
export function resultOf({ version, effective, files, branch, commit }, author) {
  const date = longDate(effective, author)
  const said = h('p', {}, h('strong', {}, say('publish.done', { version, date })))
  const facts = commit
    ? [
        h('p', {}, say('publish.committed', { branch, commit: commit.slice(0, 10) })),
        fileList(files),
        h('p', {}, say('publish.not-pushed'), ' ', pushing(branch)),
      ]
    : [h('p', {}, say('publish.to-commit')), fileList(files)]
  return h('div', { class: 'desk-card desk-card--good' }, said, facts)
}

/** @param {string} branch */
function pushing(branch) {
  return h('code', {}, `git push --set-upstream origin ${branch}`)
}

/** @param {string[]} files */
export function fileList(files) {
  const items = files.map((each) => h('li', {}, h('code', {}, each)))
  return h('ul', { class: 'desk-files' }, items)
}
