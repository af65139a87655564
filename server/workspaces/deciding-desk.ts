import type { GoalId, SessionId, SuggestionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { canonicalOf } from '#lib/deciding/agreed-content.ts'
import { withWriting } from '#lib/life/life-pages.ts'
import { decisionsRecord, goalPlacesRecord } from '#lib/wire/records-changed.ts'
import type { DecideFailure, DecidingDesk, GivenAnswer } from '../deciding-door.ts'
import { answered } from '../storage/answered.ts'
import type { KeptDecisions } from '../storage/commands/list-decisions.ts'
import type { GoalWords } from '../storage/deciding/load-goal-now.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { readPrompt } from './describe-reflection.ts'
import { boardReader, decidableReader } from './document-readers.ts'
import { hashContent } from './hash-content.ts'

export interface DecidingOptions {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'read' | 'recordsChanged'>
}

/** Characters of what one agreement covers, at most. */
const contentLimit = 100_000

/** What is decided: the words come from the board, everything else is asked inside the command's own transaction. */
export function createDecidingDesk({ store, hub }: DecidingOptions): DecidingDesk {
  const readWords = async (
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalIds: readonly GoalId[],
  ): Promise<Result<readonly GoalWords[], DecideFailure>> => {
    const boardId = await store.ask('findBoard', { sessionId, workspaceId })
    if (!boardId.ok) return boardId
    const board = await hub.read(boardId.value, decidableReader)
    if (!board.ok) return fail({ kind: 'store-unavailable' })
    const words: GoalWords[] = []
    for (const goalId of goalIds) {
      const goal = board.value.get(goalId)
      if (goal === undefined) return fail({ kind: 'goal-unknown' })
      const { content, missing } = goal
      if (canonicalOf(content).length > contentLimit) return fail({ kind: 'content-too-long' })
      words.push({ goalId, content, hash: hashContent(content), missing })
    }
    return succeed(words)
  }

  const answerOne = async (
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    given: GivenAnswer,
  ): Promise<Result<void, DecideFailure>> => {
    const { suggestionId } = given
    const found = await store.ask('findSuggested', { sessionId, workspaceId, suggestionId })
    if (!found.ok) return found
    const { goalId, otherGoalId } = found.value
    const goalIds = otherGoalId === undefined ? [goalId] : [goalId, otherGoalId]
    const read = await readWords(sessionId, workspaceId, goalIds)
    if (!read.ok) return read
    const [words, otherWords] = read.value
    if (words === undefined) return fail({ kind: 'goal-unknown' })
    const answer = { sessionId, workspaceId, ...given, words, otherWords }
    const done = await store.run('answerSuggestion', answer)
    if (!done.ok) return done
    const records = done.value.moved ? [decisionsRecord, goalPlacesRecord] : [decisionsRecord]
    hub.recordsChanged(done.value.documentId, records)
    return succeed(undefined)
  }

  return {
    waiting: (sessionId) =>
      answered(async () => {
        const listed = await store.run('listWaiting', { sessionId })
        if (!listed.ok) return listed
        const shared = listed.value.shared.map((row) => ({ ...row, prompt: readPrompt(row.prompt) }))
        return succeed({ ...listed.value, shared })
      }),
    decisions: (sessionId, workspaceId) =>
      answered(async () => {
        const listed = await store.run('listDecisions', { sessionId, workspaceId })
        if (!listed.ok) return listed
        const boardId = await store.ask('findBoard', { sessionId, workspaceId })
        const board = boardId.ok ? await hub.read(boardId.value, decidableReader) : undefined
        const hasNewWords = ({ goalId, agreed }: KeptDecisions) => {
          const before = agreed?.suggestion.content
          const now = board?.ok === true ? board.value.get(goalId)?.content : undefined
          return before !== undefined && now !== undefined && canonicalOf(before) !== canonicalOf(now)
        }
        return succeed(listed.value.map((one) => ({ ...one, hasNewWords: hasNewWords(one) })))
      }),
    life: (sessionId, workspaceId, goalId, before) =>
      answered(async () => {
        const asked = { sessionId, workspaceId, goalId, before }
        const page = await store.run('readGoalLife', asked)
        if (!page.ok) return page
        const writing = await store.ask('findGoalWriting', asked)
        if (writing.ok) return succeed({ ...withWriting(page.value, writing.value), isWritingUnread: false })
        const { kind } = writing.failure
        // A board that cannot be read takes only what was written on it along.
        return kind === 'corrupt-record' ? succeed({ ...page.value, isWritingUnread: true }) : fail({ kind })
      }),

    suggest: (sessionId, workspaceId, { goalId, kind, otherGoalId, seenHash, note, approach }) =>
      answered(async (): Promise<Result<{ readonly id: SuggestionId | undefined }, DecideFailure>> => {
        const goalIds = otherGoalId === undefined ? [goalId] : [goalId, otherGoalId]
        const read = await readWords(sessionId, workspaceId, goalIds)
        if (!read.ok) return read
        const [words, otherWords] = read.value
        if (words === undefined) return fail({ kind: 'goal-unknown' })
        const suggested = { sessionId, workspaceId, kind, words, otherWords, seenHash, note, approach }
        const done = await store.run('suggestDecision', suggested)
        if (!done.ok) return done
        hub.recordsChanged(done.value.documentId, [decisionsRecord])
        return succeed({ id: done.value.id })
      }),

    answer: (sessionId, workspaceId, answers) =>
      answered(async () => {
        const board = await store.ask('findBoard', { sessionId, workspaceId })
        if (!board.ok) return board
        const outcomes: { suggestionId: SuggestionId; outcome: 'done' | DecideFailure['kind'] }[] = []
        for (const given of answers) {
          const done = await answered(() => answerOne(sessionId, workspaceId, given))
          outcomes.push({
            suggestionId: given.suggestionId,
            outcome: done.ok ? 'done' : done.failure.kind,
          })
        }
        return succeed(outcomes)
      }),

    takeBack: (sessionId, workspaceId, suggestionId) =>
      answered(async (): Promise<Result<void, DecideFailure>> => {
        const done = await store.run('takeBackSuggestion', { sessionId, workspaceId, suggestionId })
        if (!done.ok) return done
        hub.recordsChanged(done.value.documentId, [decisionsRecord])
        return succeed(undefined)
      }),

    move: (sessionId, workspaceId, goalId, to) =>
      answered(async (): Promise<Result<void, DecideFailure>> => {
        const isGone = await isOffTheBoard(sessionId, workspaceId, goalId)
        if (!isGone.ok) return isGone
        const asked = { sessionId, workspaceId, goalId, ...to, isGone: isGone.value }
        const moved = await store.run('moveGoal', asked)
        if (!moved.ok) return moved
        if (moved.value.changed)
          hub.recordsChanged(moved.value.documentId, [goalPlacesRecord, decisionsRecord])
        return succeed(undefined)
      }),
  }

  /** A goal whose words cannot be read can be stopped all the same, and so can any while the board cannot be read. */
  async function isOffTheBoard(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId,
  ): Promise<Result<boolean, DecideFailure>> {
    const boardId = await store.ask('findBoard', { sessionId, workspaceId })
    if (!boardId.ok) return boardId
    const board = await hub.read(boardId.value, boardReader)
    return succeed(board.ok && board.value.goals.every(({ id }) => id !== goalId))
  }
}
