import { closeCode } from '#lib/wire/close-code.ts'
import { findRootShape } from '#lib/wire/document-roots.ts'
import { ByteReader, isMalformed, refuseMalformed } from './byte-reader.ts'
import { findDepth, type KnownDepth } from './find-depth.ts'
import { hasCycle } from './has-cycle.ts'
import type { Inspection, SimplePlacing, UnknownStruct } from './inspection.ts'
import { contentRef, readContent } from './read-content.ts'
import { readKey } from './skip-any.ts'
import { structBits } from './struct-bits.ts'
import { createClientStructs, type ClientStructs } from './struct-table.ts'

/** What the server has, counting what is being committed. */
export interface KnownState {
  readonly documentKind: string
  /** The next clock expected of a client id; 0 for one never seen. */
  clockOf(client: number): number
  readonly depthOf: KnownDepth
  /** Whether that known struct was collected: nothing of it is left but its length. */
  isCollected(client: number, clock: number): boolean
}

export const inspectorLimits = {
  structs: 150_000,
  nesting: 64,
  /** Roots and keys of roots in one update. */
  namesAnUpdate: 2_000,
  /** Yjs walks over all values of one key that were written without knowing each other. */
  rivalsAKey: 8,
  clock: 2 ** 31 - 1,
  /** The name of a root. */
  nameBytes: 256,
  /** Structs, and ranges of deletions, of a simple update; how many of its structs may be placed by walking. */
  simpleStructs: 8,
  simplePlaced: 2,
} as const

const { hasOrigin, hasRightOrigin, hasKey } = structBits

/**
 * Reads a version 1 update without Yjs and without changing anything: `Y.applyUpdate` is not atomic, so
 * what it would choke on, hold for ever or hand to the wrong person must be seen before it.
 */
export function inspectUpdate(update: Uint8Array, known: KnownState): Inspection {
  const reading = new Reading(update, known)
  try {
    return reading.read()
  } catch (error) {
    if (isMalformed(error)) return { kind: 'refused', code: closeCode.malformed }
    throw error
  }
}

class Reading {
  private readonly reader: ByteReader
  private readonly known: KnownState
  private readonly clients = new Map<number, ClientStructs>()
  private readonly deletions: number[] = []
  private readonly named = new Map<string, Set<string>>()
  private nameCount = 0
  /** How many items claim to be the first value of a key, by whose key it is. */
  private readonly rivals = new Map<string, number>()
  /** Flat quadruples, looked up once every client's end is read: whose, at which clock, the id it needs. */
  private readonly needs: number[] = []
  private structCount = 0
  private gap: UnknownStruct | undefined
  private covers: UnknownStruct | undefined
  /** Whether only single letters, marks and gaps have come, each beside something, following on what is known. */
  private isPlain = true
  private placed = 0
  private continuesEnd = false

  constructor(update: Uint8Array, known: KnownState) {
    this.reader = new ByteReader(update)
    this.known = known
  }

  read(): Inspection {
    const { reader } = this
    const clientCount = reader.readCount(5)
    for (let index = 0; index < clientCount; index++) {
      if (!this.readClient()) return { kind: 'refused', code: closeCode.tooLarge }
    }
    if (!this.readDeletions()) return { kind: 'refused', code: closeCode.tooLarge }
    if (reader.bytesLeft > 0) refuseMalformed()
    const lacks = this.gap ?? this.findNeeded() ?? this.findUnknownDeleted()
    if (lacks !== undefined) return { kind: 'resync', lacks }
    if (this.covers !== undefined) return { kind: 'resync', covers: this.covers }
    if (this.needs.length > 0 && hasCycle(this.clients)) refuseMalformed()
    this.checkNesting()
    const { clients, deletions, named } = this
    return { kind: 'pass', contents: { clients, deletions, named, simple: this.findPlacing() } }
  }

