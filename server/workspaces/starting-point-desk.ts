import { fail, succeed } from '#lib/base/result.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import type { StartingPointDesk } from '../starting-point-door.ts'
import { answered } from '../storage/answered.ts'
import { startingPointReader } from './document-readers.ts'
import { createSharing } from './tell-sharing.ts'
import type { WorkspaceOptions } from './workspace-desk.ts'

/** The client's starting point. Another who reads it is let in with the client's access line first. */
export function createStartingPointDesk({ store, hub }: WorkspaceOptions): StartingPointDesk {
  const sharing = createSharing({ store, hub })
  return {
    find: (sessionId, workspaceId) =>
      answered(() => store.ask('findStartingPoint', { sessionId, workspaceId })),

    begin: (sessionId, workspaceId) =>
      answered(() => {
        const title = say(startingPointWords.title)
        return store.run('beginStartingPoint', { sessionId, workspaceId, title })
      }),

    read: (sessionId, workspaceId) =>
      answered(async () => {
        const target = { of: 'starting-point', workspaceId } as const
        const entered = await store.run('enterDocument', { sessionId, target, what: 'read' })
        if (!entered.ok) return entered
        const { documentId, access } = entered.value
        const workspace = await store.ask('findWorkspace', { sessionId, workspaceId })
        if (!workspace.ok) return workspace
        const found = await store.ask('findStartingPoint', { sessionId, workspaceId })
        if (!found.ok) return found
        const read = await hub.read(documentId, startingPointReader)
        // What was deleted while it was being opened is gone; what cannot be read is there, and shows as that.
        if (!read.ok && read.failure.kind !== 'corrupt-record') return fail({ kind: 'not-found' } as const)
        const isClient = workspace.value.role === 'client'
        const reads = isClient ? await store.ask('documentReads', { sessionId, documentId }) : succeed([])
        if (!reads.ok) return reads
        const isQuoted = isClient ? await store.ask('isQuoted', { sessionId, documentId }) : succeed(false)
        if (!isQuoted.ok) return isQuoted
        return succeed({
          workspace: workspace.value,
          documentId,
          access,
          startingPoint: read.ok ? read.value : undefined,
          sharedAt: found.value.sharedAt,
          reads: reads.value,
          isQuoted: isQuoted.value,
        })
      }),

    share: (sessionId, documentId) => answered(() => sharing.share(sessionId, { documentId })),
    stopSharing: (sessionId, documentId, quotes) =>
      answered(() => sharing.stop(sessionId, { documentId }, quotes)),
    remove: (sessionId, documentId) => answered(() => sharing.remove(sessionId, { documentId })),
  }
}
