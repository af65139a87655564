import type { GoalId, SessionId, SuggestionId, WorkspaceId } from '#lib/base/ids.ts'
import { agreedContentOf } from '#lib/deciding/agreed-content.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { hashContent } from '../workspaces/hash-content.ts'
import { getValue } from './get-value.ts'
import type { Stage } from './play-story.ts'
import type { DecidingDeed, PairStory } from './story.ts'

export interface DecidingPlay {
  readonly stage: Stage
  readonly story: PairStory
  readonly workspaceId: WorkspaceId
  readonly goalOf: (goal: string) => GoalId
}

interface Suggested {
  readonly id: SuggestionId | undefined
  readonly seenHash: string
}

/** What is decided: a move of the client's, a suggestion that waits, or one that the other person agrees to at once. */
export async function decideTogether(
  play: DecidingPlay,
  sessionId: SessionId,
  deed: DecidingDeed,
): Promise<void> {
  const { workspaceId, stage } = play
  const goalId = play.goalOf(deed.goal)
  switch (deed.do) {
    case 'suggest-start':
      await suggest(play, sessionId, { goalId, kind: 'start', note: deed.note })
      return
    case 'agree-words': {
      const asked = { goalId, kind: 'change', note: deed.note } as const
      return agree(play, sessionId, await suggest(play, sessionId, asked))
    }
    case 'replace': {
      const asked = { goalId, kind: 'replace', otherGoalId: play.goalOf(deed.by), note: deed.note } as const
      return agree(play, sessionId, await suggest(play, sessionId, asked))
    }
    case 'move': {
      const { column } = deed
      // Working on takes both: one suggests it, and the other agrees.
      if (column === 'active')
        return agree(
          play,
          sessionId,
          await suggest(play, sessionId, { goalId, kind: 'start', note: deed.reason }),
        )
      getValue(
        await stage.door.deciding.move(sessionId, workspaceId, goalId, { column, reason: deed.reason }),
      )
      return
    }
    default:
      return unreachable(deed)
  }
}

/** Suggests it in the words that the goal has. */
async function suggest(
  { stage, workspaceId }: DecidingPlay,
  sessionId: SessionId,
  asked: {
    readonly goalId: GoalId
    readonly kind: 'start' | 'change' | 'replace'
    readonly otherGoalId?: GoalId
    readonly note?: string | undefined
  },
): Promise<Suggested> {
  const { deciding, reading } = stage.door
  const { goalId, kind, otherGoalId, note } = asked
  const about = otherGoalId ?? goalId
  const { board, parts } = getValue(await reading.goal(sessionId, workspaceId, about))
  const goal = board.goals.find(({ id }) => id === about)
  if (goal?.kind !== 'goal') throw new Error('the story has no such goal yet')
  const seenHash = hashContent(agreedContentOf(goal, parts))
  const suggested = { goalId, kind, otherGoalId, seenHash, note }
  return { ...getValue(await deciding.suggest(sessionId, workspaceId, suggested)), seenHash }
}

/** Has the other person agree to it. */
async function agree(
  { stage, story, workspaceId }: DecidingPlay,
  sessionId: SessionId,
  { id, seenHash }: Suggested,
): Promise<void> {
  if (id === undefined) return
  const { deciding, reading, identity } = stage.door
  const { role } = getValue(await reading.workspace(sessionId, workspaceId))
  const other = role === 'client' ? story.clinician : story.client
  const otherSession = await stage.signIn(other.signInName)
  const agreed = { suggestionId: id, answer: 'agree', seenHash, reason: undefined } as const
  const [given] = getValue(await deciding.answer(otherSession, workspaceId, [agreed]))
  if (given?.outcome !== 'done') throw new Error('the story agrees to what cannot be agreed to')
  await identity.endSession(otherSession)
}
