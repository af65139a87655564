import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { encodeUpdate } from '#lib/wire/sync-frame.ts'
import type { Person } from '../client/person.ts'

export interface Attack {
  readonly name: string
  /** Makes what is sent, and answers with how to send it. `victim` is the other person's client id, `clock` their next. */
  prepare(victim: number, clock: number): (attacker: Person) => void
}

const attackerClient = 9_000_001
const danglingUpdates = 4_000
const nestingDepth = 10_000
const largeBytes = 50 * 1024 * 1024

const message = (frame: Uint8Array) => (attacker: Person) => attacker.sendRaw(frame)

/** What a hostile program inside a document may try. */
export const attacks: readonly Attack[] = [
  {
    name: 'a broken WebSocket frame of 7 bytes',
    prepare: () => (attacker) => attacker.sendBytes(new Uint8Array([0xc1, 0x81, 0, 0, 0, 0, 0])),
  },
  {
    name: 'a message of an unknown type',
    prepare: () => message(new Uint8Array([99, 1, 2, 3])),
  },
  {
    name: 'an update in version 2 of the encoding',
    prepare: () => message(encodeUpdate(versionTwo())),
  },
  {
    name: 'an update that says it holds 4 billion things',
    prepare: () =>
      message(
        encodeUpdate(
          written((encoder) =>
            [1, 4_000_000_000, 5, 0].forEach((value) => encoding.writeVarUint(encoder, value)),
          ),
        ),
      ),
  },
  {
    name: 'an update of 50 MB',
    prepare: () => message(encodeUpdate(largeUpdate())),
  },
  {
    name: "a letter under the other person's client id",
    prepare: (victim, clock) => message(encodeUpdate(letterAfter(victim, clock, victim, clock - 1))),
  },
  {
    name: `${danglingUpdates.toLocaleString('en')} updates that hang on what never comes`,
    prepare() {
      const frames = Array.from({ length: danglingUpdates }, (_, index) =>
        encodeUpdate(letterAfter(attackerClient + index, 5, 123_456, 1_000 + index)),
      )
      return (attacker) => {
        for (const frame of frames) attacker.sendRaw(frame)
      }
    },
  },
  {
    name: `${nestingDepth.toLocaleString('en')} elements, each inside the one before`,
    prepare: () => message(encodeUpdate(nested())),
  },
]

/** What was forged shows by this letter. */
export const forgedLetter = 'X'

function versionTwo(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = attackerClient
  doc.getText('body').insert(0, forgedLetter)
  return Y.encodeStateAsUpdateV2(doc)
}

function largeUpdate(): Uint8Array {
  return written((encoder) => {
    for (const value of [1, 1, attackerClient, 0]) encoding.writeVarUint(encoder, value)
    encoding.writeUint8(encoder, 4)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'body')
    encoding.writeVarString(encoder, 'x'.repeat(largeBytes))
    encoding.writeVarUint(encoder, 0)
  })
}

function letterAfter(client: number, clock: number, leftClient: number, leftClock: number): Uint8Array {
  return written((encoder) => {
    for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value)
    encoding.writeUint8(encoder, 0x84)
    for (const value of [leftClient, leftClock]) encoding.writeVarUint(encoder, value)
    encoding.writeVarString(encoder, forgedLetter)
    encoding.writeVarUint(encoder, 0)
  })
}

/** Every element's parent is the element before it. */
function nested(): Uint8Array {
  return written((encoder) => {
    for (const value of [1, nestingDepth, attackerClient, 0]) encoding.writeVarUint(encoder, value)
    for (let depth = 0; depth < nestingDepth; depth += 1) {
      encoding.writeUint8(encoder, 7)
      encoding.writeVarUint(encoder, depth === 0 ? 1 : 0)
      if (depth === 0) encoding.writeVarString(encoder, 'body')
      else for (const value of [attackerClient, depth - 1]) encoding.writeVarUint(encoder, value)
      encoding.writeVarUint(encoder, 3)
      encoding.writeVarString(encoder, 'paragraph')
    }
    encoding.writeVarUint(encoder, 0)
  })
}

function written(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
