import * as decoding from 'lib0/decoding'
import type { Clock } from '#lib/base/instant.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { encodeAcknowledged } from '#lib/wire/acknowledged.ts'
import { readAwarenessFrame } from '#lib/wire/awareness-frame.ts'
import { closeCode, type CloseCode } from '#lib/wire/close-code.ts'
import { encodeHello } from '#lib/wire/hello.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { encodeNotSaved } from '#lib/wire/not-saved.ts'
import { encodeRecordsChanged } from '#lib/wire/records-changed.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate, readSyncFrame } from '#lib/wire/sync-frame.ts'
import type { Allowed, Connection } from './connection.ts'
import type { AcceptedWrite, DocumentState } from './document-state.ts'
import type { Effort } from './effort.ts'
import { errorKind } from './error-kind.ts'
import type { GroupCommit, WriteOutcome } from './group-commit.ts'
import { inspectStateVector } from './inspector/inspect-state-vector.ts'
import { inspectUpdate } from './inspector/inspect-update.ts'
import type { UpdateContents } from './inspector/inspection.ts'
import { syncLimits } from './limits.ts'
import { Presence } from './presence.ts'
import { refusalCodes } from './refusal-codes.ts'
import type { SyncLog } from './sync-log.ts'
import type { Timers } from './timers.ts'

export interface RoomParts {
  readonly documentId: DocumentId
  readonly state: DocumentState
  readonly commits: GroupCommit
  readonly effort: Effort
  readonly clock: Clock
  readonly timers: Timers
  readonly log: SyncLog
  /** The room must not be used any more; the next connection rebuilds it from the log. */
  readonly onGone: (room: Room, reason: string) => void
  /** The last connection left. */
  readonly onEmpty: (room: Room) => void
}

/**
 * One open document and everybody in it. What is written passes, in this order: limits, form and state,
 * inspector, commit; then it is applied, relayed as the same bytes, and acknowledged.
 */
export class Room {
  readonly documentId: DocumentId
  readonly state: DocumentState
  private readonly parts: RoomParts
  private readonly presence: Presence
  private readonly members = new Set<Connection>()
  private readonly owedAcknowledgement = new Set<Connection>()
  private pendingWrites = 0
  private cancelKeepAlive: () => void
  private cancelBacklogCheck: (() => void) | undefined
  private gone = false
  private spoiled = false
  private relaying = true

  constructor(parts: RoomParts) {
    this.parts = parts
    this.documentId = parts.documentId
    this.state = parts.state
    this.presence = new Presence(parts.state.documentKind, parts.clock, parts.timers, (client) =>
      parts.state.findAuthor(client),
    )
    this.cancelKeepAlive = this.keepAlive()
    parts.state.body.onSpoiled = (kind) => {
      parts.log.error({ event: 'room-evicted', reason: 'deferred-threw', errorKind: kind })
      this.spoiled = true
      this.evict('restarting')
    }
  }

  get isIdle(): boolean {
    return this.members.size === 0 && this.pendingWrites === 0
  }

  get isGone(): boolean {
    return this.gone
  }

  /** Whether it went because what was kept for later made Yjs throw. */
  get isSpoiled(): boolean {
    return this.spoiled
  }

  /** Lets a connection in that the gate allowed, greets it and asks what it has. False when it was closed. */
  admit(connection: Connection, entry: Allowed): boolean {
    if (this.gone) return this.turnAway(connection, closeCode.comeBack, 'room closed')
    const { accountId } = entry.person
    const own = [...this.members].filter((other) => other.entry?.person.accountId === accountId).length
    if (this.members.size >= syncLimits.socketsADocument) {
      return this.turnAway(connection, closeCode.busy, 'document full')
    }
    if (own >= syncLimits.socketsAPersonADocument) {
      return this.turnAway(connection, closeCode.busy, 'too many of one person')
    }
    this.members.add(connection)
    if (connection.who.speaksWaymark) {
      const { name, role } = entry.person
      const { schemaVersion, isDamaged, isUnmigrated } = this.state
      const me = { accountId, name, role }
      const isOnlyRead = { ...(isDamaged && { damaged: true }), ...(isUnmigrated && { unmigrated: true }) }
      connection.send(encodeHello({ schemaVersion, access: entry.access, me, ...isOnlyRead }))
    }
    this.ask(connection)
    this.presence.joined(connection, entry.person)
    return true
  }

