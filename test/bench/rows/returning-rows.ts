import { measureReturning } from '../figures/returning.ts'
import type { Row } from '../report.ts'
import { bestPeer, cellsOf, isAtMost, ofEach, type Run } from './run.ts'

const people = 500

export async function returningRows({ options, practice }: Run): Promise<readonly Row[]> {
  const made = await practice(people / 2)
  const readings = await ofEach(options.servers, (kind) => measureReturning(made, kind, people))
  made.dispose()
  const ours = readings.get('waymark')
  return [
    {
      figure: `${people} people reconnecting at once, until all are in sync`,
      target: 'sooner than both Yjs servers',
      cells: cellsOf(readings, ({ warmMs }) => `${warmMs.toFixed(0)} ms`),
      reached: isAtMost(
        ours?.warmMs,
        bestPeer(readings, ({ warmMs }) => warmMs),
      ),
    },
    {
      figure: 'the same after a restart',
      target: 'sooner than both Yjs servers',
      cells: cellsOf(readings, ({ restartedMs }) => `${restartedMs.toFixed(0)} ms`),
      reached: isAtMost(
        ours?.restartedMs,
        bestPeer(readings, ({ restartedMs }) => restartedMs),
      ),
    },
  ]
}
