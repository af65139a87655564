import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const file = join(root, 'docs', 'assurance.md')
const [begin, end] = ['<!-- results: written by npm run assure -->', '<!-- end of results -->']

/** Puts a whole run into the document. */
export function keep(results, minutes, loadBefore) {
  const document = readFileSync(file, 'utf8')
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error('docs/assurance.md has lost the place where results go')
  const rows = results.map(({ id, what, figure, reached }) =>
    [reached ? 'ok' : '**not**', id, what, figure ?? 'no figure'].join(' | '),
  )
  const table = ['held | id | what | figure', '--- | --- | --- | ---', ...rows].map((row) => `| ${row} |`)
  const text = [circumstances(minutes, loadBefore), table.join('\n')].join('\n\n')
  writeFileSync(file, `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`)
}

/** The day, the commit, and the machine in general terms. */
function circumstances(minutes, loadBefore) {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain') === '' ? '' : ', with changes'
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}${changed}.`,
    `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Linux ${release().split('-')[0]}, Node ${process.versions.node}.`,
    `${minutes} minutes; load of the machine before the run ${loadBefore.toFixed(1)}, at its end ${loadavg()[0].toFixed(1)}.`,
  ].join(' ')
}
