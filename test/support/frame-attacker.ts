import { once } from 'node:events'
import { setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { protocolName } from '#lib/wire/protocol-name.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '#lib/wire/sync-frame.ts'
import type { AttackerTarget } from './start-frame-attacker.ts'
import { createRandom, type Random } from './sync-random.ts'
import { browserHeaders } from './sync-server.ts'
import { RandomWriter } from './sync-writer.ts'

/**
 * A program that sends damaged frames. Each line of its input is a number of frames; it answers with how many
 * sockets they took once all are closed. Attackers have machines of their own: this one takes what of the
 * machine the server and the honest people leave.
 */
setPriority(19)
const framesASocket = 10
/** Thirty times what the two people of one document may open before they are turned away. */
const socketsASecond = 50
const [origin = '', seed = '', given = ''] = process.argv.slice(2)
const targets = JSON.parse(given) as readonly AttackerTarget[]
const random = createRandom(Number(seed))
const make = frameMaker(random)
for await (const line of createInterface({ input: process.stdin })) {
  const count = Number(line)
  let sockets = 0
  for (let sent = 0; sent < count; sent += framesASocket) {
    const next = wait(1_000 / socketsASecond)
    await attack(random.pick(targets), Array.from({ length: Math.min(framesASocket, count - sent) }, make))
    await next
    sockets += 1
  }
  process.stdout.write(`${sockets}\n`)
}

/** Sends frames over a socket of that person, and resolves once it is closed, by the one side or the other. */
async function attack(
  { sessionId, documentId }: AttackerTarget,
  frames: readonly Uint8Array[],
): Promise<void> {
  const url = `${origin.replace('http', 'ws')}/sync/${documentId}`
  const socket = new WebSocket(url, [protocolName], browserHeaders(origin, sessionId))
  socket.on('error', () => socket.terminate())
  socket.once('message', () => {
    for (const frame of frames) socket.send(frame)
    socket.close()
  })
  await once(socket, 'close')
}

/** Frames that a client could send, damaged: flipped, cut, joined, or nothing but chance. */
function frameMaker(random: Random): () => Uint8Array {
  const doc = new Y.Doc()
  const good: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => good.push(encodeUpdate(update)))
  const writer = new RandomWriter(doc, 'board', random)
  for (let step = 0; step < 60; step++) writer.act()
  good.push(encodeSyncStep1(Y.encodeStateVector(doc)), encodeSyncStep2(Y.encodeStateAsUpdate(doc)))
  return () => {
    if (random.chance(0.2)) return new Uint8Array(random.int(200)).map(() => random.int(256))
    const whole = random.pick(good)
    const frame = whole.slice(0, random.chance(0.3) ? random.int(whole.length) : whole.length)
    for (let flip = random.int(4); flip >= 0 && frame.length > 0; flip--) {
      // What comes first is the message's type, and most of what is changed there says nothing new.
      frame[random.int(frame.length)] = random.chance(0.5) ? random.int(8) : random.int(256)
    }
    return frame
  }
}
