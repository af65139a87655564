import * as Y from 'yjs'
import type { AccountId } from '#lib/base/ids.ts'
import { applyUpdate } from '#lib/log/apply-update.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { findDepth } from './inspector/find-depth.ts'
import type { KnownState } from './inspector/inspect-update.ts'
import type { UpdateContents } from './inspector/inspection.ts'
import { syncLimits } from './limits.ts'
import { countNames, countNewNames } from './names.ts'
import type { LoadedDocument } from './ports.ts'

/** An update that passed the inspector and is being committed. */
export interface AcceptedWrite {
  readonly update: Uint8Array
  readonly contents: UpdateContents
  readonly accountId: AccountId
  readonly newClients: readonly number[]
}

/**
 * What a document is: what is durable (the resident `Y.Doc`, its seq and authors) and what is being
 * committed on top of it. The `Y.Doc` holds only what is durable.
 */
export class DocumentState implements KnownState {
  readonly documentKind: string
  readonly doc: Y.Doc
  readonly leftOut: number
  readonly schemaVersion: number
  /** The last good version of a damaged log: nobody writes to it. */
  readonly isDamaged: boolean
  private durableSeq: number
  private readonly authors: Map<number, AccountId>
  private accepted: AcceptedWrite[] = []
  private acceptedEnds = new Map<number, number>()
  private sizeBytes: number
  /** Bytes taken in and letters deleted since the document was last measured; undefined before the first time. */
  private grownBytes: number | undefined

  constructor(loaded: LoadedDocument) {
    const built = replayLog(loaded.updates)
    this.doc = built.doc
    this.leftOut = built.leftOut
    this.documentKind = loaded.kind
    this.schemaVersion = loaded.schemaVersion
    this.isDamaged = loaded.damaged === true
    this.durableSeq = loaded.seq
    this.authors = new Map(loaded.authors)
    this.sizeBytes = loaded.updates.reduce((sum, update) => sum + update.length, 0)
  }

  get seq(): number {
    return this.durableSeq
  }

  clockOf(client: number): number {
    return Math.max(Y.getState(this.doc.store, client), this.acceptedEnds.get(client) ?? 0)
  }

  depthOf = (client: number, clock: number): number | undefined => {
    if (clock < Y.getState(this.doc.store, client)) return depthInDocument(this.doc, client, clock)
    for (const write of this.accepted) {
      const structs = write.contents.clients.get(client)
      if (structs !== undefined && clock >= structs.from && clock < structs.end) {
        return findDepth(write.contents.clients, this.depthOf, client, clock)
      }
    }
    return undefined
  }

  isCollected(client: number, clock: number): boolean {
    const structs = this.doc.store.clients.get(client) ?? []
    return structs[indexOfClock(structs, clock)] instanceof Y.GC
  }

  /** Client ids under which the update brings what is not durable yet. */
  newClients(contents: UpdateContents): readonly number[] {
    const found: number[] = []
    for (const [client, structs] of contents.clients) {
      if (structs.end > Y.getState(this.doc.store, client)) found.push(client)
    }
    return found
  }

  /**
   * What the update deletes that is not durably deleted. `marks` are ends of bold and the like: any replica of
   * Yjs deletes needless ones by itself, also one whose person only reads.
   */
  findDeletes(contents: UpdateContents): 'nothing' | 'marks' | 'words' {
    const { deletions } = contents
    let found: 'nothing' | 'marks' = 'nothing'
    for (let at = 0; at < deletions.length; at += 3) {
      const range = [deletions[at] ?? 0, deletions[at + 1] ?? 0, deletions[at + 2] ?? 0] as const
      if (isDeleted(this.doc, isStruct, ...range)) continue
      if (!isDeleted(this.doc, isNoMark, ...range)) return 'words'
      found = 'marks'
    }
    return found
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
    this.sizeBytes = Y.encodeStateAsUpdate(this.doc).length
    this.grownBytes = 0
    return this.sizeBytes + updateBytes <= syncLimits.documentBytes
  }

  accept(write: AcceptedWrite): void {
    this.accepted.push(write)
    this.sizeBytes += write.update.length
    if (this.grownBytes !== undefined) this.grownBytes += write.update.length
    this.raiseEnds(write)
  }

  /** The write will not be durable: what it brought is unknown again. */
  withdraw(write: AcceptedWrite): void {
    this.accepted = this.accepted.filter((other) => other !== write)
    this.acceptedEnds = new Map()
    for (const other of this.accepted) this.raiseEnds(other)
  }

  /**
   * The write is durable as record `seq`. Throws when Yjs does; the document must not be used after that.
   * Answers how many steps Yjs took.
   */
  commit(write: AcceptedWrite, seq: number): number {
    for (const client of write.newClients) {
      if (!this.authors.has(client)) this.authors.set(client, write.accountId)
    }
    this.withdraw(write)
    this.durableSeq = seq
    if (this.grownBytes !== undefined) this.grownBytes += countDeleting(this.doc, write.contents)
    return applyUpdate(this.doc, write.update)
  }

  private raiseEnds(write: AcceptedWrite): void {
    for (const [client, structs] of write.contents.clients) {
      this.acceptedEnds.set(client, Math.max(structs.end, this.acceptedEnds.get(client) ?? 0))
    }
  }
}

function depthInDocument(doc: Y.Doc, client: number, clock: number): number {
  const structs = doc.store.clients.get(client) ?? []
  let struct: Y.Item | Y.GC | null | undefined = structs[indexOfClock(structs, clock)]
  let depth = -1
  while (struct instanceof Y.Item) {
    depth += 1
    const { parent }: Y.Item = struct
    struct = parent instanceof Y.AbstractType ? parent._item : undefined
  }
  return Math.max(0, depth)
}

/** Whether everything in the range that counts is deleted. */
function isDeleted(
  doc: Y.Doc,
  counts: (struct: Y.Item | Y.GC) => boolean,
  client: number,
  clock: number,
  length: number,
): boolean {
  const structs = doc.store.clients.get(client) ?? []
  for (let index = indexOfClock(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= clock + length) return true
    if (!struct.deleted && counts(struct)) return false
  }
  // Past the last struct: the range reaches beyond what the document has.
  return Y.getState(doc.store, client) >= clock + length
}

/** How much of what is there an update deletes. */
function countDeleting(doc: Y.Doc, { deletions }: UpdateContents): number {
  let count = 0
  for (let at = 0; at < deletions.length; at += 3) {
    const structs = doc.store.clients.get(deletions[at] ?? 0) ?? []
    const from = deletions[at + 1] ?? 0
    const end = from + (deletions[at + 2] ?? 0)
    for (let index = indexOfClock(structs, from); index < structs.length; index++) {
      const struct = structs[index]
      if (struct === undefined || struct.id.clock >= end) break
      if (struct.deleted) continue
      count += Math.min(end, struct.id.clock + struct.length) - Math.max(from, struct.id.clock)
    }
  }
  return count
}

const isStruct = () => true

const isNoMark = (struct: Y.Item | Y.GC) =>
  !('content' in struct && struct.content instanceof Y.ContentFormat)

function indexOfClock(structs: readonly (Y.Item | Y.GC)[], clock: number): number {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    if ((structs[middle]?.id.clock ?? 0) <= clock) low = middle + 1
    else high = middle - 1
  }
  return Math.max(0, high)
}
