import type * as Y from 'yjs'
import { ensureGoalId, type GoalId } from '#lib/base/ids.ts'
import { addGoal, setSignsNotYet } from '#lib/board/goal-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readLadderParts } from '#lib/board/read-goal-parts.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { agreedContentOf, type AgreedContent } from '#lib/deciding/agreed-content.ts'
import type { DocumentConnection } from '../_sync/document-connection.ts'
import { newId } from '../_sync/new-id.ts'

/** A new idea as somebody writes it before it is one: with what would be noticed, or that nothing would yet. */
export interface IdeaWords {
  readonly sentence: string
  readonly home: string
  readonly outside: string
  readonly isNotYet: boolean
}

export const noIdeaWords: IdeaWords = { sentence: '', home: '', outside: '', isNotYet: false }

/** What it lacks to be suggested, as for any other goal. */
export function findMissingOf({
  sentence,
  home,
  outside,
  isNotYet,
}: IdeaWords): 'sentence' | 'sign' | undefined {
  if (sentence.trim() === '') return 'sentence'
  return isNotYet || home.trim() !== '' || outside.trim() !== '' ? undefined : 'sign'
}

/** Puts it among the ideas of the board. */
export function writeIdea(doc: Y.Doc, words: IdeaWords): GoalId {
  const goalId = ensureGoalId(newId())
  doc.transact(() => {
    addGoal(doc, { id: goalId, sentence: words.sentence.trim() })
    const signs = (['home', 'outside'] as const).filter((place) => words[place].trim() !== '')
    for (const place of signs) addSign(doc, { id: newId(), goalId, place, words: words[place].trim() })
    if (signs.length === 0) setSignsNotYet(doc, goalId, true)
  })
  return goalId
}

/** What an agreement about a goal would cover, as the document has it at this moment. */
export function contentIn(doc: Y.Doc, goalId: GoalId): AgreedContent {
  const goal = readBoard(doc).goals.find(({ id }) => id === goalId)
  return goal?.kind === 'goal' ? agreedContentOf(goal, readLadderParts(doc, goalId)) : {}
}

/** Whether the server has everything that was written here: true once it says so, false once nobody can tell when. */
export function whenKept(connection: DocumentConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const { kind } = connection.getView().saving
      if (kind === 'saving' || kind === 'opening') return
      stop()
      resolve(kind === 'saved')
    }
    const stop = connection.subscribe(look)
    look()
  })
}
