// A bare relay: hands every frame to the room's other sockets and understands nothing. With a log file as
// argument it first appends the frame, with one fdatasync for all that gathered, and then says so.
import { closeSync, fdatasync, openSync, readFileSync, writeSync } from 'node:fs'
import { createServer } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'

interface Room {
  readonly name: Buffer
  readonly sockets: Set<WebSocket>
  /** What a newcomer is sent; kept only by the relay with a log. */
  readonly frames: Uint8Array[]
}
interface Waiting {
  readonly room: Room
  readonly from: WebSocket
  readonly frame: Buffer
}

/** An empty sync step 2: whoever gets it knows that everything before it has come. */
const inSync = new Uint8Array([0, 1, 2, 0, 0])
/** Sync step 1 of somebody who has nothing: whoever gets it sends what they have. */
const question = new Uint8Array([0, 0, 1, 0])
const [logFile] = process.argv.slice(2)
const rooms = new Map<string, Room>()
const written = new Map<WebSocket, number>()
if (logFile !== undefined) readLog(logFile)
const log = logFile === undefined ? undefined : openSync(logFile, 'a')
let gathered: Waiting[] = []
let running = false

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = createServer()
server.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const room = roomOf(request.url ?? '')
    room.sockets.add(socket)
    for (const frame of room.frames) socket.send(frame)
    socket.send(inSync)
    socket.send(question)
    socket.on('message', (data) => {
      if (!(data instanceof Buffer)) return
      const isUpdate = data[0] === 0
      if (isUpdate && data[1] === 0) return
      if (!isUpdate || log === undefined) return relay(room, socket, data)
      gathered.push({ room, from: socket, frame: Buffer.from(data) })
      if (!running) setImmediate(commit, log)
      running = true
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      room.sockets.delete(socket)
      written.delete(socket)
    })
  })
})
server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.log('listening'))
process.on('exit', () => log !== undefined && closeSync(log))

function relay(room: Room, from: WebSocket, frame: Uint8Array): void {
  for (const socket of room.sockets) if (socket !== from) socket.send(frame)
}

function commit(file: number): void {
  const group = gathered
  gathered = []
  writeSync(file, Buffer.concat(group.flatMap(({ room, frame }) => recordOf(room, frame))))
  fdatasync(file, (error) => {
    if (error !== null) throw error
    for (const { room, from, frame } of group) {
      room.frames.push(frame)
      relay(room, from, frame)
      const count = (written.get(from) ?? 0) + 1
      written.set(from, count)
      if (from.readyState === from.OPEN) from.send(acknowledgement(count))
    }
    if (gathered.length > 0) commit(file)
    else running = false
  })
}

/** As our own acknowledgement: 100, how many frames of this connection are durable, 0. */
function acknowledgement(frames: number): Uint8Array {
  const bytes = [100]
  for (let rest = frames; ; rest >>>= 7) {
    bytes.push(rest > 127 ? (rest & 127) | 128 : rest)
    if (rest <= 127) break
  }
  return new Uint8Array([...bytes, 0])
}

function roomOf(name: string): Room {
  const room = rooms.get(name) ?? { name: Buffer.from(name), sockets: new Set(), frames: [] }
  rooms.set(name, room)
  return room
}

function recordOf(room: Room, frame: Buffer): readonly Buffer[] {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(room.name.length, 0)
  head.writeUInt32LE(frame.length, 4)
  return [head, room.name, frame]
}

function readLog(path: string): void {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return
  }
  for (let at = 0; at + 8 <= bytes.length;) {
    const nameEnd = at + 8 + bytes.readUInt32LE(at)
    const frameEnd = nameEnd + bytes.readUInt32LE(at + 4)
    roomOf(bytes.toString('utf8', at + 8, nameEnd)).frames.push(bytes.subarray(nameEnd, frameEnd))
    at = frameEnd
  }
}
