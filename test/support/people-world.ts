import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SessionId } from '#lib/base/ids.ts'
import { fail } from '#lib/base/result.ts'
import type { HashQueue } from '#server/auth/hash-queue.ts'
import { createDeviceMarks } from '#server/auth/device-mark.ts'
import { createMailLimits } from '#server/auth/mail-limits.ts'
import { createIdentityDesk } from '#server/auth/identity-desk.ts'
import type { Door } from '#server/door.ts'
import { createLog } from '#server/logging.ts'
import { createMailQueue } from '#server/mail/mail-queue.ts'
import type { OwnMailDesk } from '#server/own-mail-door.ts'
import { ensureSetUpLink } from '#server/people/ensure-set-up-link.ts'
import { createOwnMailDesk } from '#server/people/own-mail-desk.ts'
import { createPeopleDesk } from '#server/people/people-desk.ts'
import { createPracticeDesk } from '#server/people/practice-desk.ts'
import type { StoreOptions } from '#server/storage/store.ts'
import type { KeyedStore } from '#server/storage/threads/threaded-store.ts'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createStoreGate } from '#server/store-gate.ts'
import { changeInProcess } from '#server/sync/change-in-process.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import type { AccessChange, SyncHub } from '#server/sync/ports.ts'
import { createAppointmentDesk } from '#server/workspaces/appointment-desk.ts'
import { createApproachDesk } from '#server/workspaces/approach-desk.ts'
import { createDecidingDesk } from '#server/workspaces/deciding-desk.ts'
import { createFindingDesk } from '#server/workspaces/finding-desk.ts'
import { createQuoteDesk } from '#server/workspaces/quote-desk.ts'
import { createCommentDesk } from '#server/workspaces/comment-desk.ts'
import { createNoticedDesk } from '#server/workspaces/noticed-desk.ts'
import { createReadingDesk } from '#server/workspaces/reading-desk.ts'
import { createStartingPointDesk } from '#server/workspaces/starting-point-desk.ts'
import { createVersionDesk } from '#server/workspaces/version-desk.ts'
import { createWorkspaceDesk } from '#server/workspaces/workspace-desk.ts'
import { writeAsPretend } from '#server/workspaces/write-as-pretend.ts'
import { createSqliteHere } from '#test/contracts/sqlite-harness.ts'
import { createMemoryMailer, type MemoryMailer } from './memory-mailer.ts'
import { createMemoryReader } from './people-reader.ts'
import { HandClock } from './sync-hand-clock.ts'

/** A world of real desks on a real store, with a clock and a hub that only remembers what it was told. */
export interface PeopleWorld extends Omit<Door, 'answering' | 'showsGallery' | 'ownMail'> {
  readonly ownMail: OwnMailDesk
  /** Where messages go; the queue before it waits for `mailTimers`. */
  readonly mailer: MemoryMailer
  readonly mailTimers: HandClock
  readonly store: KeyedStore
  readonly clock: { now(): number; pass(ms: number): void }
  readonly accessChanges: AccessChange[]
  readonly recordsChanged: { readonly documentId: string; readonly records: readonly string[] }[]
  /** The store's file, for tests that break it. */
  readonly databasePath: string
  readonly setUpLink: () => Promise<string | undefined>
  readonly signInAs: (signInName: string, password?: string) => Promise<SessionId>
  readonly close: () => Promise<void>
}

export const password = 'a quiet long password'
export const address = '203.0.113.7'

/** Hashing without its cost; the real one has tests of its own. */
const plainHashes: HashQueue = {
  hasRoom: () => true,
  hash: async (text) => `plain:${text}`,
  verify: async (hash, text) => hash === `plain:${text}`,
}

export async function openPeopleWorld(
  hashes: HashQueue = plainHashes,
  openStore: (options: StoreOptions) => Promise<KeyedStore> = createSqliteHere,
): Promise<PeopleWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-people-'))
  let at = Date.UTC(2026, 2, 2, 9)
  const clock = { now: () => at, pass: (ms: number) => void (at += ms) }
  const store = await openStore({ dataFolder: join(folder, 'data'), keysFolder: join(folder, 'keys'), clock })
  const accessChanges: AccessChange[] = []
  const recordsChanged: PeopleWorld['recordsChanged'] = []
  const hub: SyncHub = {
    connect: () => {
      throw new Error('no sockets here')
    },
    accessChanged: async (change) => void accessChanges.push(change),
    connectedSessions: () => new Map(),
    hasOthers: () => false,
    recordsChanged: (documentId, records) => void recordsChanged.push({ documentId, records }),
    read: createMemoryReader(createDocumentLog(store)),
    drain: async () => {},
  }
  // The real engine, for what the server writes by itself.
  const engine = createSyncHub({
    log: createDocumentLog(store),
    gate: createStoreGate(store),
    clock,
    timers: new HandClock(),
    logger: { error: () => {}, warn: () => {}, info: () => {} },
  })
  const shownOrigin = () => 'http://localhost:3000'
  const workspaces = createWorkspaceDesk({ store, hub })
  const mailer = createMemoryMailer()
  const mailTimers = new HandClock()
  const identity = createIdentityDesk({
    store,
    hub,
    hashes,
    clock,
    deriveSecret: (purpose) => store.deriveSecret(purpose),
    acceptsOrigin: (origin) => origin === shownOrigin(),
    secureCookies: false,
  })
  return {
    store,
    clock,
    accessChanges,
    recordsChanged,
    databasePath: join(folder, 'data', databaseFileName),
    identity,
    practice: createPracticeDesk({ store, shownOrigin }),
    people: createPeopleDesk({
      store,
      hub,
      hashes,
      shownOrigin,
      writeAsPretend: (writer) =>
        writeAsPretend({ workspaces, change: (who, change) => changeInProcess(engine, who, change) }, writer),
    }),
    workspaces,
    mailer,
    mailTimers,
    ownMail: createOwnMailDesk({
      store,
      hub,
      hashes,
      limits: createMailLimits(store.deriveSecret('mail-limits')),
      deviceMarks: createDeviceMarks(store.deriveSecret('device-mark')),
      queue: createMailQueue({ mailer, timers: mailTimers, log: createLog('silent') }),
      shownOrigin,
    }),
    reading: createReadingDesk({ store, hub }),
    deciding: createDecidingDesk({ store, hub }),
    finding: createFindingDesk({ store, hub }),
    approaches: createApproachDesk({ store, hub }),
    appointments: createAppointmentDesk({ store, hub }),
    startingPoints: createStartingPointDesk({ store, hub }),
    quotes: createQuoteDesk({ store, hub }),
    comments: createCommentDesk({ store, hub }),
    noticed: createNoticedDesk({ store, hub }),
    versions: createVersionDesk({
      store,
      hub,
      write: () => Promise.resolve(fail({ kind: 'closed' })),
      change: () => Promise.resolve(fail({ kind: 'closed' })),
    }),
    setUpLink: () => ensureSetUpLink(store, shownOrigin()),
    async signInAs(signInName, given = password) {
      const signedIn = await identity.signIn({
        signInName,
        password: given,
        address,
        device: 'Firefox on Linux',
        deviceMark: undefined,
      })
      if (!signedIn.ok) throw new Error(signedIn.failure.kind)
      return signedIn.value.sessionId
    },
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The secret of a link. */
export function tokenOf(link: string | undefined): string {
  const token = link?.split('#')[1]
  if (token === undefined) throw new Error('not a link with a secret')
  return token
}