  leave(connection: Connection): void {
    if (!this.members.delete(connection)) return
    this.presence.left(connection)
    if (this.isIdle && !this.gone) this.parts.onEmpty(this)
  }

  receive(connection: Connection, entry: Allowed, frame: Uint8Array): void {
    if (!this.relaying) return
    try {
      this.read(connection, entry, frame)
    } catch {
      if (this.gone) return
      // lib0 throws where bytes are missing or a text is none.
      connection.close(closeCode.malformed, 'malformed frame')
    }
  }

  /** Tells whoever speaks waymark.1 that rows about the document changed. */
  tellRecords(records: readonly string[]): void {
    const frame = encodeRecordsChanged({ records: [...records] })
    for (const member of this.members) if (member.who.speaksWaymark) member.send(frame)
  }

  /** From now on takes in and relays nothing more; what is being committed is still acknowledged. */
  quieten(): void {
    this.relaying = false
  }

  /** Closes everyone with `come back` and is never used again. */
  evict(reason: string): void {
    if (this.gone) return
    this.gone = true
    this.cancelKeepAlive()
    this.cancelBacklogCheck?.()
    this.presence.stop()
    this.state.body.forget()
    for (const member of this.members) member.close(closeCode.comeBack, reason)
    this.members.clear()
    this.parts.onGone(this, reason)
  }

  private turnAway(connection: Connection, code: CloseCode, reason: string): false {
    connection.close(code, reason)
    return false
  }

  private read(connection: Connection, entry: Allowed, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    switch (type) {
      case messageType.sync: {
        const sync = readSyncFrame(decoder)
        if (!sync.ok || decoding.hasContent(decoder)) break
        switch (sync.value.kind) {
          case 'step-1':
            return this.answer(connection, sync.value.stateVector)
          case 'step-2':
          case 'update':
            return this.write(connection, entry, sync.value.update, sync.value.kind === 'step-2')
          default:
            return unreachable(sync.value)
        }
      }
      case messageType.awareness: {
        if (frame.length > syncLimits.awarenessFrameBytes) {
          return connection.close(closeCode.tooLarge, 'presence too large')
        }
        const entries = readAwarenessFrame(decoder)
        if (decoding.hasContent(decoder)) break
        const whose = this.presence.receive(connection, entries)
        if (whose === 'malformed') break
        const rate = whose === 'own' ? connection.awarenessRate : connection.echoRate
        if (!rate.take()) connection.close(closeCode.busy, 'presence too fast')
        return
      }
      case messageType.queryAwareness:
        if (decoding.hasContent(decoder)) break
        if (!connection.awarenessRate.take()) return connection.close(closeCode.busy, 'presence too fast')
        return this.presence.sendAll(connection)
      default:
    }
    connection.close(closeCode.malformed, 'malformed frame')
  }

  /** A join, or a client that wants to be sure: the true difference to what is durable. */
  private answer(connection: Connection, stateVector: Uint8Array): void {
    if (!connection.updateRate.take()) return connection.close(closeCode.busy, 'too fast')
    if (!inspectStateVector(stateVector))
      return connection.close(closeCode.malformed, 'malformed state vector')
    connection.send(encodeSyncStep2(this.state.body.encodeDifference(stateVector)))
  }

  private ask(connection: Connection): void {
    connection.openQuestions += 1
    connection.send(encodeSyncStep1(this.state.encodeStateVector()))
  }

