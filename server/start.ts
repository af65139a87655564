import { once } from 'node:events'
import { Server } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import type { Clock } from '#lib/base/instant.ts'
import type { DocumentMigration } from '#lib/schema/document-migration.ts'
import { compose, type Composed } from './compose.ts'
import { doorSymbol } from './door.ts'
import { createFrontServer } from './http/front-server.ts'
import { trackRequests } from './http/open-requests.ts'
import { originsFor, type Origins } from './http/origins.ts'
import { createPackedFiles } from './http/packed-files.ts'
import { createSyncUpgrade } from './http/sync-socket.ts'
import type { Log } from './logging.ts'
import type { MailSettings } from './mail/mail-settings.ts'
import { createSmtpMailer } from './mail/smtp-mailer.ts'
import { createMeters } from './metrics/meters.ts'
import { startMetricsServer } from './metrics/metrics-server.ts'
import { ensureSetUpLink } from './people/ensure-set-up-link.ts'
import { createReadiness } from './readiness.ts'
import type { Timers } from './sync/timers.ts'

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
  /** Where delays come from; the process itself when it is not said. */
  readonly timers?: Timers
  readonly log: Log
  /** Where figures are read, on loopback; undefined: nowhere, and nothing is measured. */
  readonly metricsPort?: number | undefined
  /** What brings documents to the present schema; the product's own when it is not said. */
  readonly documentMigrations?: readonly DocumentMigration[]
  /** The gallery of parts is a page; in development it always is. */
  readonly showsGallery?: boolean
  /** How mail is sent; undefined: it is not, and nothing about e-mail is shown. */
  readonly mail?: MailSettings | undefined
  /** Runs before anything listens: the demo puts its history in here. */
  readonly beforeListening?: (composed: Composed) => Promise<void>
}

export interface Running {
  readonly url: string
  readonly port: number
  /** Where figures are read, when they are. */
  readonly metricsPort: number | undefined
  /** While there is no practice: the link that sets one up, once. */
  readonly setUpLink: string | undefined
  /** Ends sockets so that they come back, finishes what was given, closes the store. Within 10 s. */
  close(): Promise<void>
}

const root = join(import.meta.dirname, '..')

/** How long running requests may take to finish once the server closes. */
const drainTimeoutMs = 6_000

/** Builds the whole product and serves it. Rejects with a start refusal that says what to do. */
export async function startWaymark(options: StartOptions): Promise<Running> {
  let origins: Origins = originsFor(options.origin, options.port)
  const elapsed = () => performance.now()
  const composed = await compose({
    ...options,
    origins: () => origins,
    secureCookies: options.origin !== undefined,
    showsGallery: options.showsGallery === true || options.mode === 'development',
    mailer: options.mail && (await createSmtpMailer(options.mail)),
    ...(options.metricsPort === undefined
      ? {}
      : {
          createMeters: (measured) =>
            createMeters({ elapsed, readLogFigures: () => measured.ask('logFigures', undefined) }),
        }),
  })
  const { store, documentLog, replayer, hub, door, answering, meters } = composed
  const readiness = createReadiness({
    ...options,
    store,
    masterKeyInFolder: options.masterKey === undefined,
    elapsed,
  })
  Reflect.set(globalThis, doorSymbol, door)
  await options.beforeListening?.(composed)

  // Next attaches listeners of its own to the server it is given; this one never listens.
  const nextUpgrades = new Server()
  const pages = next({
    dev: options.mode === 'development',
    dir: root,
    httpServer: nextUpgrades,
    quiet: true,
  })
  await pages.prepare()
  const answerPage = pages.getRequestHandler()

  const server = createFrontServer({
    origins: () => origins,
    findUnready: () => readiness.findReason(),
    packed: options.mode === 'production' ? createPackedFiles(join(root, '.next', 'packed')) : undefined,
    pages: (request, response) => answering.run(response, () => answerPage(request, response)),
    sync: createSyncUpgrade({
      hub,
      clock: options.clock,
      findSession: (cookieHeader) => door.identity.findLiveSession(cookieHeader),
      acceptsOrigin: (origin) => origins.accepts(origin),
      ...(meters === undefined ? {} : { meter: meters.sockets }),
    }),
    nextUpgrades: options.mode === 'development' ? nextUpgrades : undefined,
    log: options.log,
  })
  const requests = trackRequests(server)
  const metrics =
    meters === undefined || options.metricsPort === undefined
      ? undefined
      : await startMetricsServer(options.metricsPort, () => meters.read())
  // Loopback unless there is a public origin: nobody else's browser is meant to reach this.
  server.listen(options.port, options.origin === undefined ? '127.0.0.1' : undefined)
  await once(server, 'listening')
  const port = portOf(server)
  origins = originsFor(options.origin, port)
  process.env['NEXTAUTH_URL'] = origins.shown

  return {
    url: origins.shown,
    port,
    metricsPort: metrics?.port,
    setUpLink: await ensureSetUpLink(store, origins.shown),
    async close() {
      readiness.drain()
      const closed = once(server, 'close')
      server.close()
      requests.endIdle()
      const late = setTimeout(() => server.closeAllConnections(), drainTimeoutMs)
      await hub.drain()
      await closed
      clearTimeout(late)
      await metrics?.close()
      await pages.close()
      composed.stopMail()
      composed.stopCompaction()
      await composed.versionRounds.stop()
      await composed.sessionRounds.stop()
      await documentLog.snapshotsSettled()
      await replayer.close()
      await store.close()
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}
