import type { Socket } from 'node:net'
import { createFrontServer } from '#server/http/front-server.ts'
import { originsFor } from '#server/http/origins.ts'
import { createSyncUpgrade } from '#server/http/sync-socket.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import { systemTimers } from '#server/sync/timers.ts'
import { MemoryLog } from './sync-memory-log.ts'
import { FakeGate, personNamed } from './sync-people.ts'

// The real listening server and sockets, with a page that tells what strangers cost it. Whoever has the cookie
// `slow` is looked up for ever, `sam` is known and waits at the gate until `/open`.

const port = Number(process.env['PORT'] ?? 0)
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const clock = { now: () => Date.now() }
const sam = personNamed('sam', 'client')
const gate = new FakeGate()
gate.people.set(sam.sessionId, sam)
let open = () => {}
gate.wait = new Promise((resolve) => (open = resolve))
const origins = originsFor(undefined, port)

/** Connections that never asked for a page, and when they came. */
const strangers = new Map<Socket, number>()
const whenAlone: (() => void)[] = []
let strangerCount = 0
let longestMs = 0
let mostReadBytes = 0
let mostMemoryBytes = 0
const measure = () => (mostMemoryBytes = Math.max(mostMemoryBytes, process.memoryUsage.rss()))
setInterval(measure, 10).unref()

const server = createFrontServer({
  origins: () => origins,
  findUnready: async () => undefined,
  packed: undefined,
  nextUpgrades: undefined,
  log: silent,
  pages: async (request, response) => {
    if (strangers.delete(request.socket)) strangerCount -= 1
    if (request.url === '/open') open()
    if (request.url === '/begin') mostMemoryBytes = 0
    if (request.url === '/alone' && strangers.size > 0) {
      await new Promise<void>((resolve) => whenAlone.push(resolve))
    }
    measure()
    response.end(JSON.stringify({ strangerCount, longestMs, mostReadBytes, mostMemoryBytes }))
  },
  sync: createSyncUpgrade({
    hub: createSyncHub({
      log: new MemoryLog(() => sam.accountId),
      gate,
      clock,
      timers: systemTimers,
      logger: silent,
    }),
    clock,
    acceptsOrigin: (origin) => origins.accepts(origin),
    findSession: async (cookie) => {
      if (cookie === 'slow') return new Promise(() => {})
      return cookie === 'sam' ? sam : undefined
    },
  }),
})
server.on('connection', (socket) => {
  strangers.set(socket, performance.now())
  strangerCount += 1
  socket.once('close', () => {
    const since = strangers.get(socket)
    if (since === undefined) return
    strangers.delete(socket)
    longestMs = Math.max(longestMs, performance.now() - since)
    mostReadBytes = Math.max(mostReadBytes, socket.bytesRead)
    if (strangers.size === 0) for (const tell of whenAlone.splice(0)) tell()
  })
})
server.listen(port, '127.0.0.1', () => process.stdout.write(`Waymark is at ${origins.shown}\n`))