  private findPlacing(): SimplePlacing | undefined {
    const { placed, continuesEnd } = this
    const isSimple =
      this.isPlain &&
      this.clients.size <= 1 &&
      this.structCount <= inspectorLimits.simpleStructs &&
      this.deletions.length <= 3 * inspectorLimits.simpleStructs &&
      placed <= inspectorLimits.simplePlaced
    return isSimple ? { placed, continuesEnd } : undefined
  }

  private readClient(): boolean {
    const { reader, known } = this
    const count = reader.readCount(2)
    if (count === 0) refuseMalformed()
    this.structCount += count
    if (this.structCount > inspectorLimits.structs) return false
    const client = reader.readNumber()
    // Yjs keeps only the last of two blocks for one client id.
    if (this.clients.has(client)) refuseMalformed()
    const structs = createClientStructs(client, known.clockOf(client))
    this.clients.set(client, structs)
    let clock = reader.readNumber()
    for (let index = 0; index < count; index++) {
      const info = reader.readByte()
      if (info === contentRef.skip) {
        clock += this.readLength()
        this.isPlain = false
      } else {
        if (clock > structs.end) this.gap ??= { client, clock: clock - 1 }
        if (clock < structs.end) this.isPlain = false
        const from = clock
        clock += info === contentRef.gc ? this.readGarbage(structs, from) : this.readItem(structs, from, info)
        this.checkOverlap(structs, from, clock)
        structs.end = Math.max(structs.end, clock)
        structs.told = Math.max(structs.told, clock)
      }
      if (clock > inspectorLimits.clock) refuseMalformed()
      if (this.nameCount > inspectorLimits.namesAnUpdate) return false
    }
    return true
  }

  /** Yjs throws on a struct whose known beginning was collected; the exact difference holds none. */
  private checkOverlap(structs: ClientStructs, from: number, end: number): void {
    if (from >= structs.from || end <= structs.from) return
    if (!this.known.isCollected(structs.client, structs.from - 1)) return
    this.covers ??= { client: structs.client, clock: structs.from }
  }

  private readLength(): number {
    const length = this.reader.readNumber()
    return length === 0 || length > inspectorLimits.clock ? refuseMalformed() : length
  }

  private readGarbage(structs: ClientStructs, clock: number): number {
    addStruct(structs, clock, -1, 0, 0)
    return this.readLength()
  }

  private readItem(structs: ClientStructs, clock: number, info: number): number {
    const { reader } = this
    const ref = info & structBits.content
    let anchorClient = -1
    let anchorClock = 0
    let underAnchor = 0
    if ((info & hasOrigin) !== 0) {
      anchorClient = reader.readNumber()
      anchorClock = reader.readNumber()
      this.need(structs, clock, anchorClient, anchorClock)
    }
    const continues = anchorClient === structs.client && anchorClock === clock - 1
    if (!continues) this.placed += 1
    else if (structs.clocks.length === 0) this.continuesEnd = true
    if ((info & hasRightOrigin) !== 0) {
      const client = reader.readNumber()
      const rightClock = reader.readNumber()
      this.need(structs, clock, client, rightClock)
      if (anchorClient === -1) {
        anchorClient = client
        anchorClock = rightClock
      }
    }
    if ((info & (hasOrigin | hasRightOrigin)) === 0) {
      this.isPlain = false
      const parentForm = reader.readNumber()
      if (parentForm > 1) refuseMalformed()
      let root: string | undefined
      let keys: Set<string> | undefined
      if (parentForm === 1) {
        root = this.readRoot(info, ref)
        keys = this.nameRoot(root)
      } else {
        underAnchor = 1
        anchorClient = reader.readNumber()
        anchorClock = reader.readNumber()
        this.need(structs, clock, anchorClient, anchorClock)
      }
      if ((info & hasKey) !== 0) {
        this.nameKey(root ?? `${anchorClient}:${anchorClock}`, readKey(reader), keys)
      }
    }
    const length = readContent(reader, ref, this.known.documentKind === 'board')
    if (length === 0 || length > inspectorLimits.clock) refuseMalformed()
    if (ref === contentRef.type) structs.types.push(structs.clocks.length)
    // Of several letters put where a key has its value, Yjs would forget some and later throw on them.
    const isPlain = ref === contentRef.deleted || ref === contentRef.format || ref === contentRef.string
    if (!isPlain || (length > 1 && ref !== contentRef.deleted)) this.isPlain = false
    addStruct(structs, clock, anchorClient, anchorClock, underAnchor)
    return length
  }

