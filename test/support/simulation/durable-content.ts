import * as Y from 'yjs'

/** What an update says it brings and deletes. */
export interface Told {
  /** Flat pairs: client id, the clock after the last struct of it. */
  readonly ends: readonly number[]
  /** Flat triples: client id, clock, length. */
  readonly deletions: readonly number[]
  /** Letters that it puts in, by client id. */
  readonly letters: readonly (readonly [client: number, letters: string])[]
}

const known = new WeakMap<Uint8Array, Told>()

/** `key` stands for the update: the same frame is asked about for each who receives it. */
export function toldBy(update: Uint8Array, key: Uint8Array = update): Told {
  const told = known.get(key) ?? read(update)
  known.set(key, told)
  return told
}

function read(update: Uint8Array): Told {
  const { structs, ds } = Y.decodeUpdate(update)
  const ends = new Map<number, number>()
  const letters: [number, string][] = []
  for (const struct of structs) {
    const { id, length } = struct
    ends.set(id.client, id.clock + length)
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) {
      letters.push([id.client, struct.content.str])
    }
  }
  const deletions: number[] = []
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) deletions.push(client, clock, len)
  }
  return { ends: [...ends].flat(), deletions, letters }
}

/**
 * A document as the disk has it, put together apart from the server: each record the moment it is committed,
 * into a `Y.Doc` that tidies nothing away by itself.
 */
export class DurableContent {
  readonly doc = new Y.Doc({ guid: 'durable' })
  seq = 0

  take(update: Uint8Array): void {
    this.seq += 1
    this.doc.transact((transaction) => {
      Y.applyUpdate(this.doc, update)
      // Yjs tidies marks only after what came from elsewhere.
      transaction.local = true
    })
    if (holdsBack(this.doc)) throw new Error('a record hangs on what is not on disk')
  }
}

export function holdsBack({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

/** Whether all that was told is in the document. */
export function holds(doc: Y.Doc, { ends, deletions }: Omit<Told, 'letters'>): boolean {
  for (let at = 0; at < ends.length; at += 2) {
    if (Y.getState(doc.store, ends[at] ?? 0) < (ends[at + 1] ?? 0)) return false
  }
  for (let at = 0; at < deletions.length; at += 3) {
    if (!isDeleted(doc, deletions[at] ?? 0, deletions[at + 1] ?? 0, deletions[at + 2] ?? 0)) return false
  }
  return true
}

function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  if (Y.getState(doc.store, client) < clock + length) return false
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= clock + length) return true
    if (!struct.deleted) return false
  }
  return true
}

/** Everything two copies must have in common: who wrote how much, what is deleted, what is there. */
export function contentOf(doc: Y.Doc) {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
  const deleted = [...Y.createDeleteSetFromStructStore(doc.store).clients]
    .sort(([a], [b]) => a - b)
    .map(([client, ranges]) => ({ client, ranges: joinRanges(ranges) }))
  const roots = [...doc.share.keys()].sort().map((name) => [name, rootOf(doc, name)] as const)
  // A root that nobody wrote in may have been asked for.
  return { vector, deleted, roots: roots.filter(([, shown]) => shown !== '' && shown !== '{}') }
}

function joinRanges(ranges: readonly { readonly clock: number; readonly len: number }[]): readonly number[] {
  const joined: number[] = []
  for (const { clock, len } of ranges) {
    if (joined.at(-1) === clock) joined[joined.length - 1] = clock + len
    else joined.push(clock, clock + len)
  }
  return joined
}

function rootOf(doc: Y.Doc, name: string): string {
  const isMap = name === 'goals' || name === 'steps' || name === 'signs'
  return isMap ? sorted(doc.getMap(name).toJSON()) : doc.getXmlFragment(name).toJSON()
}

/** A map's JSON whatever order its keys came in. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
