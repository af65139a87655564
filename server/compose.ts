import type { Clock } from '#lib/base/instant.ts'
import type { DocumentMigration } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'
import { askAgainWhenUnknown } from './ask-again-when-unknown.ts'
import { createDeviceMarks } from './auth/device-mark.ts'
import { createHashQueue } from './auth/hash-queue.ts'
import { createMailLimits } from './auth/mail-limits.ts'
import { createIdentityDesk } from './auth/identity-desk.ts'
import type { Door } from './door.ts'
import { createAnswering, type Answering } from './http/answering.ts'
import type { Origins } from './http/origins.ts'
import type { Log } from './logging.ts'
import { createMailQueue } from './mail/mail-queue.ts'
import type { Mailer } from './mail/ports.ts'
import type { Meters } from './metrics/meters.ts'
import { createOwnMailDesk } from './people/own-mail-desk.ts'
import { createPeopleDesk } from './people/people-desk.ts'
import { createPracticeDesk } from './people/practice-desk.ts'
import { createThreadedReplayer, type ThreadedReplayer } from './replaying/threaded-replayer.ts'
import { startCompactionRounds } from './storage/compaction-rounds.ts'
import { createDocumentLog, type StoredDocumentLog } from './storage/document-log.ts'
import { createMigratingLog } from './storage/migrating-log.ts'
import { createPostgresStore } from './storage/postgres/postgres-store.ts'
import { createSqliteStore } from './storage/sqlite/sqlite-store.ts'
import type { KeyedStore } from './storage/threads/threaded-store.ts'
import { createVersionKeeper } from './storage/versions/version-keeper.ts'
import { startVersionRounds, type VersionRounds } from './storage/versions/version-rounds.ts'
import { startSessionRounds, type SessionRounds } from './session-rounds.ts'
import { createStoreGate } from './store-gate.ts'
import { systemGathering } from './sync/gathering.ts'
import { createSyncHub } from './sync/hub.ts'
import type { SyncHub } from './sync/ports.ts'
import { systemTimers, type Timers } from './sync/timers.ts'
import { changeInProcess } from './sync/change-in-process.ts'
import { writeInProcess } from './sync/write-in-process.ts'
import { createQuoteDesk } from './workspaces/quote-desk.ts'
import { createCommentDesk } from './workspaces/comment-desk.ts'
import { createStartingPointDesk } from './workspaces/starting-point-desk.ts'
import { createAppointmentDesk } from './workspaces/appointment-desk.ts'
import { createApproachDesk } from './workspaces/approach-desk.ts'
import { createDecidingDesk } from './workspaces/deciding-desk.ts'
import { createFindingDesk } from './workspaces/finding-desk.ts'
import { createNoticedDesk } from './workspaces/noticed-desk.ts'
import { createReadingDesk } from './workspaces/reading-desk.ts'
import { createVersionDesk, type VersionOptions } from './workspaces/version-desk.ts'
import { createWorkspaceDesk } from './workspaces/workspace-desk.ts'
import { writeAsPretend } from './workspaces/write-as-pretend.ts'

export interface ComposeOptions {
  readonly dataFolder: string
  /** Undefined: the database is a file in the data folder. */
  readonly databaseUrl: string | undefined
  readonly keysFolder: string
  /** base64 of 32 bytes; undefined: the key lies in the keys folder. */
  readonly masterKey: string | undefined
  readonly clock: Clock
  /** Where delays come from; the process itself when it is not said. */
  readonly timers?: Timers
  readonly log: Log
  /** Asked at each use: with port 0 it is known only once the server listens. */
  readonly origins: () => Origins
  readonly secureCookies: boolean
  /** What brings documents to the present schema; the product's own when it is not said. */
  readonly documentMigrations?: readonly DocumentMigration[]
  /** The gallery of parts is a page: for whoever builds screens, and for nobody else. */
  readonly showsGallery?: boolean
  /** undefined: this server sends no mail. */
  readonly mailer?: Mailer | undefined
  /** Undefined: nobody measures. Given the store, since some figures are read from it. */
  readonly createMeters?: (store: KeyedStore) => Meters
}

