import type { ApproachCardId, DocumentId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { approachesRecord, decisionsRecord } from '#lib/wire/records-changed.ts'
import type { ApproachDesk, ApproachFailure } from '../approach-door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { boardReader } from './document-readers.ts'

export interface ApproachOptions {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'read' | 'recordsChanged'>
}

/** Ways to go about a goal: rows alone. What the other may not read is told to no open page either. */
export function createApproachDesk({ store, hub }: ApproachOptions): ApproachDesk {
  const told = (done: Result<{ readonly documentId: DocumentId }, ApproachFailure>) => {
    if (!done.ok) return done
    hub.recordsChanged(done.value.documentId, [approachesRecord])
    return succeed(undefined)
  }

  return {
    table: (sessionId, workspaceId, goalId) =>
      answered(() => store.run('readApproachTable', { sessionId, workspaceId, goalId })),
    agreed: (sessionId, workspaceId) =>
      answered(async () => {
        const target = { of: 'board', workspaceId } as const
        const entered = await store.run('enterDocument', { sessionId, target, what: 'read' })
        if (!entered.ok) return entered
        return store.ask('findAgreedApproaches', { sessionId, workspaceId })
      }),
    cardWords: (sessionId, workspaceId, place) =>
      answered(() => store.run('readApproachCard', { sessionId, workspaceId, ...place })),

    putCard: (sessionId, workspaceId, goalId, words) =>
      answered(async (): Promise<Result<{ readonly id: ApproachCardId }, ApproachFailure>> => {
        const known = await knowsGoal(sessionId, workspaceId, goalId)
        if (!known.ok) return known
        const card = { sessionId, workspaceId, goalId, cardId: undefined, words, isOff: false }
        const done = await store.run('writeApproachCard', card)
        told(done)
        return done.ok ? succeed({ id: done.value.cardId }) : done
      }),
    rewordCard: (sessionId, workspaceId, place, words) =>
      answered(async () =>
        told(await store.run('writeApproachCard', { sessionId, workspaceId, ...place, words, isOff: false })),
      ),
    takeOff: (sessionId, workspaceId, place) =>
      answered(async () => {
        const card = { sessionId, workspaceId, ...place, words: undefined, isOff: true }
        return told(await store.run('writeApproachCard', card))
      }),

    prefer: (sessionId, workspaceId, place, { isReleased, ...preference }) =>
      answered(async () => {
        const written = { sessionId, workspaceId, ...place, preference, isReleased }
        const done = await store.run('writePreference', written)
        return done.ok && !done.value.isSeen ? succeed(undefined) : told(done)
      }),
    release: (sessionId, workspaceId, place) =>
      answered(async () =>
        told(await store.run('releasePreference', { sessionId, workspaceId, ...place, isReleased: true })),
      ),
    takeBack: (sessionId, workspaceId, place) =>
      answered(async () =>
        told(await store.run('releasePreference', { sessionId, workspaceId, ...place, isReleased: false })),
      ),

    stop: (sessionId, workspaceId, goalId, how) =>
      answered(async () => {
        const done = await store.run('stopApproach', { sessionId, workspaceId, goalId, ...how })
        if (!done.ok) return done
        hub.recordsChanged(done.value.documentId, [approachesRecord, decisionsRecord])
        return succeed(undefined)
      }),

    practiceCards: (sessionId, workspaceId) =>
      answered(() => store.ask('findPracticeCards', { sessionId, workspaceId })),
    keepPracticeCard: (sessionId, cardId, words) =>
      answered(async () => {
        const done = await store.run('writePracticeCard', { sessionId, cardId, words })
        return done.ok ? succeed({ id: done.value.cardId }) : done
      }),
    removePracticeCard: (sessionId, cardId) =>
      answered(async () => {
        const done = await store.run('writePracticeCard', { sessionId, cardId, words: undefined })
        return done.ok ? succeed(undefined) : done
      }),
  }

  async function knowsGoal(
    sessionId: SessionId,
    workspaceId: WorkspaceId,
    goalId: GoalId,
  ): Promise<Result<void, ApproachFailure>> {
    const boardId = await store.ask('findBoard', { sessionId, workspaceId })
    if (!boardId.ok) return boardId
    const board = await hub.read(boardId.value, boardReader)
    if (!board.ok) return fail({ kind: 'store-unavailable' })
    return board.value.goals.some(({ id }) => id === goalId)
      ? succeed(undefined)
      : fail({ kind: 'goal-unknown' })
  }
}
