import { Times } from '../client/times.ts'
import { measureCommits } from '../figures/commit-time.ts'
import { measureTyping } from '../figures/typing.ts'
import type { Row } from '../report.ts'
import { serverNames, type ServerKind } from '../servers/server-kind.ts'
import { bestPeer, cellsOf, isAtMost, ofEach, type Run } from './run.ts'

interface Typing {
  readonly seen: Times
  readonly saved: Times
  cpu: number
  written: number
  clientLoad: number
}

/** How many times the bare relay's figure ours may be. */
const relayFactor = 3.5
const writtenLimitBytes = 3_000

export async function typingRows({ options, folder, practice }: Run): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const pairs of options.typingPairs) {
    const made = await practice(pairs)
    const commits = new Times()
    const totals = new Map<ServerKind, Typing>()
    for (let round = 0; round < options.rounds; round += 1) {
      commits.take(measureCommits(folder))
      await ofEach(options.servers, async (kind) => {
        const profileFolder = kind === 'waymark' ? options.profileFolder : undefined
        const reading = await measureTyping(made, kind, {
          pairs,
          seconds: options.seconds,
          ...(profileFolder === undefined ? {} : { profileFolder }),
        })
        const total = totals.get(kind) ?? {
          seen: new Times(),
          saved: new Times(),
          cpu: 0,
          written: 0,
          clientLoad: 0,
        }
        total.seen.take(reading.seen)
        total.saved.take(reading.saved)
        total.cpu += reading.cpuMsPerThousandEdits / options.rounds
        total.written += reading.writtenBytesPerEdit / options.rounds
        total.clientLoad = Math.max(total.clientLoad, reading.clientLoad)
        totals.set(kind, total)
        const line = `${serverNames[kind]}, ${pairs} pairs: seen ${span(reading.seen)}, saved ${span(reading.saved)}`
        console.log(
          `${line}, CPU ${reading.cpuMsPerThousandEdits.toFixed(0)} ms, load's own core ${(reading.clientLoad * 100).toFixed(0)} %`,
        )
      })
    }
    made.dispose()
    rows.push(...rowsOf(pairs, totals, commits))
  }
  return rows
}

function rowsOf(pairs: number, totals: ReadonlyMap<ServerKind, Typing>, commits: Times): readonly Row[] {
  const ours = totals.get('waymark')
  const relay = totals.get('relay')
  const p99 = (typing: Typing) => typing.seen.at(0.99)
  const limits = (figureOf: (typing: Typing) => number): (number | undefined)[] => [
    bestPeer(totals, figureOf),
    pairs === 200 && relay !== undefined ? relayFactor * figureOf(relay) : Number.POSITIVE_INFINITY,
  ]
  const holds = (figureOf: (typing: Typing) => number) =>
    ours && limits(figureOf).every((limit) => isAtMost(figureOf(ours), limit) === true)
  const commitTime = `a commit: p50 ${ms(commits.at(0.5))}, p99 ${ms(commits.at(0.99))}`
  const rows: Row[] = [
    {
      figure: `keystroke to peer at ${pairs} pairs, p50 / p99`,
      target:
        pairs === 200
          ? `below both Yjs servers, at most ${relayFactor} × the relay`
          : 'below both Yjs servers',
      cells: cellsOf(totals, ({ seen }) => span(seen)),
      reached: holds(p99),
    },
    {
      figure: `keystroke to Saved at ${pairs} pairs, p50 / p99 (${commitTime})`,
      target: 'p50 at most 2 commits',
      cells: cellsOf(totals, ({ saved }) => (saved.count === 0 ? 'never says' : span(saved))),
      reached: ours && isAtMost(ours.saved.at(0.5), 2 * commits.at(0.5)),
    },
  ]
  if (pairs !== 200) return rows
  return [
    ...rows,
    {
      figure: 'server CPU per 1,000 edits at 200 pairs',
      target: `at most ${relayFactor} × the relay, below both Yjs servers`,
      cells: cellsOf(totals, ({ cpu }) => `${cpu.toFixed(0)} ms`),
      reached: holds(({ cpu }) => cpu),
    },
    {
      figure: 'bytes written to disk per edit at 200 pairs',
      target: 'at most 3 kB',
      cells: cellsOf(totals, ({ written }) => `${(written / 1000).toFixed(1)} kB`),
      reached: ours && ours.written <= writtenLimitBytes,
    },
  ]
}

const ms = (time: number) => `${time.toFixed(1)} ms`
const span = (times: Times) => `${times.at(0.5).toFixed(1)} / ${ms(times.at(0.99))}`