  private write(connection: Connection, entry: Allowed, update: Uint8Array, isStep2: boolean): void {
    const frame = connection.frames.begin()
    const isAnswer = isStep2 && connection.openQuestions > 0
    if (isAnswer) connection.openQuestions -= 1
    if (!connection.updateRate.take()) return connection.close(closeCode.busy, 'too fast')
    const limit = isAnswer ? syncLimits.returningFrameBytes : syncLimits.liveFrameBytes
    if (update.length > limit) return connection.close(closeCode.tooLarge, 'frame too large')

    const inspection = inspectUpdate(update, this.state)
    if (inspection.kind === 'refused') return connection.close(inspection.code, 'update refused')
    if (inspection.kind === 'resync') return this.askAgain(connection, entry, frame)
    const { contents } = inspection
    const newClients = this.state.newClients(contents)
    const settleFrame = () =>
      isStep2 ? connection.frames.settleAnswer(frame) : connection.frames.settle(frame)
    const placed = this.state.countPlaced(contents)
    // To look whether the words are there still takes the document; a writer's few deletions are simply kept.
    const mayOnlyTell = isStep2 || placed === undefined || entry.access === 'read'
    if (newClients.length === 0 && this.bringsNothing(entry, contents, mayOnlyTell)) {
      settleFrame()
      connection.resyncsInARow = 0
      return this.acknowledge(connection)
    }

    if (entry.access === 'read') return connection.close(closeCode.noLongerYours, 'may only read')
    const { accountId } = entry.person
    if (newClients.some((client) => (this.state.findAuthor(client) ?? accountId) !== accountId)) {
      return connection.close(closeCode.authorship, "another author's client id")
    }
    if (this.parts.effort.isSpent(accountId)) return connection.close(closeCode.busy, 'too costly')
    if (!this.state.hasRoomFor(update.length, contents)) {
      return connection.close(closeCode.tooLarge, 'document full')
    }
    connection.uncommittedBytes += update.length
    if (connection.uncommittedBytes > syncLimits.uncommittedBytes) {
      return connection.close(closeCode.busy, 'too much uncommitted')
    }
    connection.resyncsInARow = 0
    // The frame's bytes are a view of what the socket read; what is kept and relayed is a copy of its own.
    const write: AcceptedWrite = { update: update.slice(), contents, accountId, newClients, placed }
    this.state.accept(write)
    this.pendingWrites += 1
    const { documentId, sessionId } = connection.who
    this.parts.commits.submit({
      entry: { documentId, sessionId, update: write.update, clients: newClients },
      writer: connection,
      settle: (outcome) => this.settle(connection, write, settleFrame, outcome),
      afterGroup: this.afterGroup,
    })
  }

  private bringsNothing({ access }: Allowed, contents: UpdateContents, mayOnlyTell: boolean): boolean {
    if (!mayOnlyTell) return contents.deletions.length === 0
    const deletes = this.state.findDeletes(contents)
    // A reader's own copy tidies marks away by itself; that changes nothing here and is no attempt to write.
    return deletes === 'nothing' || (access === 'read' && deletes === 'marks')
  }

  private askAgain(connection: Connection, entry: Allowed, frame: number): void {
    if (entry.access === 'read') return connection.close(closeCode.noLongerYours, 'may only read')
    connection.frames.ask(frame)
    connection.resyncsInARow += 1
    if (connection.resyncsInARow > syncLimits.resyncsInARow) {
      return connection.close(closeCode.malformed, 'hangs on what does not exist')
    }
    this.ask(connection)
  }

  private settle(
    connection: Connection,
    write: AcceptedWrite,
    settleFrame: () => void,
    outcome: WriteOutcome,
  ): void {
    this.pendingWrites -= 1
    connection.uncommittedBytes -= write.update.length
    switch (outcome.kind) {
      case 'committed':
        if (!this.gone) this.take(connection, write, settleFrame, outcome.seq)
        return
      case 'dropped':
        return this.state.withdraw(write)
      case 'refused':
        this.state.withdraw(write)
        this.parts.commits.dropWritesOf(connection)
        return connection.close(refusalCodes[outcome.reason], outcome.reason)
      case 'failed':
        this.parts.log.error({ event: 'commit-failed', errorKind: errorKind(outcome.error) })
        this.state.withdraw(write)
        this.parts.commits.dropWritesOf(connection)
        if (connection.who.speaksWaymark) connection.send(encodeNotSaved({ reason: 'store-unavailable' }))
        return connection.close(closeCode.busy, 'not saved')
      default:
        return unreachable(outcome)
    }
  }

