import { measureIdleMemory } from '../figures/idle-memory.ts'
import type { Row } from '../report.ts'
import { cellsOf, ofEach, type Run } from './run.ts'

const documents = 200
const limitBytes = 60_000

export async function memoryRows({ options, practice }: Run): Promise<readonly Row[]> {
  const made = await practice(documents + 20)
  const readings = await ofEach(options.servers, (kind) => measureIdleMemory(made, kind, documents))
  made.dispose()
  const ours = readings.get('waymark')
  return [
    {
      figure: 'memory per idle open 22 kB document with two people',
      target: 'at most 60 kB',
      cells: cellsOf(readings, (bytes) => `${(bytes / 1000).toFixed(0)} kB`),
      reached: ours === undefined ? undefined : ours <= limitBytes,
    },
  ]
}
