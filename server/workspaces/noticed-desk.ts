import type { DocumentId, GoalId, NoticingId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { tidyWords } from '#lib/base/tidy-words.ts'
import { levelWordsLimit, winWordsLimit } from '#lib/noticed/noticed-words.ts'
import type { NoticedDesk } from '../noticed-door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { boardReader } from './document-readers.ts'
import { tellRatingsForNotes } from './tell-ratings-for-notes.ts'

export interface NoticedOptions {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'read' | 'recordsChanged'>
}

/** What two people notice on the way: told to the board's open pages once it is on disk, unless it is one person's alone. */
export function createNoticedDesk({ store, hub }: NoticedOptions): NoticedDesk {
  const tell = (boardId: DocumentId) => hub.recordsChanged(boardId, ['noticed'])
  const told = <Failure>(
    kept: Result<{ readonly id: NoticingId; readonly boardId: DocumentId }, Failure>,
    isPrivate = false,
  ): Result<{ readonly id: NoticingId }, Failure> => {
    if (!kept.ok) return kept
    if (!isPrivate) tell(kept.value.boardId)
    return succeed({ id: kept.value.id })
  }
  /** Whether the board has such a goal. */
  const findGoal = async (sessionId: SessionId, workspaceId: WorkspaceId, goalId: GoalId) => {
    const boardId = await store.ask('findBoard', { sessionId, workspaceId })
    if (!boardId.ok) return boardId
    const board = await hub.read(boardId.value, boardReader)
    if (!board.ok) return fail({ kind: 'store-unavailable' } as const)
    return board.value.goals.some(({ id }) => id === goalId)
      ? succeed(undefined)
      : fail({ kind: 'goal-unknown' } as const)
  }

  return {
    rate: (sessionId, workspaceId, { words: typed, ...said }) =>
      answered(async () => {
        const words = tidyWords(typed, levelWordsLimit)
        if (!words.ok) return words
        const goal = await findGoal(sessionId, workspaceId, said.goalId)
        if (!goal.ok) return goal
        return told(await store.run('sayRating', { sessionId, workspaceId, ...said, words: words.value }))
      }),
    sayHowSure: (sessionId, workspaceId, said) =>
      answered(async () => {
        const goal = await findGoal(sessionId, workspaceId, said.goalId)
        if (!goal.ok) return goal
        return told(await store.run('sayHowSure', { sessionId, workspaceId, ...said }))
      }),
    addWin: (sessionId, workspaceId, { words: typed, ...win }) =>
      answered(async () => {
        const words = tidyWords(typed, winWordsLimit)
        if (!words.ok) return words
        const goal = win.goalId === undefined ? undefined : await findGoal(sessionId, workspaceId, win.goalId)
        if (goal?.ok === false) return goal
        const kept = await store.run('addWin', { sessionId, workspaceId, ...win, words: words.value })
        return told(kept, win.isPrivate)
      }),
    answerWin: (sessionId, workspaceId, noticingId, { pressId, words: typed }) =>
      answered(async () => {
        const words = tidyWords(typed, winWordsLimit)
        if (!words.ok) return words
        if (words.value === '') return fail({ kind: 'nothing-written' } as const)
        const answer = { sessionId, workspaceId, noticingId, pressId, words: words.value }
        return told(await store.run('answerWin', answer))
      }),
    showWin: (sessionId, workspaceId, noticingId) =>
      answered(async () => {
        const shown = await store.run('showWin', { sessionId, workspaceId, noticingId })
        if (!shown.ok) return shown
        tell(shown.value.boardId)
        return succeed(undefined)
      }),
    takeBack: (sessionId, workspaceId, noticingId) =>
      answered(async () => {
        const taken = await store.run('takeBackNoticing', { sessionId, workspaceId, noticingId })
        if (!taken.ok) return taken
        if (!taken.value.isPrivate) tell(taken.value.boardId)
        return succeed(undefined)
      }),
    ratings: (sessionId, workspaceId, goalId, before) =>
      answered(() => store.run('listRatings', { sessionId, workspaceId, goalId, before })),
    confidences: (sessionId, workspaceId, goalId, before) =>
      answered(() => store.run('listConfidences', { sessionId, workspaceId, goalId, before })),
    wins: (sessionId, workspaceId, goalId, before) =>
      answered(() => store.run('listWins', { sessionId, workspaceId, goalId, before })),
    last: (sessionId, workspaceId) =>
      answered(() => store.run('listNoticedLast', { sessionId, workspaceId })),
    ratingsForNotes: (sessionId, workspaceId) =>
      answered(async () => {
        const taken = await store.run('takeRatingsAlong', { sessionId, workspaceId })
        if (!taken.ok) return taken
        const board = await hub.read(taken.value.boardId, boardReader)
        // Without the board the goals have no sentences; the ratings are told all the same.
        return succeed(tellRatingsForNotes(taken.value, board.ok ? board.value.goals : []))
      }),
  }
}
