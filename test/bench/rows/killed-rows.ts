import { measureKilled } from '../figures/killed.ts'
import type { Row } from '../report.ts'
import { cellsOf, ofEach, type Run } from './run.ts'

const documents = 20
/** Longer than the ten seconds after which Hocuspocus stores at the latest. */
const typingMs = 14_000

export async function killedRows({ options, practice }: Run): Promise<readonly Row[]> {
  const made = await practice(documents)
  const servers = options.servers.filter((kind) => kind !== 'relay')
  const readings = await ofEach(servers, (kind) => measureKilled(made, kind, { documents, typingMs }))
  made.dispose()
  const ours = readings.get('waymark')
  return [
    {
      figure: `acknowledged edits lost when killed while ${documents} documents are typed in`,
      target: '0',
      cells: cellsOf(readings, ({ acknowledgedLost, typed }) =>
        acknowledgedLost === undefined ? 'never says' : `${acknowledgedLost} of ${typed}`,
      ),
      reached: ours === undefined ? undefined : ours.acknowledgedLost === 0,
    },
    {
      figure: 'edits lost that the other person had already seen, and how much typing that is',
      target: '0',
      cells: cellsOf(readings, ({ seenLost, typed, worstLostMs }) =>
        seenLost === 0 ? `0 of ${typed}` : `${seenLost} of ${typed}, ${(worstLostMs / 1000).toFixed(1)} s`,
      ),
      reached: ours === undefined ? undefined : ours.seenLost === 0,
    },
  ]
}
