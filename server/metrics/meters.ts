import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { SocketMeter } from '../http/socket-meter.ts'
import type { DocumentLog } from '../sync/ports.ts'
import type { SyncMeter } from '../sync/sync-meter.ts'

/** What the store is asked for when the figures are read. */
export interface LogFigures {
  /** The most records of one document that no snapshot holds yet. */
  readonly longestTail: number
  /** Documents whose tail is so long that a snapshot is due. */
  readonly documentsDue: number
}

export interface Meters {
  readonly sync: SyncMeter
  readonly sockets: SocketMeter
  /** A document's log could not be compacted, or what was trimmed not be taken off the disk. */
  compactionFailed(reason: string): void
  /** The same log, with each group's way to the disk timed. */
  measureAppends(log: DocumentLog): DocumentLog
  /** Prometheus' text form; no label can hold an id, a name or a word of a client's. */
  read(): Promise<string>
}

export interface MeterParts {
  /** Milliseconds that never step back. */
  readonly elapsed: () => number
  readonly readLogFigures: () => Promise<LogFigures>
}

/** Past so many different reasons the rest is counted as 'other': a label must not grow without end. */
const reasonLimit = 64
const seconds = [0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1, 2, 5]

/** Everything that is measured, in a registry of its own. */
export function createMeters({ elapsed, readLogFigures }: MeterParts): Meters {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const waiting = new Map<object, number>()
  const open = new Map<object, { readonly bufferedAmount: number }>()
  const labelOf = createLabels()

  const commitSeconds = new Histogram({
    name: 'waymark_commit_seconds',
    help: 'From handing a group of updates to the store until all of it is on disk.',
    buckets: seconds,
    registers,
  })
  const count = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers })
  const committed = count('waymark_updates_committed_total', 'Updates on disk.')
  const failed = count('waymark_commits_failed_total', 'Groups of updates of which nothing was kept.')
  const refused = count('waymark_refusals_total', 'Connections that the server ended.', 'code', 'reason')
  const closedRooms = count('waymark_rooms_closed_total', 'Rooms closed or thrown away.', 'reason')
  const uncompacted = count('waymark_compactions_failed_total', 'Logs that could not be compacted.', 'reason')
  const rooms = new Gauge({ name: 'waymark_rooms', help: 'Documents held open.', registers })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('waymark_sockets', 'Open sockets.', () => open.size)
  gauge('waymark_backlog_bytes', 'Bytes that wait in sockets to be sent.', () =>
    [...open.values()].reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0),
  )
  gauge('waymark_unacknowledged_updates', 'Updates taken in and not yet on disk.', () => waiting.size)
  gauge('waymark_oldest_unacknowledged_seconds', 'How long the oldest of them has waited.', () => {
    const oldest = waiting.values().next()
    return oldest.done ? 0 : (elapsed() - oldest.value) / 1_000
  })
  const longestTail = new Gauge({
    name: 'waymark_compaction_lag_records',
    help: 'The most records of one document that no snapshot holds yet.',
    registers,
  })
  const documentsDue = new Gauge({
    name: 'waymark_compaction_due_documents',
    help: 'Documents for which a snapshot is due.',
    registers,
  })

  return {
    sync: {
      writeBegan: (write) => void waiting.set(write, elapsed()),
      writeTold: (write) => void waiting.delete(write),
      roomOpened: () => rooms.inc(),
      roomClosed: (reason) => {
        rooms.dec()
        closedRooms.inc({ reason: labelOf(reason) })
      },
    },
    sockets: {
      refused: (reason) => refused.inc({ code: 'http', reason: labelOf(reason) }),
      opened: (socket) => void open.set(socket, socket),
      closed: (socket) => void open.delete(socket),
      ended: (code, reason) => refused.inc({ code: String(code), reason: labelOf(reason) }),
    },
    compactionFailed: (reason) => uncompacted.inc({ reason: labelOf(reason) }),
    measureAppends: (log) => ({
      ...log,
      append: async (entries) => {
        const began = elapsed()
        try {
          const outcomes = await log.append(entries)
          commitSeconds.observe((elapsed() - began) / 1_000)
          committed.inc(outcomes.filter(({ kind }) => kind === 'committed').length)
          return outcomes
        } catch (error) {
          failed.inc()
          throw error
        }
      },
    }),
    read: async () => {
      const figures = await readLogFigures().catch(() => undefined)
      // A store that does not answer has no figure, rather than an old one.
      longestTail.set(figures?.longestTail ?? Number.NaN)
      documentsDue.set(figures?.documentsDue ?? Number.NaN)
      return registry.metrics()
    },
  }
}

function createLabels(): (reason: string) => string {
  const known = new Set<string>()
  return (reason) => {
    const label = /^[a-z' -]{1,40}$/.test(reason) ? reason.replaceAll(/[' ]/g, '-') : 'other'
    if (known.size < reasonLimit) known.add(label)
    return known.has(label) ? label : 'other'
  }
}
