import type { SimClock } from './sim-clock.ts'
import { startCompactionRounds } from '#server/storage/compaction-rounds.ts'
import { createDocumentLog, type StoredDocumentLog } from '#server/storage/document-log.ts'
import { createStoreGate } from '#server/store-gate.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import type { SyncHub } from '#server/sync/ports.ts'
import type { SyncLogFields } from '#server/sync/sync-log.ts'
import { noMeter } from '#server/sync/sync-meter.ts'
import type { SimDisk } from './sim-disk.ts'
import { SimStore, type StoreWatch } from './sim-store.ts'

export interface ProcessWatch extends StoreWatch {
  logged(fields: SyncLogFields): void
  roomClosed(reason: string): void
}

/** One life of the server, wired as `server/compose.ts` wires it, without threads and sockets. */
export class SimProcess {
  readonly disk: SimDisk
  readonly store: SimStore
  readonly documentLog: StoredDocumentLog
  readonly hub: SyncHub
  private isAlive = true

  constructor(disk: SimDisk, clock: SimClock, watch: ProcessWatch) {
    this.disk = disk
    this.store = new SimStore(disk, clock, watch)
    this.documentLog = createDocumentLog(this.store)
    const timers = clock.timersOf(() => this.isAlive)
    const note = (fields: SyncLogFields) => {
      if (this.isAlive) watch.logged(fields)
    }
    this.hub = createSyncHub({
      log: this.documentLog,
      gate: createStoreGate(this.store),
      clock,
      timers,
      logger: { info: note, warn: note, error: note },
      meter: { ...noMeter, roomClosed: (reason) => watch.roomClosed(reason) },
    })
    startCompactionRounds({ documentLog: this.documentLog, clock, timers })
  }

  /** Nothing of it does anything any more. */
  die(): void {
    this.isAlive = false
    this.store.die()
  }
}