  /** A root's name must be one of the schema's, and what lies in it of the shape the root has. */
  private readRoot(info: number, ref: number): string {
    const name = this.reader.readText(inspectorLimits.nameBytes)
    const shape = findRootShape(this.known.documentKind, name)
    if (shape === undefined || (shape === 'map') !== ((info & hasKey) !== 0)) refuseMalformed()
    if (shape === 'text' && ref !== contentRef.type && ref !== contentRef.deleted) refuseMalformed()
    return name
  }

  private nameRoot(name: string): Set<string> {
    const known = this.named.get(name)
    if (known !== undefined) return known
    const keys = new Set<string>()
    this.named.set(name, keys)
    this.nameCount += 1
    return keys
  }

  private nameKey(owner: string, key: string, keysOfRoot: Set<string> | undefined): void {
    const place = `${owner}/${key}`
    const rivals = (this.rivals.get(place) ?? 0) + 1
    if (rivals > inspectorLimits.rivalsAKey) refuseMalformed()
    this.rivals.set(place, rivals)
    if (keysOfRoot === undefined || keysOfRoot.has(key)) return
    keysOfRoot.add(key)
    this.nameCount += 1
  }

  private need(structs: ClientStructs, clock: number, client: number, needed: number): void {
    if (client === structs.client) {
      if (needed >= clock) refuseMalformed()
      return
    }
    if (needed < this.known.clockOf(client)) return
    this.needs.push(client, needed)
    structs.waits.push(clock, client, needed)
  }

  private findNeeded(): UnknownStruct | undefined {
    for (let at = 0; at < this.needs.length; at += 2) {
      const client = this.needs[at] ?? 0
      const clock = this.needs[at + 1] ?? 0
      if (clock >= this.endOf(client)) return { client, clock }
    }
    return undefined
  }

  private endOf(client: number): number {
    return this.clients.get(client)?.end ?? this.known.clockOf(client)
  }

  private readDeletions(): boolean {
    const { reader } = this
    const clientCount = reader.readCount(4)
    let total = 0
    for (let index = 0; index < clientCount; index++) {
      const client = reader.readNumber()
      const count = reader.readCount(2)
      total += count
      if (total > inspectorLimits.structs) return false
      for (let range = 0; range < count; range++) {
        const clock = reader.readNumber()
        this.deletions.push(client, clock, this.readLength())
      }
    }
    return true
  }

  private findUnknownDeleted(): UnknownStruct | undefined {
    for (let at = 0; at < this.deletions.length; at += 3) {
      const client = this.deletions[at] ?? 0
      const end = (this.deletions[at + 1] ?? 0) + (this.deletions[at + 2] ?? 0)
      if (end > this.endOf(client)) return { client, clock: end - 1 }
    }
    return undefined
  }

  private checkNesting(): void {
    for (const structs of this.clients.values()) {
      for (const index of structs.types) {
        const clock = structs.clocks[index] ?? 0
        const depth = findDepth(this.clients, this.known.depthOf, structs.client, clock)
        if (depth >= inspectorLimits.nesting) refuseMalformed()
      }
    }
  }
}

function addStruct(
  structs: ClientStructs,
  clock: number,
  anchorClient: number,
  anchorClock: number,
  underAnchor: number,
): void {
  structs.clocks.push(clock)
  structs.anchorClients.push(anchorClient)
  structs.anchorClocks.push(anchorClock)
  structs.underAnchor.push(underAnchor)
}
