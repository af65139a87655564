import { capacityBoundMs, measureCapacity } from '../figures/capacity.ts'
import type { Row } from '../report.ts'
import { cellsOf, ofEach, type Run } from './run.ts'

const wantedPairs = 900

export async function capacityRows({ options, practice }: Run): Promise<readonly Row[]> {
  const made = await practice(options.capacityLimit)
  const readings = await ofEach(options.servers, (kind) => measureCapacity(made, kind, options.capacityLimit))
  made.dispose()
  const ours = readings.get('waymark')
  return [
    {
      figure: `pairs one core carries with p99 under ${capacityBoundMs} ms`,
      target: `at least ${wantedPairs}`,
      cells: cellsOf(readings, ({ pairs, couldBeMore }) => `${pairs}${couldBeMore ? ' or more' : ''}`),
      reached: ours && ours.pairs >= wantedPairs,
    },
  ]
}
