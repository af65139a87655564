import { parseGoalId, parseSessionPageId } from '#lib/base/ids.ts'
import { cardOf } from '#lib/board/card-of.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import { GoalScreen } from '../../../../_board/goal-screen.tsx'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import { GoalPartsThen } from '../../../../_history/goal-parts-then.tsx'
import { HistoryLink } from '../../../../_history/history-link.tsx'
import { WaysLine } from '../../../../_ways/ways-line.tsx'
import { readPart } from '../../../../_server/read-part.ts'
import { findWorkspace } from '../../find-workspace.ts'
import { findQuotes } from '../find-quotes.ts'
import { findGoal } from '../find-board.ts'
import { findTold } from '../../../../_deciding/find-told.ts'
import { LifeLink } from '../../../../_deciding/life-link.tsx'
import { drawDecisions } from '../draw-decisions.ts'
import { refusable } from '../../../../_server/refusable.tsx'
import { refuse } from '../../../../_server/refuse.ts'

/**
 * One goal of the board. A goal just added may be on its way here still: the live page shows it when it comes.
 * Whoever came from a session page goes back there.
 */
export default refusable(async function GoalPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ readonly workspaceId: string; readonly goalId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}) {
  const { workspaceId, goalId } = await params
  const { session } = await searchParams
  const sessionPageId = typeof session === 'string' ? parseSessionPageId(session) : undefined
  const base = `/w/${workspaceId}`
  const { board, parts, places, isUnread, whose, decided, ...props } = await findGoal(workspaceId, goalId)
  const asked = parseGoalId(goalId)
  if (!asked.ok) refuse()
  const quotes = await findQuotes(props.workspaceId, asked.value)
  const { me, door, workspace } = await findWorkspace(workspaceId)
  const table = await readPart(door.approaches.table(me.sessionId, workspace.id, asked.value))
  // What stands beside the goal, and the goal itself: the rest comes with the document.
  const told = new Set([goalId, ...findTold(decided ?? [], goalId, props.role)])
  const near = places.filter((place) => place.column === 'active' || told.has(place.goalId))
  const nearIds = new Set([...told, ...near.map((place) => place.goalId)])
  return (
    <Screen
      title={say(boardWords.goal)}
      whose={whose}
      lead={
        sessionPageId?.ok === true
          ? {
              kind: 'back',
              href: `${base}/sessions/${sessionPageId.value}#goals`,
              page: say(sessionsWords.thePage),
            }
          : { kind: 'back', href: `${base}/goals`, page: say(boardWords.title) }
      }
      nav={<WorkspaceNav workspaceId={props.workspaceId} viewer={props.role} current="goals" />}
      width="full"
      isLive
    >
      <GoalScreen
        {...props}
        {...drawDecisions(decided, goalId)}
        sessionPageId={sessionPageId?.ok === true ? sessionPageId.value : undefined}
        places={near}
        cards={board.goals.filter(({ id }) => nearIds.has(id)).map(cardOf)}
        goalId={goalId}
        drawn={
          board.goals.find(({ id }) => id === goalId) ??
          (isUnread ? { kind: 'unreadable', id: asked.value, order: '' } : undefined)
        }
        quotes={quotes}
        ways={<WaysLine path={`${base}/goals/${goalId}`} table={table} />}
        more={<GoalPartsThen goalId={asked.value} parts={parts} />}
        history={
          <>
            <LifeLink workspaceId={props.workspaceId} goalId={goalId} />
            <HistoryLink workspaceId={props.workspaceId} documentId={props.documentId} goalId={goalId} />
          </>
        }
      />
    </Screen>
  )
})
