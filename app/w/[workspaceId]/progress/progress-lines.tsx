import type { GoalView } from '#lib/board/board-view.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { progressWords } from '#lib/words/en/progress.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../../../_board/say-column.ts'
import { sayGoal } from '../../../_board/say-goal.ts'
import { historyPath } from '../../../_history/history-path.ts'
import { Row, type RowProps } from '../../../_ui/row.tsx'
import { Rows } from '../../../_ui/rows.tsx'
import { When } from '../../../_ui/when.tsx'
import type { ProgressLine } from './tell-progress.ts'

interface ProgressLinesProps {
  readonly workspaceId: string
  readonly lines: readonly ProgressLine[]
  readonly goals: readonly GoalView[]
  /** Account id of whoever looks. */
  readonly me: string
  readonly others: readonly string[]
}

/** One sentence and one day each; a goal is told by its own sentence. */
export function ProgressLines(props: ProgressLinesProps) {
  return (
    <Rows>
      {props.lines.map((line) => (
        <Row
          key={`${line.kind} ${line.kind === 'moved' ? line.goalId : line.id} ${line.at}`}
          {...tell(line, props)}
          note={<When at={line.at} form="day" />}
          to={pathOf(line, props.workspaceId)}
        />
      ))}
    </Rows>
  )
}

function pathOf(line: ProgressLine, workspaceId: string): string {
  const base = `/w/${workspaceId}`
  switch (line.kind) {
    case 'moved':
      return `${base}/goals/${line.goalId}`
    case 'session':
      return `${base}/sessions/${line.id}`
    case 'kept':
      return historyPath(workspaceId, line.documentId, line.id)
    default:
      return unreachable(line)
  }
}

function tell(line: ProgressLine, { goals, me, others }: ProgressLinesProps): RowProps {
  switch (line.kind) {
    case 'moved': {
      const column = sayColumn(line.to)
      return {
        title: titleOf(goals.find(({ id }) => id === line.goalId)),
        voice: true,
        detail: line.byBoth
          ? say(progressWords.movedByBoth, { column })
          : line.by.accountId === me
            ? say(progressWords.movedMine, { column })
            : say(progressWords.moved, { column, name: line.by.name }),
      }
    }
    case 'session':
      return {
        title:
          others.length === 0
            ? say(progressWords.sessionAlone)
            : say(progressWords.session, { names: sayNames(others) }),
      }
    case 'kept':
      return {
        title:
          line.by.accountId === me
            ? say(progressWords.keptMine, { title: line.name })
            : say(progressWords.kept, { title: line.name, name: line.by.name }),
      }
    default:
      return unreachable(line)
  }
}

function titleOf(goal: GoalView | undefined): string {
  return goal === undefined ? say(boardWords.noWords) : sayGoal(goal)
}
