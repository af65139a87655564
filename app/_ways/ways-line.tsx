import type { ApproachTable } from '#lib/deciding/approach-table.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { sayPace } from './say-preference.ts'

/** Under a goal's More: how both agreed to go about it and at what pace, and the way to its cards. */
export function WaysLine({
  path,
  table,
}: {
  readonly path: string
  /** Undefined where it cannot be read. */
  readonly table: Pick<ApproachTable, 'agreed' | 'stopped'> | undefined
}) {
  const stopped = table?.stopped
  const choice = table?.agreed?.suggestion.approach
  return (
    <Rows>
      <Row
        to={`${path}/ways`}
        title={say(approachesWords.title)}
        {...(choice === undefined
          ? { note: say(table === undefined ? approachesWords.notRead : approachesWords.line) }
          : {
              detail: <bdi>{choice.chosen.words.name}</bdi>,
              note:
                stopped === undefined
                  ? sayPace(choice.pace, choice.intensity)
                  : say(approachesWords.lineStopped),
            })}
      />
    </Rows>
  )
}
