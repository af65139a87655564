import { expect, it } from 'vitest'
import { encodeUpdate } from '#lib/wire/sync-frame.ts'
import * as Y from 'yjs'
import { documentNamed } from '../../../support/sync-people.ts'
import { SyncPeer } from '../../../support/sync-peer.ts'
import { writeParagraph } from '../../../support/sync-text.ts'
import { settle, SyncWorld } from '../../../support/sync-world.ts'
import { figure } from '../../../support/tries.ts'

const after = new Y.Doc()
writeParagraph(after, 'after')
const write = encodeUpdate(Y.encodeStateAsUpdate(after))

interface Told {
  closed: { readonly code: number } | undefined
}

/** Brings a connection into a state, sends the frames, and lets what must follow follow. */
const states: Readonly<Record<string, (world: SyncWorld, frames: readonly Uint8Array[]) => Promise<Told>>> = {
  'before the gate has answered': async (world, frames) => {
    let open = () => {}
    world.gate.wait = new Promise((resolve) => (open = resolve))
    const peer = new SyncPeer()
    peer.connect(world.hub, world.sam.sessionId, documentNamed('page'))
    peer.toServer.length = 0
    send(peer, frames)
    open()
    await settle()
    return peer
  },
  'let in': async (world, frames) => send(await world.join(world.sam, 'page'), frames),
  'let in as a stock client': async (world, frames) =>
    send(await world.join(world.sam, 'page', { stock: true }), frames),
  'let in to read': async (world, frames) => {
    world.gate.decide = () => 'read'
    return send(await world.join(world.sam, 'page'), frames)
  },
  'while its write is being committed': async (world, frames) => {
    const peer = await world.join(world.sam, 'page')
    world.log.hold()
    writeParagraph(peer.doc, 'under way')
    peer.deliver(peer.toServer.length)
    send(peer, frames)
    await settle()
    world.log.release('fail')
    await settle()
    return peer
  },
  'losing its access': async (world, frames) => {
    const peer = await world.join(world.sam, 'page')
    let answer = () => {}
    world.gate.wait = new Promise((resolve) => (answer = resolve))
    world.gate.decide = () => 'no-longer-yours'
    const changed = world.hub.accessChanged({ of: 'document', documentId: documentNamed('page') })
    send(peer, frames)
    answer()
    await changed
    return peer
  },
  'while the server closes': async (world, frames) => {
    const peer = await world.join(world.sam, 'page')
    const drained = world.hub.drain()
    send(peer, frames)
    await drained
    return peer
  },
  'closed by the server': async (world, frames) => {
    const told: Told = { closed: undefined }
    const { sessionId } = world.sam
    const link = world.hub.connect(
      { send: () => {}, close: (code) => (told.closed = { code }), backlogBytes: 0 },
      { sessionId, documentId: documentNamed('page'), speaksWaymark: true },
    )
    await settle()
    // A frame that is none.
    link.receive(new Uint8Array(0))
    for (const frame of frames) link.receive(frame)
    return told
  },
}

it(`P-7 every message type in every state of a connection: one that is not the client's to send closes it, and nothing is handled afterwards`, async () => {
  let held = 0
  for (const [state, enter] of Object.entries(states)) {
    for (let type = 0; type < 256; type++) {
      const world = new SyncWorld()
      const documentId = world.addDocument('page', 'session')
      const frame = new Uint8Array(type < 128 ? [type] : [(type & 127) | 128, 1])
      // A listed type with nothing after it is not a message; a bare question for presence is one.
      const isMessage = type === 3
      const peer = await enter(world, isMessage ? [frame] : [frame, write])
      await settle()
      expect(peer.closed?.code ?? 'open', `type ${type} ${state}`).toBe(expectedCode(state, isMessage))
      expect(world.log.documents.get(documentId)?.updates.length, `type ${type} ${state}`).toBe(0)
      held += 1
    }
  }
  const all = 256 * Object.keys(states).length
  expect(held).toBe(all)
  figure(`P-7 ${held} of ${all} message types in a state, ${Object.keys(states).length} states`)
})

function expectedCode(state: string, isMessage: boolean): number | 'open' {
  switch (state) {
    case 'losing its access':
      return 4403
    case 'while the server closes':
      return 1012
    case 'closed by the server':
      return 4400
    case 'while its write is being committed':
      return isMessage ? 1013 : 4400
    default:
      return isMessage ? 'open' : 4400
  }
}

function send(peer: SyncPeer, frames: readonly Uint8Array[]): SyncPeer {
  for (const frame of frames) peer.sendRaw(frame)
  peer.deliver(peer.toServer.length)
  return peer
}
