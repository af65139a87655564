import { once } from 'node:events'
import { Server } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import type { Clock } from '#lib/base/instant.ts'
import { compose, type Composed } from './compose.ts'
import { doorSymbol } from './door.ts'
import { createFrontServer } from './http/front-server.ts'
import { originsFor, type Origins } from './http/origins.ts'
import { createSyncUpgrade } from './http/sync-socket.ts'
import type { Log } from './logging.ts'
import { ensureSetUpLink } from './people/ensure-set-up-link.ts'

export interface StartOptions {
  readonly mode: 'production' | 'development'
  /** 0 lets the system choose. */
  readonly port: number
  /** The public https origin; undefined keeps the server on loopback. */
  readonly origin: string | undefined
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly keysFolder: string
  readonly masterKey: string | undefined
  readonly clock: Clock
  readonly log: Log
  /** Runs before anything listens: the demo puts its history in here. */
  readonly beforeListening?: (composed: Composed) => Promise<void>
}

export interface Running {
  readonly url: string
  readonly port: number
  /** While there is no practice: the link that sets one up, once. */
  readonly setUpLink: string | undefined
  /** Ends sockets so that they come back, finishes what was given, closes the store. Within 10 s. */
  close(): Promise<void>
}

/** How long running requests may take to finish once the server closes. */
const drainTimeoutMs = 6_000

/** Builds the whole product and serves it. Rejects with a start refusal that says what to do. */
export async function startWaymark(options: StartOptions): Promise<Running> {
  let origins: Origins = originsFor(options.origin, options.port)
  const composed = await compose({
    ...options,
    origins: () => origins,
    secureCookies: options.origin !== undefined,
  })
  const { store, documentLog, hub, door, answering } = composed
  Reflect.set(globalThis, doorSymbol, door)
  await options.beforeListening?.(composed)

  // Next attaches listeners of its own to the server it is given; this one never listens.
  const nextUpgrades = new Server()
  const pages = next({
    dev: options.mode === 'development',
    dir: join(import.meta.dirname, '..'),
    httpServer: nextUpgrades,
    quiet: true,
  })
  await pages.prepare()
  const answerPage = pages.getRequestHandler()

  const server = createFrontServer({
    origins: () => origins,
    isReady: () => isReady(store),
    pages: (request, response) => answering.run(response, () => answerPage(request, response)),
    sync: createSyncUpgrade({
      hub,
      clock: options.clock,
      findSession: (cookieHeader) => door.identity.findSignedIn(cookieHeader),
      acceptsOrigin: (origin) => origins.accepts(origin),
    }),
    nextUpgrades: options.mode === 'development' ? nextUpgrades : undefined,
    log: options.log,
  })
  // Loopback unless there is a public origin: nobody else's browser is meant to reach this.
  server.listen(options.port, options.origin === undefined ? '127.0.0.1' : undefined)
  await once(server, 'listening')
  const port = portOf(server)
  origins = originsFor(options.origin, port)
  process.env['NEXTAUTH_URL'] = origins.shown

  return {
    url: origins.shown,
    port,
    setUpLink: await ensureSetUpLink(store, origins.shown),
    async close() {
      const closed = once(server, 'close')
      server.close()
      await hub.drain()
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), drainTimeoutMs)
      await closed
      clearTimeout(late)
      await pages.close()
      composed.stopCompaction()
      await documentLog.snapshotsSettled()
      await store.close()
    },
  }
}

async function isReady(store: Composed['store']): Promise<boolean> {
  try {
    await store.ask('isSetUp', undefined)
    return true
  } catch {
    return false
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}
