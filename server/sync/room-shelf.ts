import type { Clock } from '#lib/base/instant.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { createStepLimit } from '#lib/log/limit-steps.ts'
import { DocumentState } from './document-state.ts'
import type { Effort } from './effort.ts'
import { errorKind } from './error-kind.ts'
import type { GroupCommit } from './group-commit.ts'
import { syncLimits } from './limits.ts'
import { openContent } from './open-content.ts'
import type { DocumentLog, LoadedDocument, Replayer } from './ports.ts'
import type { ReadContent } from './read-again.ts'
import { recordsUpTo } from './records-up-to.ts'
import { ResidentDocuments } from './resident-documents.ts'
import { Room } from './room.ts'
import type { SyncLog } from './sync-log.ts'
import type { SyncMeter } from './sync-meter.ts'
import type { Timers } from './timers.ts'

export type OpenFailure = { readonly kind: 'not-found' | 'key-destroyed' | 'corrupt-record' | 'no-space' }

const entangledLimit = 1_000

/**
 * The rooms that are open, one a document. A room that nobody is in stays a while, for whoever comes back
 * and for pages that read. A document that failed to load has no room, so nothing can write to it. Past a
 * bound empty rooms go first; when all are occupied, no more is opened.
 */
export class RoomShelf {
  private readonly parts: {
    readonly log: DocumentLog
    readonly replayer: Replayer
    readonly commits: GroupCommit
    readonly effort: Effort
    readonly clock: Clock
    readonly timers: Timers
    readonly logger: SyncLog
    readonly meter: SyncMeter | undefined
  }
  private readonly rooms = new Map<DocumentId, Room>()
  private readonly opening = new Map<DocumentId, Promise<Result<Room, OpenFailure>>>()
  private readonly idle = new Map<Room, () => void>()
  private readonly residents: ResidentDocuments
  /** One for all: hundreds of documents open at once after a start. */
  private readonly limitSteps = createStepLimit()
  /** Documents whose encoded state Yjs could not take in: they stay built while their room is open. */
  private readonly entangled = new Set<DocumentId>()

  constructor(parts: RoomShelf['parts']) {
    this.parts = parts
    this.residents = new ResidentDocuments(parts.timers)
  }

  /**
   * The document's room with its content, opened or read again from the log when it is not there. Rejects when
   * the store cannot answer.
   */
  open(documentId: DocumentId): Promise<Result<Room, OpenFailure>> {
    const room = this.rooms.get(documentId)
    if (room !== undefined) {
      if (room.isIdle) this.rest(room)
      if (room.isKnown) return Promise.resolve(succeed(room))
      // A room that could not be read again is gone by then, and opened anew.
      return room.readAgain().then(() => this.open(documentId))
    }
    const already = this.opening.get(documentId)
    if (already !== undefined) return already
    const opening = this.load(documentId).finally(() => this.opening.delete(documentId))
    this.opening.set(documentId, opening)
    return opening
  }

  find(documentId: DocumentId): Room | undefined {
    return this.rooms.get(documentId)
  }

  all(): readonly Room[] {
    return [...this.rooms.values()]
  }

  private async load(documentId: DocumentId): Promise<Result<Room, OpenFailure>> {
    const { log, commits, effort, clock, timers, logger } = this.parts
    const loaded = await log.load(documentId)
    if (!loaded.ok) {
      logger.warn({ event: 'room-not-opened', reason: loaded.failure.kind })
      return fail(loaded.failure)
    }
    if (!this.makeSpace(bytesOf(loaded.value))) {
      logger.warn({ event: 'room-not-opened', reason: 'no-space' })
      return fail({ kind: 'no-space' })
    }
    const isKept = this.entangled.has(documentId)
    const { replayer } = this.parts
    const opened = await openContent(loaded.value, { replayer, limitSteps: this.limitSteps }, isKept)
    const state = new DocumentState(loaded.value, opened, { residents: this.residents, effort })
    if (state.isDamaged) logger.error({ event: 'document-damaged', count: state.seq })
    const { unmigrated } = loaded.value
    if (unmigrated !== undefined) logger.error({ event: 'document-not-migrated', reason: unmigrated })
    if (state.leftOut > 0) {
      logger.error({ event: 'updates-left-out', count: state.leftOut })
      log.shorten(documentId)
    }
    const room = new Room({
      documentId,
      state,
      commits,
      effort,
      clock,
      timers,
      log: logger,
      load: (wanted) => this.loadAgain(documentId, wanted),
      findEnd: () => this.findEnd(documentId),
      onEmpty: (empty) => this.rest(empty),
      onGone: (gone, reason) => {
        this.parts.meter?.roomClosed(reason)
        this.remove(gone)
      },
    })
    this.rooms.set(documentId, room)
    this.parts.meter?.roomOpened()
    this.rest(room)
    return succeed(room)
  }

  /** What a room gave back to its log, as of record `wanted` or later; undefined when it cannot be had now. */
  private async loadAgain(documentId: DocumentId, wanted: number): Promise<ReadContent | undefined> {
    const { log, logger, replayer } = this.parts
    const ways = { replayer, limitSteps: this.limitSteps }
    try {
      const loaded = await log.load(documentId)
      if (!loaded.ok || loaded.value.damaged === true) return undefined
      const records = recordsUpTo(loaded.value, wanted)
      if (records === undefined || !this.makeSpace(bytesOf(loaded.value))) return undefined
      const { content, leftOut } = await openContent({ ...loaded.value, ...records }, ways, false)
      return leftOut > 0 ? undefined : { content, seq: records.seq }
    } catch (error) {
      logger.error({ event: 'document-not-read', errorKind: errorKind(error) })
      return undefined
    }
  }

  private async findEnd(documentId: DocumentId): Promise<number | undefined> {
    const { log, logger } = this.parts
    try {
      const loaded = await log.load(documentId)
      return loaded.ok && loaded.value.damaged !== true ? loaded.value.seq : undefined
    } catch (error) {
      logger.error({ event: 'document-not-read', errorKind: errorKind(error) })
      return undefined
    }
  }

  /** Closes the room after a while, unless somebody is in it by then. */
  private rest(room: Room): void {
    this.idle.get(room)?.()
    const cancel = this.parts.timers.after(syncLimits.idleRoomMs, () => {
      this.idle.delete(room)
      if (room.isIdle) room.evict('idle')
    })
    this.idle.set(room, cancel)
  }

  private remove(room: Room): void {
    this.idle.get(room)?.()
    this.idle.delete(room)
    if (this.rooms.get(room.documentId) === room) this.rooms.delete(room.documentId)
    if (room.isSpoiled) this.rememberEntangled(room.documentId)
  }

  private rememberEntangled(documentId: DocumentId): void {
    this.entangled.add(documentId)
    if (this.entangled.size <= entangledLimit) return
    for (const oldest of this.entangled) {
      this.entangled.delete(oldest)
      return
    }
  }

  /** Lets the rooms go that have been empty longest; false when there is no space all the same. */
  private makeSpace(neededBytes: number): boolean {
    let bytes = neededBytes
    for (const room of this.rooms.values()) bytes += room.state.body.bytes
    for (const room of this.idle.keys()) {
      if (this.hasSpace(bytes)) return true
      if (!room.isIdle) continue
      bytes -= room.state.body.bytes
      room.evict('idle')
    }
    return this.hasSpace(bytes)
  }

  private hasSpace(bytes: number): boolean {
    return this.rooms.size < syncLimits.rooms && bytes <= syncLimits.roomsBytes
  }
}

function bytesOf({ updates }: LoadedDocument): number {
  return updates.reduce((sum, update) => sum + update.length, 0)
}
