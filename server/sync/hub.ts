import type { Clock } from '#lib/base/instant.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { fail, succeed } from '#lib/base/result.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { firstSchema } from '#lib/schema/document-migration.ts'
import { closeCode, type CloseCode } from '#lib/wire/close-code.ts'
import { Abuse } from './abuse.ts'
import { Connection } from './connection.ts'
import { Effort } from './effort.ts'
import { errorKind } from './error-kind.ts'
import type { Gathering } from './gathering.ts'
import { createGroupCommit } from './group-commit.ts'
import type { AccessChange, DocumentLog, Entry, Replayer, SyncGate, SyncHub } from './ports.ts'
import { replayHere } from './replay-here.ts'
import { RoomShelf, type OpenFailure } from './room-shelf.ts'
import type { SyncLog } from './sync-log.ts'
import type { SyncMeter } from './sync-meter.ts'
import type { Timers } from './timers.ts'
import { ViewCache } from './view-cache.ts'

export interface SyncHubParts {
  /** Every record of every document goes through this one log and this one hub. */
  readonly log: DocumentLog
  /** Undefined: everything is replayed on the event loop. */
  readonly replayer?: Replayer
  readonly gate: SyncGate
  readonly clock: Clock
  readonly timers: Timers
  readonly logger: SyncLog
  readonly meter?: SyncMeter
  /** Undefined: writes go to disk as soon as they can. */
  readonly gathering?: Gathering
}

/** The sync engine: connections, rooms, and the one queue to the log. */
export function createSyncHub(parts: SyncHubParts): SyncHub {
  const { log, replayer = replayHere, gate, clock, timers, logger, meter } = parts
  const commits = createGroupCommit(log, meter, parts.gathering)
  const effort = new Effort(clock)
  const shelf = new RoomShelf({ log, replayer, commits, effort, clock, timers, logger, meter })
  const views = new ViewCache(replayer)
  const connections = new Set<Connection>()
  const abuse = new Abuse(clock)
  let draining = false

  const enter = async (connection: Connection): Promise<void> => {
    const { sessionId, documentId } = connection.who
    try {
      const entry = await gate.enter(sessionId, documentId)
      if (!entry.allowed) return connection.close(refusalCode(entry), entry.reason)
      if (connection.isClosed) return
      if (abuse.isAbusive(entry.person.accountId)) return connection.close(closeCode.abuse, 'abuse')
      const room = await shelf.open(documentId)
      if (!room.ok) {
        return connection.close(notOpenedCode(room.failure), 'not opened')
      }
      const { isDamaged, isUnmigrated, demands } = room.value.state
      // A damaged document is shown as far as it is good; whoever writes would write over what is lost.
      const access = isDamaged || isUnmigrated ? 'read' : entry.access
      // Whoever only reads does no harm, however old the page.
      if (access === 'write' && (connection.who.knownSchema ?? firstSchema) < demands) {
        return connection.close(closeCode.reloadPage, 'page too old')
      }
      connection.enter({ ...entry, access }, room.value)
    } catch (error) {
      logger.error({ event: 'entry-failed', errorKind: errorKind(error) })
      connection.close(closeCode.busy, 'not available')
    }
  }

  const askAgain = async (connection: Connection): Promise<void> => {
    const { sessionId, documentId } = connection.who
    try {
      const entry = await gate.stays(sessionId, documentId)
      if (entry.allowed) connection.close(closeCode.comeBack, 'access changed')
      else connection.close(refusalCode(entry), entry.reason)
    } catch (error) {
      logger.error({ event: 'gate-failed', errorKind: errorKind(error) })
      connection.close(closeCode.busy, 'not available')
    }
  }

  return {
    connect: (socket, who) => {
      const connection = new Connection(socket, who, clock, (ended, code, accountId) => {
        connections.delete(ended)
        if (code !== undefined && accountId !== undefined) abuse.closed(accountId, code)
      })
      if (draining) {
        connection.close(closeCode.comeBack, 'restarting')
      } else {
        connections.add(connection)
        void enter(connection)
      }
      return {
        receive: (frame) => connection.receive(frame),
        closed: () => connection.end(),
      }
    },

    accessChanged: async (change) => {
      const concerned = [...connections].filter((connection) => isConcerned(connection, change))
      for (const connection of concerned) connection.suspend()
      await Promise.all(
        concerned.filter((connection) => !connection.isEntering).map((connection) => askAgain(connection)),
      )
      // What is left in memory of a document must not outlive its key.
      if (change.of === 'document') shelf.find(change.documentId)?.evict('access changed')
      if (change.of === 'everything') for (const room of shelf.all()) room.evict('access changed')
    },

    connectedSessions: () => {
      const found = new Map<SessionId, 'in-session-page' | 'elsewhere'>()
      for (const { who, entry } of connections) {
        if (entry?.kind === 'session') found.set(who.sessionId, 'in-session-page')
        else if (!found.has(who.sessionId)) found.set(who.sessionId, 'elsewhere')
      }
      return found
    },

    hasOthers: (documentId, accountId) =>
      [...connections].some(
        (one) =>
          one.who.documentId === documentId && one.accountId !== undefined && one.accountId !== accountId,
      ),

    recordsChanged: (documentId, records) => shelf.find(documentId)?.tellRecords(records),

    read: async (documentId, reader) => {
      const room = await shelf.open(documentId)
      if (!room.ok) return readFailure(room.failure)
      try {
        return succeed(await views.read(room.value, reader))
      } catch (error) {
        if (!room.value.isGone) throw error
        // What was kept in memory was spoiled; the log is not.
        const again = await shelf.open(documentId)
        return again.ok ? succeed(await views.read(again.value, reader)) : readFailure(again.failure)
      }
    },

    drain: async () => {
      draining = true
      for (const room of shelf.all()) room.quieten()
      await commits.idle()
      for (const room of shelf.all()) room.evict('restarting')
      for (const connection of connections) connection.close(closeCode.comeBack, 'restarting')
    },
  }
}

/** No room could be opened: the page says that it cannot be shown now. */
function readFailure(failure: OpenFailure) {
  if (failure.kind === 'no-space') throw noSpace
  return fail({ kind: failure.kind })
}

const noSpace = Object.assign(new Error('no space for another room'), { kind: 'no-space' as const })

function notOpenedCode(failure: OpenFailure): CloseCode {
  switch (failure.kind) {
    // A document that cannot be read is there all the same: whoever may open it is asked to come back.
    case 'corrupt-record':
    case 'no-space':
      return closeCode.busy
    case 'not-found':
    case 'key-destroyed':
      return closeCode.notFound
    default:
      return unreachable(failure.kind)
  }
}

function isConcerned(connection: Connection, change: AccessChange): boolean {
  switch (change.of) {
    case 'document':
      return connection.who.documentId === change.documentId
    case 'session':
      return connection.who.sessionId === change.sessionId
    case 'account':
      // Whoever is still at the gate may be that person.
      return connection.isEntering || connection.accountId === change.accountId
    case 'everything':
      return true
    default:
      return unreachable(change)
  }
}

function refusalCode(entry: Extract<Entry, { allowed: false }>): CloseCode {
  switch (entry.reason) {
    case 'sign-in-again':
      return closeCode.signInAgain
    case 'no-longer-yours':
      return closeCode.noLongerYours
    case 'not-found':
      return closeCode.notFound
    default:
      return unreachable(entry.reason)
  }
}
