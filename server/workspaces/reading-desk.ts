import type { GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed } from '#lib/base/result.ts'
import type { BoardView } from '#lib/board/board-view.ts'
import { noGoalParts } from '#lib/board/goal-parts-view.ts'
import type { ReadingDesk } from '../door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { createAuthorshipReader } from './authorship-reader.ts'
import { boardReader, goalPartsReader, planReader } from './document-readers.ts'
import { describeReflection, readExcerpt } from './describe-reflection.ts'
import { readAccessLine } from './read-access-line.ts'
import { readEntered } from './read-entered.ts'

export interface ReadingOptions {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'read'>
}

/**
 * What pages read. Every word goes through the gate, and where somebody else reads, through a command that
 * has written the client's access line before any of it is looked at.
 */
export function createReadingDesk({ store, hub }: ReadingOptions): ReadingDesk {
  const readAuthorship = createAuthorshipReader(store)
  const readBoard = async (sessionId: SessionId, workspaceId: WorkspaceId) => {
    const found = await store.run('goalPlaces', { sessionId, workspaceId })
    if (!found.ok) return found
    const { documentId, places } = found.value
    const workspace = await store.ask('findWorkspace', { sessionId, workspaceId })
    if (!workspace.ok) return workspace
    const board = await hub.read(documentId, boardReader)
    // A board that cannot be read must never look like an empty one, and its goals can be stopped all the same.
    const known: BoardView = board.ok ? board.value : unreadBoard(places)
    return succeed({ workspace: workspace.value, documentId, board: known, places, isUnread: !board.ok })
  }
  return {
    workspace: (sessionId, workspaceId) =>
      answered(() => store.ask('findWorkspace', { sessionId, workspaceId })),

    board: (sessionId, workspaceId) => answered(() => readBoard(sessionId, workspaceId)),

    goal: (sessionId, workspaceId, goalId) =>
      answered(async () => {
        const read = await readBoard(sessionId, workspaceId)
        if (!read.ok) return read
        const parts = await hub.read(read.value.documentId, goalPartsReader)
        return succeed({
          ...read.value,
          parts: (parts.ok ? parts.value.get(goalId) : undefined) ?? noGoalParts,
        })
      }),

    wholeBoard: (sessionId, workspaceId) =>
      answered(async () => {
        const read = await readBoard(sessionId, workspaceId)
        if (!read.ok) return read
        const parts = await hub.read(read.value.documentId, goalPartsReader)
        if (!parts.ok) return fail({ kind: 'store-unavailable' } as const)
        return succeed({ ...read.value, parts: parts.value })
      }),

    goalPlaces: (sessionId, workspaceId) =>
      answered(async () => {
        const found = await store.run('goalPlaces', { sessionId, workspaceId })
        return found.ok ? succeed(found.value.places) : found
      }),

    reflections: (sessionId, workspaceId) =>
      answered(async () => {
        const listed = await store.run('listReflections', { sessionId, workspaceId })
        if (!listed.ok) return listed
        const workspace = await store.ask('findWorkspace', { sessionId, workspaceId })
        if (!workspace.ok) return workspace
        // To others a list tells that there is a reflection; its first words are read by opening it.
        const isClient = workspace.value.role === 'client'
        const excerpt = (row: (typeof listed.value)[number]) =>
          isClient ? readExcerpt(hub, row.documentId) : ''
        return succeed(
          await Promise.all(listed.value.map(async (row) => describeReflection(row, await excerpt(row)))),
        )
      }),

    reflection: (sessionId, reflectionId) =>
      answered(async () => {
        const target = { of: 'reflection', id: reflectionId } as const
        const entered = await readEntered({ store, hub }, sessionId, target)
        if (!entered.ok) return entered
        const { documentId } = entered.value
        const found = await store.ask('findReflection', { sessionId, reflectionId })
        if (!found.ok) return found
        const reads =
          entered.value.workspace.role === 'client'
            ? await store.ask('documentReads', { sessionId, documentId })
            : succeed([])
        if (!reads.ok) return reads
        const isQuoted =
          entered.value.workspace.role === 'client'
            ? await store.ask('isQuoted', { sessionId, documentId })
            : succeed(false)
        if (!isQuoted.ok) return isQuoted
        const entry = describeReflection(found.value, entered.value.excerpt)
        return succeed({ ...entered.value.view, entry, reads: reads.value, isQuoted: isQuoted.value })
      }),

    sessionPages: (sessionId, workspaceId) =>
      answered(async () => {
        const listed = await store.run('listSessionPages', { sessionId, workspaceId })
        if (!listed.ok) return listed
        return succeed(
          listed.value.map(({ id, number, begunBy, createdAt }) => ({ id, number, begunBy, createdAt })),
        )
      }),

    sessionPage: (sessionId, sessionPageId) =>
      answered(async () => {
        const target = { of: 'session-page', id: sessionPageId } as const
        const entered = await readEntered({ store, hub }, sessionId, target)
        if (!entered.ok) return entered
        const found = await store.ask('findSessionPage', { sessionId, sessionPageId })
        return found.ok ? succeed({ ...entered.value.view, ...found.value }) : found
      }),

    plan: (sessionId, workspaceId) =>
      answered(async () => {
        const target = { of: 'plan', workspaceId } as const
        const entered = await store.run('enterDocument', { sessionId, target, what: 'read' })
        if (!entered.ok) return entered
        const { documentId, access } = entered.value
        const workspace = await store.ask('findWorkspace', { sessionId, workspaceId })
        if (!workspace.ok) return workspace
        const plan = await hub.read(documentId, planReader)
        // A plan that cannot be read must never look like an empty one.
        if (!plan.ok) return fail({ kind: 'store-unavailable' } as const)
        return succeed({ workspace: workspace.value, documentId, access, plan: plan.value })
      }),

    progress: (sessionId, workspaceId, before) =>
      answered(async () => {
        const listed = await store.run('listProgress', { sessionId, workspaceId, before })
        if (!listed.ok) return listed
        const board = await hub.read(listed.value.boardId, boardReader)
        const known: BoardView = board.ok ? board.value : unreadBoard(listed.value.moves)
        return succeed({ board: known, isUnread: !board.ok, ...listed.value })
      }),

    authorship: (sessionId, documentId) => answered(() => readAuthorship(sessionId, documentId)),

    accessLog: (sessionId, workspaceId, before) =>
      answered(async () => {
        const lines = await store.ask('accessLines', { sessionId, workspaceId, before })
        return lines.ok ? succeed(lines.value.map(readAccessLine)) : lines
      }),
  }
}

/** The goals that are known of a board that cannot be read, each once. */
function unreadBoard(known: readonly { readonly goalId: GoalId }[]): BoardView {
  const ids = [...new Set(known.map(({ goalId }) => goalId))]
  return { goals: ids.map((id) => ({ kind: 'unreadable', id, order: '' })) }
}