  /** The write is on disk: apply, relay, acknowledge. */
  private take(connection: Connection, write: AcceptedWrite, settleFrame: () => void, seq: number): void {
    if (seq !== this.state.seq + 1) {
      // Somebody else wrote to this document's log: this room's state is not the document's.
      this.parts.log.warn({ event: 'room-evicted', reason: 'seq-gap' })
      return this.evict('restarting')
    }
    this.pauseLagging()
    try {
      this.parts.effort.spend(write.accountId, this.state.commit(write, seq))
    } catch (error) {
      if (this.gone) return
      this.parts.effort.spend(write.accountId, syncLimits.stepsOfAThrow)
      this.parts.log.error({ event: 'room-evicted', reason: 'update-threw', errorKind: errorKind(error) })
      connection.close(closeCode.malformed, 'update refused')
      return this.evict('restarting')
    }
    settleFrame()
    this.owedAcknowledgement.add(connection)
    if (!connection.hasWritten) {
      connection.hasWritten = true
      this.presence.wrote()
    }
    if (!this.relaying) return
    const frame = encodeUpdate(write.update)
    for (const member of this.members) {
      if (member !== connection && member.lag === undefined) member.send(frame)
    }
  }

  private readonly afterGroup = (): void => {
    for (const connection of this.owedAcknowledgement) this.acknowledge(connection)
    this.owedAcknowledgement.clear()
    if (this.isIdle && !this.gone) this.parts.onEmpty(this)
  }

  private acknowledge(connection: Connection): void {
    const { durable } = connection.frames
    if (!connection.who.speaksWaymark || durable === connection.acknowledged) return
    connection.acknowledged = durable
    connection.send(encodeAcknowledged({ frames: durable, seq: this.state.seq }))
  }

  private pauseLagging(): void {
    for (const member of this.members) {
      if (member.lag !== undefined || member.backlogBytes <= syncLimits.backlogPauseBytes) continue
      member.lag = { since: this.parts.clock.now(), stateVector: this.state.encodeStateVector() }
      this.cancelBacklogCheck ??= this.parts.timers.after(syncLimits.backlogCheckMs, this.checkBacklog)
    }
  }

  /** Whoever drained gets one difference; whoever did not in time is closed. */
  private readonly checkBacklog = (): void => {
    this.cancelBacklogCheck = undefined
    let lagging = false
    for (const member of this.members) {
      if (member.lag === undefined) continue
      if (member.backlogBytes <= syncLimits.backlogResumeBytes) {
        const missed = this.findMissed(member.lag.stateVector)
        if (missed === undefined) return
        member.lag = undefined
        member.send(encodeUpdate(missed))
        this.presence.sendAll(member)
      } else if (this.parts.clock.now() - member.lag.since > syncLimits.backlogCloseMs) {
        member.close(closeCode.busy, 'too far behind')
      } else {
        lagging = true
      }
    }
    if (lagging)
      this.cancelBacklogCheck = this.parts.timers.after(syncLimits.backlogCheckMs, this.checkBacklog)
  }

  /** Undefined when the document cannot be told: then everybody was sent away. */
  private findMissed(stateVector: Uint8Array): Uint8Array | undefined {
    try {
      return this.state.body.encodeDifference(stateVector)
    } catch (error) {
      if (!this.gone) throw error
      return undefined
    }
  }

  private keepAlive(): () => void {
    return this.parts.timers.after(syncLimits.keepAliveMs, () => {
      this.presence.keepAlive()
      this.cancelKeepAlive = this.keepAlive()
    })
  }
}
