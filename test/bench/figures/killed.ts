import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { editsASecond } from '../client/type-steadily.ts'
import type { Place } from '../client/dialect.ts'
import { joinAs } from '../client/person.ts'
import type { Practice } from '../practice.ts'
import type { ServerKind } from '../servers/server-kind.ts'
import { startServer } from '../servers/server-under-test.ts'

export interface KilledReading {
  readonly typed: number
  /** Letters that the server had said are on disk, and are not; undefined where it never says so. */
  readonly acknowledgedLost: number | undefined
  /** Letters that the other person had on their screen, and are gone. */
  readonly seenLost: number
  /** How much of somebody's typing that is, at most: from the first lost letter to the kill. */
  readonly worstLostMs: number
}

const firstClient = 3_000_000

/** The server is killed without warning while both people of every document type, and started again. */
export async function measureKilled(
  practice: Practice,
  kind: ServerKind,
  { documents, typingMs }: { readonly documents: number; readonly typingMs: number },
): Promise<KilledReading> {
  const folder = practice.folderFor(kind)
  const places = practice.pairsFor(kind, documents)
  const first = await startServer(kind, folder)
  const writers = places.flatMap((pair, index) => {
    const client = firstClient + index * 2
    const [one, two] = [createWriter(client, pair.client), createWriter(client + 1, pair.clinician)]
    return [join(kind, first.port, one, two), join(kind, first.port, two, one)]
  })
  await Promise.all(writers.map(({ person }) => person.inSync))

  let turn = 0
  const perTick = Math.max(1, Math.round((writers.length * editsASecond) / 100))
  const typing = setInterval(() => {
    for (let index = 0; index < perTick; index += 1) {
      turn = (turn + 1) % writers.length
      const writer = writers[turn]
      if (writer !== undefined) writer.sentAt.set(writer.person.type(false), performance.now())
    }
  }, 10)
  await wait(typingMs)
  clearInterval(typing)
  const killedAt = performance.now()
  await first.end('SIGKILL')

  const second = await startServer(kind, folder, { port: first.port })
  try {
    let [typed, acknowledgedLost, seenLost, worstLostMs] = [0, 0, 0, 0]
    for (const { client, place, sentAt, saved, seen } of writers) {
      const kept = Y.getState((await openKept(kind, second.port, place)).store, client)
      typed += sentAt.size
      acknowledgedLost += [...saved].filter((clock) => clock >= kept && sentAt.has(clock)).length
      const lost = [...seen].filter((clock) => clock >= kept && sentAt.has(clock))
      seenLost += lost.length
      for (const clock of lost)
        worstLostMs = Math.max(worstLostMs, killedAt - (sentAt.get(clock) ?? killedAt))
    }
    const acknowledges = writers.some(({ saved }) => saved.size > 0)
    return { typed, acknowledgedLost: acknowledges ? acknowledgedLost : undefined, seenLost, worstLostMs }
  } finally {
    await second.end('SIGKILL')
  }
}

interface Writer {
  readonly client: number
  readonly place: Place
  /** When each letter was sent, by its clock. */
  readonly sentAt: Map<number, number>
  readonly saved: Set<number>
  readonly seen: Set<number>
}

function createWriter(client: number, place: Place): Writer {
  return { client, place, sentAt: new Map(), saved: new Set(), seen: new Set() }
}

function join(kind: ServerKind, port: number, own: Writer, other: Writer) {
  const { client, place } = own
  const person = joinAs({
    kind,
    port,
    place,
    client,
    other: other.client,
    opening: 'Hello',
    onSeen: (clock) => other.seen.add(clock),
    onSaved: (clock) => own.saved.add(clock),
  })
  return { ...own, person }
}

/** What a reader gets; a server that answers before it has loaded is given a moment to send the rest. */
async function openKept(kind: ServerKind, port: number, place: Place): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const onUpdate = (update: Uint8Array) => Y.applyUpdate(doc, update)
  const reader = joinAs({ kind, port, place, client: doc.clientID, other: 0, opening: undefined, onUpdate })
  await reader.inSync
  await wait(50)
  reader.leave()
  return doc
}
