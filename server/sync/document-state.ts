import type { Doc } from 'yjs'
import type { AccountId } from '#lib/base/ids.ts'
import { firstSchema } from '#lib/schema/document-migration.ts'
import { DocumentBody } from './document-body.ts'
import type { Effort } from './effort.ts'
import { encodeStateVector } from './encode-state-vector.ts'
import { FreshEnds } from './fresh-ends.ts'
import { findDepth } from './inspector/find-depth.ts'
import type { KnownState } from './inspector/inspect-update.ts'
import type { UpdateContents } from './inspector/inspection.ts'
import { syncLimits } from './limits.ts'
import { countNames, countNewNames } from './names.ts'
import type { LoadedDocument } from './ports.ts'
import type { OpenedContent } from './open-content.ts'
import type { ResidentDocuments } from './resident-documents.ts'
import { countDeleting, depthInDocument, findDeletesIn, isCollectedIn } from './struct-questions.ts'

/** An update that passed the inspector and is being committed. */
export interface AcceptedWrite {
  readonly update: Uint8Array
  readonly contents: UpdateContents
  readonly accountId: AccountId
  readonly newClients: readonly number[]
  /** For a simple update how many of its structs Yjs may walk for; undefined for every other. */
  readonly placed: number | undefined
}

export interface StateParts {
  readonly residents: ResidentDocuments
  readonly effort: Effort
}

/**
 * What a document is: what is durable (its content, the next clock of each client id, its seq and authors) and
 * what is being committed on top of it.
 */
export class DocumentState implements KnownState {
  readonly documentKind: string
  readonly leftOut: number
  readonly schemaVersion: number
  /** The last good version of a damaged log: nobody writes to it. */
  readonly isDamaged: boolean
  /** It could not be brought to the present schema: nobody writes to it. */
  readonly isUnmigrated: boolean
  /** The oldest schema that whoever writes must know. */
  readonly demands: number
  readonly body: DocumentBody
  private durableSeq: number
  private readonly vector: Map<number, number>
  private readonly authors: Map<number, AccountId>
  private readonly freshEnds = new FreshEnds()
  private accepted: AcceptedWrite[] = []
  private acceptedEnds = new Map<number, number>()
  private sizeBytes: number
  /** Bytes taken in and letters deleted since the document was last measured; undefined before the first time. */
  private grownBytes: number | undefined

  constructor(loaded: LoadedDocument, opened: OpenedContent, { residents, effort }: StateParts) {
    this.vector = new Map(opened.clocks)
    this.body = new DocumentBody(opened.content, residents, effort, (isWritten) => this.findRest(isWritten))
    this.leftOut = opened.leftOut
    this.documentKind = loaded.kind
    this.schemaVersion = loaded.schemaVersion
    this.isDamaged = loaded.damaged === true
    this.isUnmigrated = loaded.unmigrated !== undefined
    this.demands = loaded.demands ?? firstSchema
    this.durableSeq = loaded.seq
    this.authors = new Map(loaded.authors)
    this.sizeBytes = loaded.updates.reduce((sum, update) => sum + update.length, 0)
  }

  /** The document with all that is durable in it. Throws 'in-log', and 'spoiled' when it cannot be told. */
  get doc(): Doc {
    return this.body.current
  }

  get seq(): number {
    return this.durableSeq
  }

  clockOf(client: number): number {
    return Math.max(this.durableClockOf(client), this.acceptedEnds.get(client) ?? 0)
  }

  private durableClockOf(client: number): number {
    return this.vector.get(client) ?? 0
  }

  encodeStateVector(): Uint8Array {
    return encodeStateVector(this.vector)
  }

  depthOf = (client: number, clock: number): number | undefined => {
    if (clock < this.durableClockOf(client)) return depthInDocument(this.doc, client, clock)
    for (const write of this.accepted) {
      const structs = write.contents.clients.get(client)
      if (structs !== undefined && clock >= structs.from && clock < structs.end) {
        return findDepth(write.contents.clients, this.depthOf, client, clock)
      }
    }
    return undefined
  }

  isCollected(client: number, clock: number): boolean {
    return isCollectedIn(this.doc, client, clock)
  }

  /** How many structs of a simple update Yjs may have to walk for; undefined when only Yjs can tell. */
  countPlaced(contents: UpdateContents): number | undefined {
    return this.freshEnds.countPlaced(contents)
  }

  /** Client ids under which the update brings what is not durable yet. */
  newClients(contents: UpdateContents): readonly number[] {
    const found: number[] = []
    for (const [client, structs] of contents.clients) {
      if (structs.told > this.durableClockOf(client)) found.push(client)
    }
    return found
  }

