import * as decoding from 'lib0/decoding'
import type { Clock } from '#lib/base/instant.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { encodeAcknowledged } from '#lib/wire/acknowledged.ts'
import { readAwarenessFrame } from '#lib/wire/awareness-frame.ts'
import { closeCode, type CloseCode } from '#lib/wire/close-code.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { encodeNotSaved } from '#lib/wire/not-saved.ts'
import { encodeRecordsChanged } from '#lib/wire/records-changed.ts'
import { encodeSyncStep1, encodeUpdate, readSyncFrame } from '#lib/wire/sync-frame.ts'
import type { Allowed, Connection } from './connection.ts'
import type { AcceptedWrite, DocumentState } from './document-state.ts'
import type { Effort } from './effort.ts'
import { isInLogError } from './document-body.ts'
import { errorKind } from './error-kind.ts'
import { greet } from './greet.ts'
import { writerOf, type GroupCommit, type WriteOutcome } from './group-commit.ts'
import { inspectStateVector } from './inspector/inspect-state-vector.ts'
import { inspectUpdate } from './inspector/inspect-update.ts'
import type { ResyncInspection, UpdateContents } from './inspector/inspection.ts'
import { Lagging } from './lagging.ts'
import { syncLimits } from './limits.ts'
import { Presence } from './presence.ts'
import { refusalCodes } from './refusal-codes.ts'
import { ReadAgain, type LogReading } from './read-again.ts'
import type { SyncLog } from './sync-log.ts'
import { tellDifference } from './tell-difference.ts'
import type { Timers } from './timers.ts'

