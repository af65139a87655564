import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { readAcknowledged } from '#lib/wire/acknowledged.ts'
import { closeCode } from '#lib/wire/close-code.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { readSyncFrame } from '#lib/wire/sync-frame.ts'
import type { SyncLogFields } from '#server/sync/sync-log.ts'
import { DurableContent, holds, toldBy } from './durable-content.ts'
import { SimAccess, ensure } from './sim-access.ts'
import { isDone, type Done } from './sim-done.ts'
import type { PipeWatch, SimPipe } from './sim-pipe.ts'
import type { SimDocument, SimPractice } from './sim-practice.ts'
import type { ProcessWatch } from './sim-process.ts'
import type { SimTrace } from './sim-trace.ts'

/** What the engine may have to say of honest people on a disk that fails now and then. */
const expectedEvents = ['commit-failed', 'entry-failed', 'gate-failed', 'document-not-read']

/**
 * Stands beside the server and sees what it decides, keeps and tells, each the moment it happens. Whatever must
 * never happen is kept as a finding: a throw inside the server would be taken for a failure of the server's.
 */
export class SimWitness implements ProcessWatch, PipeWatch {
  readonly findings: string[] = []
  readonly access: SimAccess
  readonly durable = new Map<DocumentId, DurableContent>()
  /** Who types under a Yjs client id. */
  readonly typists = new Map<number, number>()
  /** Who ever put a letter in, by letter: typing it, or moving words that hold it. */
  readonly inserters = new Map<string, Set<number>>()
  /** A document's log was shortened since somebody looked. */
  readonly shortened = new Set<DocumentId>()
  private readonly documents = new Map<DocumentId, SimDocument>()
  private readonly asked = new WeakSet<SimPipe>()
  private readonly trace: SimTrace

  constructor(practice: SimPractice, documents: readonly SimDocument[], trace: SimTrace) {
    this.access = new SimAccess(practice)
    this.trace = trace
    for (const document of documents) {
      this.documents.set(document.documentId, document)
      this.durable.set(document.documentId, new DurableContent())
    }
  }

  /** A finding unless it holds. */
  check(look: () => void): void {
    try {
      look()
    } catch (error) {
      this.findings.push(error instanceof Error ? error.message : 'something else was thrown')
    }
  }

  durableOf(documentId: DocumentId): DurableContent {
    const durable = this.durable.get(documentId)
    if (durable === undefined) throw new Error('no such document')
    return durable
  }

  private documentOf(documentId: DocumentId): SimDocument {
    const document = this.documents.get(documentId)
    if (document === undefined) throw new Error('no such document')
    return document
  }

  done(done: Done): void {
    this.check(() => this.judge(done))
  }

  broke(name: string, error: unknown): void {
    const why = error instanceof Error ? error.message : 'unknown'
    this.findings.push(`the store broke on ${name}: ${why}`)
  }

  private judge(done: Done): void {
    const { access, trace } = this
    if (isDone(done, 'appendUpdates')) return this.judgeAppend(done)
    if (isDone(done, 'enterDocuments')) {
      for (const [index, { sessionId, documentId }] of done.input.asked.entries()) {
        const isIn = done.output[index]?.ok === true
        access.decided(isIn, 'read', sessionId, this.documentOf(documentId), done.at)
        if (!isIn) trace.happened('entry-refused')
      }
    } else if (isDone(done, 'checkDocumentAccess')) {
      const { sessionId, documentId } = done.input
      access.decided(done.output.ok, 'read', sessionId, this.documentOf(documentId), done.at)
    } else if (isDone(done, 'startSession')) {
      const person = access.people.findIndex(({ accountId }) => accountId === done.input.accountId)
      ensure(done.output.ok, 'nobody can sign in')
      access.started(done.output.value.sessionId, person, done.at)
    } else if (isDone(done, 'endSession')) {
      access.ended(done.input.sessionId)
      trace.happened('session-ended')
    } else if (isDone(done, 'endMembership')) {
      const person = access.people.findIndex(({ accountId }) => accountId === done.input.clinicianId)
      if (!done.output.ok) return
      access.gone.add(person)
      trace.happened('membership-ended')
    } else if (isDone(done, 'shareReflection') || isDone(done, 'unshareReflection')) {
      if (!done.output.ok) return
      const isShared = done.name === 'shareReflection'
      access.shared(isShared)
      trace.happened(isShared ? 'shared' : 'unshared')
    } else if (isDone(done, 'loadDocumentLogs')) {
      for (const [index, documentId] of done.input.documentIds.entries()) {
        const loaded = done.output[index]
        ensure(loaded?.ok === true && !loaded.value.damaged, 'a log is not well')
        ensure(loaded.value.seq === this.durableOf(documentId).seq, 'a log lost records')
      }
    } else if (isDone(done, 'buildSnapshot')) {
      ensure(done.output.ok, 'a state could not be written down')
    } else if (isDone(done, 'writeSnapshot')) {
      const { output, input } = done
      ensure(output.ok || output.failure.kind === 'outdated', 'a state was not taken')
      trace.happened(output.ok ? 'compacted' : 'compaction-outdated')
      if (output.ok) this.shortened.add(input.documentId)
    } else if (isDone(done, 'purgeLog')) {
      if (done.output.purged > 0) trace.happened('purged', done.output.purged)
    } else if (isDone(done, 'settleDamage')) {
      throw new Error('a log was taken for damaged')
    }
  }