  /**
   * What the update deletes that is not durably deleted. `marks` are ends of bold and the like: any replica of
   * Yjs deletes needless ones by itself, also one whose person only reads.
   */
  findDeletes(contents: UpdateContents): 'nothing' | 'marks' | 'words' {
    const { deletions } = contents
    // Every answer of a browser's names all it knows to be deleted: mostly what was long before.
    if (deletions.length === 0 || this.body.hasDeleted(deletions)) return 'nothing'
    return findDeletesIn(this.doc, deletions)
  }

  /** Whoever introduced that client id, durably or in a write that is being committed. */
  findAuthor(client: number): AccountId | undefined {
    return (
      this.authors.get(client) ?? this.accepted.find((write) => write.newClients.includes(client))?.accountId
    )
  }

  /** Whether the document stays within its bounds. What only deletes, or names nothing new, is not held to them. */
  hasRoomFor(updateBytes: number, contents: UpdateContents): boolean {
    return (
      this.hasRoomForNames(contents) && (contents.clients.size === 0 || this.hasRoomForBytes(updateBytes))
    )
  }

  private hasRoomForNames(contents: UpdateContents): boolean {
    if (contents.named.size === 0) return true
    const added = countNewNames(this.doc, contents)
    if (added === 0) return true
    const underway = this.accepted.reduce((sum, write) => sum + countNewNames(this.doc, write.contents), 0)
    return countNames(this.doc) + underway + added <= syncLimits.namesADocument
  }

  /** Measures only when the sum of what came in is over the limit. */
  private hasRoomForBytes(updateBytes: number): boolean {
    if (this.sizeBytes + updateBytes <= syncLimits.documentBytes) return true
    // Measured again only after some growth: near its limit a document must not cost a measuring a frame.
    if (this.grownBytes !== undefined && this.grownBytes < syncLimits.documentBytes / 50) return false
    this.sizeBytes = this.body.measureBytes()
    this.grownBytes = 0
    return this.sizeBytes + updateBytes <= syncLimits.documentBytes
  }

  /**
   * The record up to which the log says all of the content, while that is so and reading it again is cheap. A
   * write under way that is not simple needs the content the moment it is committed.
   */
  private findRest(isWritten: boolean): number | undefined {
    const isSound = !this.isDamaged && this.leftOut === 0 && this.grownBytes === undefined
    const isCheap = this.sizeBytes <= syncLimits.restingUpToBytes && (isWritten || this.isWorthResting)
    const isWanted = this.accepted.some(({ placed }) => placed === undefined)
    return isSound && isCheap && !isWanted && this.durableSeq > 0 ? this.durableSeq : undefined
  }

  get isWorthResting(): boolean {
    return this.sizeBytes >= syncLimits.restingFromBytes
  }

  accept(write: AcceptedWrite): void {
    this.accepted.push(write)
    this.sizeBytes += write.update.length
    if (this.grownBytes !== undefined) this.grownBytes += write.update.length
    this.raiseEnds(write)
    this.freshEnds.accept(write.contents)
  }

  /** The write will not be durable: what it brought is unknown again. */
  withdraw(write: AcceptedWrite): void {
    this.freshEnds.forget()
    this.forgetAccepted(write)
  }

  /**
   * The write is durable as record `seq`. A simple one is kept for later, every other applied. Throws when Yjs
   * does; the document must not be used after that. Answers how many steps Yjs took.
   */
  commit(write: AcceptedWrite, seq: number): number {
    const { update, contents, accountId, newClients, placed } = write
    for (const client of newClients) {
      if (!this.authors.has(client)) this.authors.set(client, accountId)
    }
    this.forgetAccepted(write)
    this.durableSeq = seq
    for (const [client, { told }] of contents.clients) {
      this.vector.set(client, Math.max(told, this.durableClockOf(client)))
    }
    if (placed !== undefined && this.grownBytes === undefined) {
      this.body.defer(update, accountId, placed, seq)
      return 0
    }
    if (this.grownBytes !== undefined) this.grownBytes += countDeleting(this.doc, contents.deletions)
    return this.body.apply(update)
  }

  private forgetAccepted(write: AcceptedWrite): void {
    // They are told in the order they were taken in, mostly.
    if (this.accepted[0] === write) this.accepted.shift()
    else this.accepted = this.accepted.filter((other) => other !== write)
    this.acceptedEnds.clear()
    for (const other of this.accepted) this.raiseEnds(other)
  }

  private raiseEnds(write: AcceptedWrite): void {
    for (const [client, structs] of write.contents.clients) {
      this.acceptedEnds.set(client, Math.max(structs.told, this.acceptedEnds.get(client) ?? 0))
    }
  }
}
