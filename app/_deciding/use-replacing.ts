'use client'

import { useState } from 'react'
import type { GoalId } from '#lib/base/ids.ts'
import { fail, type Result } from '#lib/base/result.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import type { AgreedContent } from '#lib/deciding/agreed-content.ts'
import { findMissing } from '#lib/deciding/find-missing.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { suggestingWords } from '#lib/words/en/suggesting.ts'
import { say } from '#lib/words/say.ts'
import { othersOf, type BoardProps } from '../_board/board-props.ts'
import type { Board } from '../_board/use-board.ts'
import type { RequestFailure } from '../_requests/send.ts'
import { useSending, type UseSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { requestSuggestion } from './decision.ts'
import { decidingFailures } from './deciding-failures.ts'
import { hashOfGoal } from './hash-of-goal.ts'
import { contentIn, findMissingOf, whenKept, writeIdea, type IdeaWords } from './write-idea.ts'

type Goal = Extract<GoalView, { kind: 'goal' }>

/** Chosen in place of a goal: one that is written in the dialog. */
export const newIdea = 'new-idea'

export interface Replacing {
  readonly sending: UseSending
  /** Goals that could take the place. */
  readonly others: readonly Goal[]
  /** A goal's id, `newIdea`, or '' while nothing is chosen. */
  readonly chosen: string
  readonly choose: (id: string) => void
  /** What was written here is among the ideas, and was not suggested. */
  readonly hasKeptIdea: boolean
  readonly suggest: (idea: IdeaWords, note: string) => void
}

/** Suggesting another goal in place of one. A new idea is put among the ideas first, once, and stays there whatever comes. */
export function useReplacing({
  props,
  board,
  goal,
  onDone,
}: {
  readonly props: BoardProps
  readonly board: Board
  readonly goal: Goal
  readonly onDone: () => void
}): Replacing {
  const others = listOthers(board, goal)
  const [chosen, setChosen] = useState(others.length === 0 ? newIdea : '')
  const [keptId, setKeptId] = useState<string>()
  const sending = useSending(decidingFailures)
  const announce = useAnnounce()
  const { connection, view } = board.live

  const send = async (otherGoalId: string, content: AgreedContent, note: string) => {
    const line = note.trim()
    return requestSuggestion(props.workspaceId, goal.id, {
      kind: 'replace',
      seenHash: await hashOfGoal(content),
      otherGoalId,
      ...(line === '' ? {} : { note: line }),
    })
  }
  const run = (request: () => Promise<Result<unknown, RequestFailure>>) =>
    void sending.run(request, () => {
      setKeptId(undefined)
      announce(say(suggestingWords.suggested, { name: othersOf(props) }), 'now')
      void board.readDecisions()
      onDone()
    })
  const suggestNew = (idea: IdeaWords, note: string) => {
    const missing = findMissingOf(idea)
    if (missing !== undefined)
      return sending.tell(say(missing === 'sign' ? decidingWords.signFirst : decidingWords.sentenceFirst))
    // Nothing is written before it can be suggested too.
    if (connection === undefined || !view.isConnected) return sending.tell(say(decidingWords.offline))
    run(async () => {
      const ideaId: GoalId = writeIdea(connection.doc, idea)
      const told = (await whenKept(connection))
        ? await send(ideaId, contentIn(connection.doc, ideaId), note)
        : fail({ kind: 'goal-unknown' })
      if (told.ok) return told
      // From here on it is one of those to choose from: the next press makes no second one.
      setKeptId(ideaId)
      setChosen(ideaId)
      return told
    })
  }
  const suggest = (idea: IdeaWords, note: string) => {
    if (chosen === newIdea) return suggestNew(idea, note)
    const other = others.find(({ id }) => id === chosen)
    if (other === undefined) return sending.tell(say(suggestingWords.chooseGoal))
    run(() => send(other.id, board.contentOf(other.id) ?? {}, note))
  }
  const hasKeptIdea = keptId !== undefined && chosen === keptId
  return { sending, others, chosen, choose: setChosen, hasKeptIdea, suggest }
}

function listOthers({ goals, places }: Board, goal: Goal): readonly Goal[] {
  const active = new Set(places.flatMap((place) => (place.column === 'active' ? [place.goalId] : [])))
  return (goals ?? []).flatMap((one) =>
    one.kind === 'goal' && one.id !== goal.id && !active.has(one.id) && findMissing(one) === undefined
      ? [one]
      : [],
  )
}
