import type { ReactNode } from 'react'
import type { GoalView } from '#lib/board/board-view.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { progressWords } from '#lib/words/en/progress.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../../../_board/say-column.ts'
import { historyPath } from '../../../_history/history-path.ts'
import { InternalLink } from '../../../_ui/internal-link.tsx'
import section from '../../../_ui/section.module.css'
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
    <ul className={section.rows}>
      {props.lines.map((line) => (
        <li key={`${line.kind} ${line.kind === 'moved' ? line.goalId : line.id} ${line.at}`}>
          <InternalLink className={section.row} to={pathOf(line, props.workspaceId)}>
            {tell(line, props)}
            <span className={section.small}>
              <When at={line.at} form="day" />
            </span>
          </InternalLink>
        </li>
      ))}
    </ul>
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

function tell(line: ProgressLine, { goals, me, others }: ProgressLinesProps): ReactNode {
  switch (line.kind) {
    case 'moved': {
      const column = sayColumn(line.to)
      const isMine = line.by.accountId === me
      return (
        <>
          <span className={section.voice} dir="auto">
            {titleOf(goals.find(({ id }) => id === line.goalId))}
          </span>
          <span>
            {isMine
              ? say(progressWords.movedMine, { column })
              : say(progressWords.moved, { column, name: line.by.name })}
          </span>
        </>
      )
    }
    case 'session':
      return (
        <span>
          {others.length === 0
            ? say(progressWords.sessionAlone)
            : say(progressWords.session, { names: sayNames(others) })}
        </span>
      )
    case 'kept':
      return (
        <span>
          {line.by.accountId === me
            ? say(progressWords.keptMine, { title: line.name })
            : say(progressWords.kept, { title: line.name, name: line.by.name })}
        </span>
      )
    default:
      return unreachable(line)
  }
}

function titleOf(goal: GoalView | undefined): string {
  if (goal?.kind === 'unreadable') return say(homeWords.unreadableGoal)
  return (goal && plainText(goal.sentence)) || say(boardWords.noWords)
}
