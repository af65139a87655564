import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { isPinned } from './pinning.ts'
import { serverNames, type ServerKind } from './servers/server-kind.ts'

/** One line of the table. */
export interface Row {
  readonly figure: string
  readonly target: string
  readonly cells: ReadonlyMap<ServerKind, string>
  /** Whether our figure reaches the target; undefined where there is none. */
  readonly reached: boolean | undefined
}

const file = join(import.meta.dirname, '..', '..', 'docs', 'benchmarks.md')
const [begin, end] = ['<!-- figures: written by npm run bench -->', '<!-- end of figures -->']

export function table(rows: readonly Row[], servers: readonly ServerKind[]): string {
  const head = ['figure', 'must reach', ...servers.map((kind) => serverNames[kind]), 'reached']
  const lines = rows.map(({ figure, target, cells, reached }) => [
    figure,
    target,
    ...servers.map((kind) => cells.get(kind) ?? '-'),
    reached === undefined ? '' : reached ? 'yes' : '**no**',
  ])
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

/** The day, the machine in general terms, and how busy it was with other things. */
export function circumstances(loadBefore: number): string {
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return [
    `${new Date().toISOString().slice(0, 10)}.`,
    `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${gigabytes} GB, Node ${process.versions.node}, Linux.`,
    isPinned ? 'Server and clients each on a core of their own.' : 'Server and clients were not kept apart.',
    `Load of the machine before the run ${loadBefore.toFixed(1)}, at its end ${(loadavg()[0] ?? 0).toFixed(1)}.`,
  ].join(' ')
}

/** Puts the figures of a whole run into the document. */
export function keep(text: string): void {
  const document = readFileSync(file, 'utf8')
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error('docs/benchmarks.md has lost the place where figures go')
  writeFileSync(file, `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`)
}
