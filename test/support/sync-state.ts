import type { DocumentKind } from '#lib/access/document-kind.ts'
import { clocksOf } from '#lib/log/open-records.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { DocumentState } from '#server/sync/document-state.ts'
import { Effort } from '#server/sync/effort.ts'
import { ResidentDocuments } from '#server/sync/resident-documents.ts'
import { HandClock } from './sync-hand-clock.ts'
import { memoryWorkspaceId } from './sync-memory-log.ts'

/** A document's state in a room of its own, after these updates; `clock` turns its time. */
export function stateOf(
  kind: DocumentKind,
  updates: readonly Uint8Array[] = [],
  clock = new HandClock(),
): DocumentState {
  const loaded = { kind, updates, seq: updates.length, authors: new Map(), schemaVersion: 1 }
  const { doc, leftOut } = replayLog(updates)
  return new DocumentState(
    { ...loaded, workspaceId: memoryWorkspaceId },
    { content: { kind: 'built', doc }, clocks: clocksOf(doc), leftOut },
    { residents: new ResidentDocuments(clock), effort: new Effort(clock) },
  )
}