/** Everything that lives as long as the server, wired together; nothing listens yet. */
export interface Composed {
  readonly store: KeyedStore
  readonly documentLog: StoredDocumentLog
  readonly replayer: ThreadedReplayer
  readonly hub: SyncHub
  readonly door: Door
  /** Which answer a page is being rendered for. */
  readonly answering: Answering
  readonly stopCompaction: () => void
  readonly versionRounds: VersionRounds
  readonly sessionRounds: SessionRounds
  readonly stopMail: () => void
  readonly meters: Meters | undefined
}

/** Opens the store and builds what works on it. Rejects with a start refusal that says what to do. */
export async function compose(options: ComposeOptions): Promise<Composed> {
  const { clock, timers = systemTimers, log, origins, secureCookies } = options
  const store = await openStore(options)
  const migrations = options.documentMigrations ?? documentMigrations
  const meters = options.createMeters?.(store)
  const storedLog = createDocumentLog(store, {
    failed(reason, isNews) {
      meters?.compactionFailed(reason)
      if (isNews) log.warn({ event: 'compaction-failed', reason })
    },
  })
  const documentLog = createMigratingLog(storedLog, store, migrations)
  const replayer = createThreadedReplayer()
  const hub = createSyncHub({
    log: meters?.measureAppends(documentLog) ?? documentLog,
    replayer,
    gate: createStoreGate(store),
    clock,
    timers,
    logger: log,
    gathering: systemGathering,
    ...(meters === undefined ? {} : { meter: meters.sync }),
  })
  const desks = { store: askAgainWhenUnknown(store, hub), hub }
  const hashes = createHashQueue()
  const workspaces = createWorkspaceDesk(desks)
  const change: VersionOptions['change'] = (who, work) => changeInProcess(hub, who, work)
  const answering = createAnswering()
  const mail = options.mailer && createMailQueue({ mailer: options.mailer, timers, log })
  const door: Door = {
    identity: createIdentityDesk({
      ...desks,
      hashes,
      clock,
      deriveSecret: (purpose) => store.deriveSecret(purpose),
      acceptsOrigin: (origin) => origins().accepts(origin),
      secureCookies,
    }),
    people: createPeopleDesk({
      ...desks,
      hashes,
      shownOrigin: () => origins().shown,
      writeAsPretend: (who) => writeAsPretend({ workspaces, change }, who),
    }),
    practice: createPracticeDesk({ store, shownOrigin: () => origins().shown }),
    workspaces,
    ownMail:
      mail &&
      createOwnMailDesk({
        ...desks,
        hashes,
        limits: createMailLimits(store.deriveSecret('mail-limits')),
        deviceMarks: createDeviceMarks(store.deriveSecret('device-mark')),
        queue: mail,
        shownOrigin: () => origins().shown,
      }),
    reading: createReadingDesk({ store, hub }),
    versions: createVersionDesk({
      store,
      hub,
      write: (who, updates) => writeInProcess(hub, who, updates),
      change,
    }),
    appointments: createAppointmentDesk({ store, hub }),
    deciding: createDecidingDesk(desks),
    finding: createFindingDesk(desks),
    startingPoints: createStartingPointDesk(desks),
    quotes: createQuoteDesk({ store, hub }),
    comments: createCommentDesk({ store, hub }),
    approaches: createApproachDesk(desks),
    noticed: createNoticedDesk({ store, hub }),
    answering: answering.desk,
    showsGallery: options.showsGallery ?? false,
  }
  const stopCompaction = startCompactionRounds({ documentLog, clock, timers })
  const versionRounds = startVersionRounds({
    keeper: createVersionKeeper(store),
    clock,
    timers,
  })
  const sessionRounds = startSessionRounds({ ...desks, timers })
  return {
    store,
    documentLog,
    replayer,
    hub,
    door,
    answering,
    stopCompaction,
    versionRounds,
    sessionRounds,
    stopMail: () => mail?.stop(),
    meters,
  }
}

function openStore({
  dataFolder,
  databaseUrl,
  keysFolder,
  masterKey,
  clock,
}: ComposeOptions): Promise<KeyedStore> {
  const keys = {
    keysFolder,
    clock,
    ...(masterKey === undefined ? {} : { masterKey: Buffer.from(masterKey, 'base64') }),
  }
  return databaseUrl === undefined
    ? createSqliteStore({ ...keys, dataFolder })
    : createPostgresStore({ ...keys, databaseUrl })
}