export interface RoomParts extends LogReading {
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
  private readonly reading: ReadAgain
  private readonly lagging: Lagging
  private pendingWrites = 0
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
    parts.state.body.owner = {
      spoiled: (kind) => {
        parts.log.error({ event: 'room-evicted', reason: 'deferred-threw', errorKind: kind })
        this.spoiled = true
        this.evict('restarting')
      },
      wanted: () => void this.readAgain(),
    }
    this.reading = new ReadAgain({
      ...parts,
      isGone: () => this.gone,
      isWriting: () => this.pendingWrites > 0,
      fellBehind: () => this.fallBehind(),
      failed: () => this.evict('restarting'),
    })
    this.lagging = new Lagging({
      ...parts,
      members: this.members,
      presence: this.presence,
      withContent: (member, work) => this.withContent(member, 0, work),
    })
  }

  get isIdle(): boolean {
    return this.members.size + this.pendingWrites === 0
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
    greet(connection, entry, this.state)
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
    if (this.relaying) this.guarded(connection, () => this.read(connection, entry, frame))
  }

  /** Whether the room has all that is durable; the log is read again first. */
  get isKnown(): boolean {
    return !this.state.body.isInLog && !this.reading.isUnderWay
  }

  /** Resolves once the document's content is read from the log again, or the room is gone. */
  readAgain(): Promise<void> {
    return this.reading.start()
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
    this.lagging.stop()
    this.presence.stop()
    this.state.body.forget()
    for (const member of this.members) member.close(closeCode.comeBack, reason)
    this.members.clear()
    this.parts.onGone(this, reason)
  }

  private guarded(connection: Connection, work: () => void): void {
    try {
      work()
    } catch (error) {
      if (this.gone) return
      if (isInLogError(error)) throw error
      // lib0 throws where bytes are missing or a text is none.
      connection.close(closeCode.malformed, 'malformed frame')
    }
  }

  /** Does what may need the document's content: now, or in its turn when that has to be read from the log first. */
  private withContent(connection: Connection, bytes: number, work: () => void): void {
    const isTaken = this.reading.do(bytes, () => {
      if (this.relaying && !connection.isClosed) this.guarded(connection, work)
    })
    if (!isTaken) connection.close(closeCode.busy, 'too much uncommitted')
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
        const whose = this.presence.receive(connection, entries, connection.uncommittedBytes > 0)
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
    this.withContent(connection, 0, () => tellDifference(connection, this.state.body, stateVector))
  }

  private ask(connection: Connection): void {
    connection.questions.asked()
    connection.send(encodeSyncStep1(this.state.encodeStateVector()))
  }

  private write(connection: Connection, entry: Allowed, update: Uint8Array, isStep2: boolean): void {
    const frame = connection.frames.begin()
    const isAnswer = isStep2 && connection.questions.answered()
    if (!connection.updateRate.take()) return connection.close(closeCode.busy, 'too fast')
    const limit = isAnswer ? syncLimits.returningFrameBytes : syncLimits.liveFrameBytes
    if (update.length > limit) return connection.close(closeCode.tooLarge, 'frame too large')
    this.withContent(connection, update.length, () => this.judge(connection, entry, update, isStep2, frame))
  }

  /** Changes nothing before it is sure that the content is here, where it needs it. */
  private judge(
    connection: Connection,
    entry: Allowed,
    update: Uint8Array,
    isStep2: boolean,
    frame: number,
  ): void {
    const inspection = inspectUpdate(update, this.state)
    if (inspection.kind === 'refused') return connection.close(inspection.code, 'update refused')
    if (inspection.kind === 'resync') return this.askAgain(connection, entry, frame, inspection)
    const { contents } = inspection
    const newClients = this.state.newClients(contents)
    const settleFrame = () =>
      isStep2 ? connection.frames.settleAnswer(frame) : connection.frames.settle(frame)
    const placed = this.state.countPlaced(contents)
    // To look whether the words are there still takes the document; a writer's few deletions are simply kept.
    const mayOnlyTell = isStep2 || placed === undefined || entry.access === 'read'
    if (newClients.length === 0 && this.bringsNothing(entry, contents, mayOnlyTell)) {
      settleFrame()
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
    if (placed === undefined) this.state.body.ensureHere()
    connection.uncommittedBytes += update.length
    if (connection.uncommittedBytes > syncLimits.uncommittedBytes) {
      return connection.close(closeCode.busy, 'too much uncommitted')
    }
    // The frame's bytes are a view of what the socket read; what is kept and relayed is a copy of its own.
    const write: AcceptedWrite = { update: update.slice(), contents, accountId, newClients, placed }
    this.state.accept(write)
    connection.questions.tookIn((client) => this.state.clockOf(client))
    this.pendingWrites += 1
    const { documentId, sessionId } = connection.who
    this.parts.commits.submit({
      entry: { documentId, sessionId, update: write.update, clients: newClients },
      writer: writerOf(documentId, accountId),
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

  private askAgain(connection: Connection, entry: Allowed, frame: number, why: ResyncInspection): void {
    if (entry.access === 'read') return connection.close(closeCode.noLongerYours, 'may only read')
    connection.frames.ask(frame)
    const { questions } = connection
    const next = 'lacks' in why ? questions.hangs(why.lacks) : questions.covers(why.covers)
    if (next === 'in-vain' || connection.frames.waiting > syncLimits.framesAQuestion) {
      return connection.close(closeCode.malformed, 'hangs on what does not exist')
    }
    if (next === 'ask') this.ask(connection)
  }

  private settle(
    connection: Connection,
    write: AcceptedWrite,
    settleFrame: () => void,
    outcome: WriteOutcome,
  ): void {
    this.pendingWrites -= 1
    this.reading.writeTold()
    if (outcome.kind !== 'committed') this.state.withdraw(write)
    connection.uncommittedBytes -= write.update.length
    switch (outcome.kind) {
      case 'committed':
        return this.gone ? undefined : this.take(connection, write, settleFrame, outcome.seq)
      case 'dropped':
        return connection.close(closeCode.busy, 'not saved')
      case 'refused':
        connection.close(refusalCodes[outcome.reason], outcome.reason)
        return this.parts.commits.dropWritesOf(writerOf(this.documentId, write.accountId))
      case 'failed':
        this.parts.log.error({ event: 'commit-failed', errorKind: errorKind(outcome.error) })
        if (connection.who.speaksWaymark) connection.send(encodeNotSaved({ reason: 'store-unavailable' }))
        connection.close(closeCode.busy, 'not saved')
        this.parts.commits.dropWritesOf(writerOf(this.documentId, write.accountId))
        return this.reading.doubt()
      default:
        return unreachable(outcome)
    }
  }

  /** The write is on disk: apply, relay, acknowledge. */
  private take(connection: Connection, write: AcceptedWrite, settleFrame: () => void, seq: number): void {
    if (seq !== this.state.seq + 1) return this.fallBehind()
    this.lagging.pause()
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

  /** The log has what this room was never told of: its state is not the document's. */
  private fallBehind(): void {
    this.parts.log.warn({ event: 'room-evicted', reason: 'seq-gap' })
    this.evict('restarting')
  }

  private readonly afterGroup = (): void => {
    for (const connection of this.owedAcknowledgement) this.acknowledge(connection)
    this.owedAcknowledgement.clear()
    if (this.relaying && !this.gone) this.presence.wordsRelayed()
    if (this.isIdle && !this.gone) this.parts.onEmpty(this)
  }

  private acknowledge(connection: Connection): void {
    const { durable } = connection.frames
    if (!connection.who.speaksWaymark || durable === connection.acknowledged) return
    connection.acknowledged = durable
    connection.send(encodeAcknowledged({ frames: durable, seq: this.state.seq }))
  }
}