  private judgeAppend({ input, output, at }: Done<'appendUpdates'>): void {
    const writers = new Set<SessionId>()
    for (const [index, { documentId, sessionId, update, clients }] of input.entries.entries()) {
      const outcome = output.outcomes[index]
      ensure(outcome !== undefined, 'a write without an outcome')
      const committed = outcome.kind === 'committed'
      this.access.decided(committed, 'write', sessionId, this.documentOf(documentId), at)
      if (!committed) {
        this.trace.happened('write-refused', outcome.reason)
        continue
      }
      const durable = this.durableOf(documentId)
      ensure(outcome.seq === durable.seq + 1, 'the log has a gap')
      writers.add(sessionId)
      const person = this.access.personOf(sessionId)
      for (const client of clients) {
        ensure(this.typists.get(client) === person, "somebody's words under another's name")
      }
      durable.take(update)
      this.noteLetters(update)
      this.trace.happened('committed', outcome.seq)
      this.trace.bytes(update)
    }
    for (const sessionId of writers) this.access.wrote(sessionId, at)
  }

  private noteLetters(update: Uint8Array): void {
    for (const [client, letters] of toldBy(update).letters) {
      const person = this.typists.get(client)
      for (const letter of letters) {
        const known = this.inserters.get(letter) ?? new Set()
        this.inserters.set(letter, person === undefined ? known : known.add(person))
      }
    }
  }

  sent(pipe: SimPipe, frame: Uint8Array): void {
    this.check(() => {
      ensure(!pipe.isCut, 'something was told after access was taken')
      this.trace.frame(frame)
      const decoder = decoding.createDecoder(frame)
      const type = decoding.readVarUint(decoder)
      const { doc } = this.durableOf(pipe.documentId)
      if (type === messageType.acknowledged) return this.judgeAcknowledged(pipe, doc, decoder)
      if (type !== messageType.sync) return
      const sync = readSyncFrame(decoder)
      ensure(sync.ok, 'the server sent a malformed sync frame')
      if (sync.value.kind === 'step-1') {
        for (const [client, clock] of Y.decodeStateVector(sync.value.stateVector)) {
          ensure(Y.getState(doc.store, client) >= clock, 'the server says it has what is not on disk')
        }
        if (this.asked.has(pipe)) this.trace.happened('asked-again')
        this.asked.add(pipe)
        return
      }
      ensure(holds(doc, toldBy(sync.value.update, frame)), 'something was shown before it was on disk')
      this.trace.happened(sync.value.kind === 'update' ? 'relayed' : 'difference-sent')
    })
  }

  private judgeAcknowledged(pipe: SimPipe, doc: Y.Doc, decoder: decoding.Decoder): void {
    const { frames } = readAcknowledged(decoder)
    ensure(frames > pipe.vouched, 'an acknowledgement fell back')
    for (; pipe.vouched < frames; pipe.vouched++) {
      const update = pipe.written[pipe.vouched]
      ensure(update !== undefined, 'acknowledged what was never sent')
      ensure(pipe.mayOnlyRead || holds(doc, toldBy(update)), 'acknowledged before it was on disk')
    }
  }

  closed(pipe: SimPipe, code: number, reason: string): void {
    this.trace.say('closed', code, reason)
    this.check(() => {
      const isTransient = code === closeCode.comeBack || (code === closeCode.busy && transient.has(reason))
      if (isTransient) return
      if (code === closeCode.signInAgain || code === closeCode.noLongerYours || code === closeCode.notFound) {
        const { sessionId, documentId } = pipe
        ensure(this.access.wasRefused(sessionId, documentId), `somebody who may was sent away: ${reason}`)
        this.trace.happened(code === closeCode.signInAgain ? 'told-sign-in-again' : 'told-no-longer-yours')
        return
      }
      throw new Error(`somebody honest was closed ${code}: ${reason}`)
    })
  }

  roomClosed(reason: string): void {
    if (reason === 'idle') this.trace.happened('room-idle-closed')
  }

  logged({ event, reason }: SyncLogFields): void {
    this.trace.say('logged', event, reason ?? '')
    if (event === 'room-evicted' && reason === 'seq-gap') this.trace.happened('room-out-of-step')
    else if (!expectedEvents.includes(event))
      this.findings.push(`the engine reported ${event}: ${reason ?? ''}`)
  }
}

/** Why an honest program may be asked to come back. */
const transient: ReadonlySet<string> = new Set(['not available', 'not saved', 'too far behind', 'not opened'])
