import type { Clock } from '#lib/base/instant.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { DocumentState } from './document-state.ts'
import type { Effort } from './effort.ts'
import type { GroupCommit } from './group-commit.ts'
import { syncLimits } from './limits.ts'
import type { DocumentLog } from './ports.ts'
import { Room } from './room.ts'
import type { SyncLog } from './sync-log.ts'
import type { SyncMeter } from './sync-meter.ts'
import type { Timers } from './timers.ts'

export type OpenFailure = { readonly kind: 'not-found' | 'key-destroyed' | 'corrupt-record' }

/**
 * The rooms that are open, one a document. A room that nobody is in stays a while, for whoever comes back
 * and for pages that read. A document that failed to load has no room, so nothing can write to it.
 */
export class RoomShelf {
  private readonly parts: {
    readonly log: DocumentLog
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

  constructor(parts: RoomShelf['parts']) {
    this.parts = parts
  }

  /** The document's room, opened from the log when it is not there. Rejects when the store cannot answer. */
  open(documentId: DocumentId): Promise<Result<Room, OpenFailure>> {
    const room = this.rooms.get(documentId)
    if (room !== undefined) {
      if (room.isIdle) this.rest(room)
      return Promise.resolve(succeed(room))
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
    this.makeSpace()
    const state = new DocumentState(loaded.value)
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
  }

  /** Past the bound the room that has been empty longest goes first. */
  private makeSpace(): void {
    if (this.rooms.size < syncLimits.rooms) return
    for (const room of this.idle.keys()) {
      if (room.isIdle) return room.evict('idle')
    }
  }
}
