import { randomBytes } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { makeSessionClaims } from '#lib/access/session-claims.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import type { KeyedStore } from '#server/storage/threads/threaded-store.ts'
import {
  addClient,
  makePair,
  newTokenHash,
  signIn,
  valueOf,
  type Someone,
} from '#test/contracts/store-world.ts'
import type { Place } from './client/dialect.ts'
import type { ServerKind } from './servers/server-kind.ts'

/** Two people's way into one document: a client and their clinician. */
export interface PairPlaces {
  readonly client: Place
  readonly clinician: Place
  /** The client's session, where there are sessions. */
  readonly sessionId: SessionId | undefined
}

/** A real practice on disk, made through the product's own commands; every server gets a copy. */
export interface Practice {
  /** As many pairs as were asked for, under the names that the server has for their documents. */
  pairsFor(kind: ServerKind, count: number): readonly PairPlaces[]
  /** Removes what it was made in. */
  dispose(): void
  /** A fresh folder for one server; Waymark's holds the practice. */
  folderFor(kind: ServerKind): string
}

const pairsAClinician = 20

/** Makes a practice under `folder` in which each pair has the page of a therapy session. */
export async function makePractice(folder: string, pairs: number): Promise<Practice> {
  // Made in memory where the system has such a folder: making it takes thousands of commits.
  const seed = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : folder, 'waymark-practice-'))
  const store = await createSqliteStore({
    dataFolder: join(seed, 'data'),
    keysFolder: join(seed, 'keys'),
    clock: { now: () => Date.now() },
  })
  const made: PairPlaces[] = []
  try {
    const cookies = createCookies(store)
    const firstPair = await makePair(store, 'Bench')
    let clinician: Someone = firstPair.clinician
    while (made.length < pairs) {
      if (made.length % pairsAClinician === 0 && made.length > 0)
        clinician = await addClinician(store, firstPair.clinician)
      const { client, workspaceId } = await addClient(store, clinician, 'Bench')
      const page = await store.run('createSessionPage', {
        sessionId: client.sessionId,
        workspaceId,
        titlePattern: 'Session {number}',
      })
      const document: string = valueOf(page).documentId
      made.push({
        sessionId: client.sessionId,
        client: { document, cookie: await cookies(client.sessionId) },
        clinician: { document, cookie: await cookies(clinician.sessionId) },
      })
    }
  } finally {
    await store.close()
  }
  return {
    pairsFor: (kind, count) =>
      made.slice(0, count).map((pair, index) => (kind === 'waymark' ? pair : plain(index))),
    dispose: () => rmSync(seed, { recursive: true, force: true }),
    folderFor(kind) {
      const own = mkdtempSync(join(folder, `${kind}-`))
      if (kind === 'waymark') {
        cpSync(seed, own, { recursive: true })
        for (const part of ['data', 'keys']) chmodSync(join(own, part), 0o700)
      }
      return own
    },
  }
}

/** Under `WAYMARK_BENCH_FOLDER` or the system's folder for such things; it should be a real disk. */
export function makeBenchFolder(): string {
  return mkdtempSync(join(process.env['WAYMARK_BENCH_FOLDER'] ?? tmpdir(), 'waymark-bench-'))
}

async function addClinician(store: KeyedStore, admin: Someone): Promise<Someone> {
  const name = `colleague-${randomBytes(4).toString('hex')}`
  const added = await store.run('inviteColleague', {
    sessionId: admin.sessionId,
    name,
    signInName: `${name}@example.test`,
    passwordHash: 'hash-1',
    roles: ['clinician'],
    tokenHash: newTokenHash(),
  })
  return signIn(store, valueOf(added).accountId, 'hash-1', 'Bench')
}

/** Makes the cookie that signing in would have set. */
function createCookies(store: KeyedStore): (sessionId: SessionId) => Promise<string> {
  const secret = store.deriveSecret('session-cookie').toString('base64')
  return async (sessionId) => {
    const token = await encode({ token: makeSessionClaims(sessionId), secret })
    return `next-auth.session-token=${token}`
  }
}

function plain(index: number): PairPlaces {
  const place = { document: `document-${index}`, cookie: '' }
  return { sessionId: undefined, client: place, clinician: place }
}
