import type { CaseloadDay, CaseloadSession } from '#lib/appointments/session-time.ts'
import type { BoardView, GoalView } from '#lib/board/board-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import type { Door, SignedIn } from '../_server/door.ts'
import { answerOr404 } from '../_server/answer-or-404.ts'
import type { Waiting } from './say-waiting.ts'

interface Words {
  readonly id: string
  readonly words: string
}

/** One session of the day with what is worth knowing before it. */
export interface DayEntry {
  readonly key: string
  readonly session: CaseloadSession
  /** Undefined when the board is not this reader's any more, or `isUnread`. */
  readonly goals:
    | {
        /** The goal that was moved to Working on last. */
        readonly lastAgreed: Words | undefined
        readonly workingOn: readonly Words[]
        /** The reader's own steps that are not done. */
        readonly promises: readonly Words[]
      }
    | undefined
  /** The goals of this client cannot be read: the rest of the day stands. */
  readonly isUnread?: boolean
  readonly waiting: readonly Waiting[]
}

interface Asked {
  readonly door: Door
  readonly me: SignedIn
  readonly day: CaseloadDay
  readonly waiting: readonly (Waiting & { readonly workspaceId: string })[]
}

/** Reads the boards of those whom the day brings, each with the client's access line, once a workspace. */
export async function describeDay({ door, me, day, waiting }: Asked): Promise<readonly DayEntry[]> {
  const workspaceIds = [...new Set(day.sessions.map(({ workspaceId }) => workspaceId))]
  const goals = new Map(
    await Promise.all(workspaceIds.map(async (id) => [id, await describeGoals(door, me, id)] as const)),
  )
  return day.sessions.map((session) => ({
    key: `${session.appointmentId} ${session.date}`,
    session,
    ...(goals.get(session.workspaceId) ?? { goals: undefined }),
    waiting: waiting.filter(({ workspaceId }) => workspaceId === session.workspaceId),
  }))
}

async function describeGoals(
  door: Door,
  me: SignedIn,
  workspaceId: CaseloadSession['workspaceId'],
): Promise<Pick<DayEntry, 'goals' | 'isUnread'>> {
  const answer = door.reading.board(me.sessionId, workspaceId)
  const found = await answer
  if (!found.ok && found.failure.kind === 'not-found') return { goals: undefined }
  const { board, places, isUnread } = await answerOr404(answer)
  if (isUnread) return { goals: undefined, isUnread }
  const active = places
    .filter(({ column }) => column === 'active')
    .toSorted((a, b) => b.movedAt - a.movedAt)
    .flatMap(({ goalId }) => findWords(board, goalId))
  const ids = new Set(active.map(({ id }) => id))
  const goals = {
    lastAgreed: active[0],
    workingOn: board.goals.flatMap(({ id }) => (ids.has(id) ? findWords(board, id) : [])),
    promises: board.goals.flatMap((goal) => (goal.kind === 'goal' ? listPromises(goal, me.accountId) : [])),
  }
  return { goals }
}

function findWords({ goals }: BoardView, id: string): readonly Words[] {
  const goal = goals.find((one) => one.id === id)
  return goal?.kind === 'goal' ? [{ id, words: oneLine(goal.sentence) }] : []
}

function listPromises(goal: Extract<GoalView, { kind: 'goal' }>, accountId: string): readonly Words[] {
  return goal.steps.flatMap(({ id, ownerId, done, text }) =>
    ownerId === accountId && !done && text !== undefined ? [{ id, words: oneLine(text) }] : [],
  )
}

const oneLine = (text: RichTextView) => plainText(text).replaceAll(/\s+/gu, ' ').trim()
