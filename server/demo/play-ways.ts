import { approachParts, noApproachWords, type ApproachWords } from '#lib/approaches/approach-words.ts'
import type { Leaning } from '#lib/approaches/leaning.ts'
import type { LibraryCard } from '#lib/approaches/library.ts'
import type { Intensity, Pace } from '#lib/approaches/pace.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import type { ApproachCardId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { approachLibraryWords } from '#lib/words/en/approach-library.ts'
import type { Door } from '../door.ts'
import { getValue } from './get-value.ts'

/** What a pair of the demo does about the ways to go about a goal. */
export type WayDeed =
  | {
      readonly do: 'put-card'
      readonly goal: string
      readonly card: string
      /** Of the library, with some parts in words of their own. */
      readonly from: LibraryCard
      readonly words?: Partial<ApproachWords>
    }
  | {
      readonly do: 'prefer'
      readonly goal: string
      readonly card: string
      readonly leaning: Leaning
      readonly line: string
      readonly intensity?: Intensity
      readonly isReleased: boolean
    }
  | {
      readonly do: 'suggest-way'
      readonly goal: string
      readonly card: string
      readonly pace: Pace
      readonly intensity?: Intensity
      readonly reason: string
    }
  /** Sees what is suggested differently. */
  | { readonly do: 'answer-way'; readonly goal: string; readonly reason: string }
  | { readonly do: 'agree-way'; readonly goal: string }
  | { readonly do: 'stop-way'; readonly goal: string }

export interface WayStage {
  readonly door: Door
  readonly workspaceId: WorkspaceId
  /** The cards of the story, by goal and by the name that the story gives them. */
  readonly cards: Map<string, ApproachCardId>
}

/** Does one of them through the same calls as a browser. */
export async function playWay(
  { door: { approaches, deciding }, workspaceId, cards }: WayStage,
  sessionId: SessionId,
  goalId: GoalId,
  deed: WayDeed,
): Promise<void> {
  const cardId = (card: string): ApproachCardId => {
    const found = cards.get(`${deed.goal}/${card}`)
    if (found === undefined) throw new Error(`the story has no card ${card} yet`)
    return found
  }
  switch (deed.do) {
    case 'put-card': {
      const words = { ...wordsOf(deed.from), ...deed.words }
      const { id } = getValue(await approaches.putCard(sessionId, workspaceId, goalId, words))
      cards.set(`${deed.goal}/${deed.card}`, id)
      return
    }
    case 'prefer': {
      const { leaning, line, intensity, isReleased } = deed
      const place = { goalId, cardId: cardId(deed.card) }
      const preference = { leaning, line, intensity, isReleased }
      getValue(await approaches.prefer(sessionId, workspaceId, place, preference))
      return
    }
    case 'suggest-way': {
      const { tableHash } = getValue(await approaches.table(sessionId, workspaceId, goalId))
      const { pace, intensity, reason } = deed
      getValue(
        await deciding.suggest(sessionId, workspaceId, {
          goalId,
          kind: 'approach',
          otherGoalId: undefined,
          seenHash: tableHash,
          note: reason,
          approach: { cardId: cardId(deed.card), pace, intensity },
        }),
      )
      return
    }
    case 'stop-way':
      getValue(
        await approaches.stop(sessionId, workspaceId, goalId, { isForSafety: false, reason: undefined }),
      )
      return
    case 'answer-way':
    case 'agree-way': {
      const { open } = getValue(await approaches.table(sessionId, workspaceId, goalId))
      const answers = open.map(({ id, hash }) => ({
        suggestionId: id,
        answer: deed.do === 'agree-way' ? ('agree' as const) : ('differ' as const),
        seenHash: hash,
        reason: deed.do === 'agree-way' ? undefined : deed.reason,
      }))
      const [given] = getValue(await deciding.answer(sessionId, workspaceId, answers))
      if (given?.outcome !== 'done') throw new Error('the story answers what cannot be answered')
      return
    }
    default:
      unreachable(deed)
  }
}

function wordsOf(card: LibraryCard): ApproachWords {
  const words = { ...noApproachWords }
  for (const part of ['name', ...approachParts] as const)
    words[part] = approachLibraryWords[`card-${card}-${part}`]
  return words
}
