import { createHash, randomBytes } from 'node:crypto'
import type { AccountId, DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Clock, Instant } from '#lib/base/instant.ts'
import type { Result } from '#lib/base/result.ts'
import type { Store } from '#server/storage/store.ts'

/** A clock that stands until it is set. */
export interface SetClock extends Clock {
  time: Instant
}

export function createSetClock(time: Instant = Date.UTC(2026, 0, 5, 9)): SetClock {
  const clock: SetClock = { time, now: () => clock.time }
  return clock
}

export interface Someone {
  readonly accountId: AccountId
  readonly sessionId: SessionId
}

/** A practice with one clinician, and their client in a workspace with its board. */
export interface Pair {
  readonly workspaceId: WorkspaceId
  readonly boardId: DocumentId
  readonly clinician: Someone
  readonly client: Someone
}

/** The value, or the test ends with the failure's kind. */
export function valueOf<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.failure.kind}`)
  return result.value
}

/** Makes a pair through the same commands as people do. `mark` ends up in every name. */
export async function makePair(store: Store, mark = 'Sam'): Promise<Pair> {
  const setUpHash = newTokenHash()
  valueOf(await store.run('renewSetUpLink', { tokenHash: setUpHash }))
  const { accountId } = valueOf(
    await store.run('setUpPractice', {
      tokenHash: setUpHash,
      practiceName: `${mark} practice`,
      name: `${mark} clinician`,
      signInName: `${mark}-clinician@example.test`,
      passwordHash: 'hash-1',
    }),
  )
  const clinician = await signIn(store, accountId, 'hash-1', mark)
  return { clinician, ...(await addClient(store, clinician, mark)) }
}

/** Makes one pair after another in one store: the first sets the practice up, the others join it. */
export function createPairMaker(store: () => Store, mark: string): () => Promise<Pair> {
  let clinician: Someone | undefined
  return async () => {
    if (clinician !== undefined) return { clinician, ...(await addClient(store(), clinician, mark)) }
    const pair = await makePair(store(), mark)
    clinician = pair.clinician
    return pair
  }
}

/** So many clients of one clinician, each with a board. */
export async function makeBoards(store: Store, count: number): Promise<readonly [Pair, ...Pair[]]> {
  const makeNext = createPairMaker(() => store, 'Sam')
  const boards: [Pair, ...Pair[]] = [await makeNext()]
  while (boards.length < count) boards.push(await makeNext())
  return boards
}

/** Another client of the same clinician. */
export async function addClient(
  store: Store,
  clinician: Someone,
  mark: string,
): Promise<Omit<Pair, 'clinician'>> {
  const tokenHash = newTokenHash()
  const invited = await store.run('inviteClient', {
    sessionId: clinician.sessionId,
    clientName: `${mark} client`,
    tokenHash,
  })
  const { workspaceId } = valueOf(invited)
  const accepted = await store.run('acceptInvitation', {
    tokenHash,
    signInName: `${mark}-${randomBytes(4).toString('hex')}@example.test`,
    passwordHash: 'hash-2',
    recoveryHash: 'hash-3',
  })
  const client = await signIn(store, valueOf(accepted).accountId, 'hash-2', mark)
  const listed = await store.run('listDocuments', { sessionId: client.sessionId, workspaceId })
  const board = valueOf(listed).find((document) => document.kind === 'board')
  if (board === undefined) throw new Error('a workspace without a board')
  return { workspaceId, boardId: board.id, client }
}

export async function signIn(
  store: Store,
  accountId: AccountId,
  passwordHash: string,
  mark: string,
): Promise<Someone> {
  const started = await store.run('startSession', { accountId, passwordHash, device: `${mark} on Linux` })
  return { accountId, sessionId: valueOf(started).sessionId }
}

/** Time passes while these people go on doing something: their sessions end by age alone. */
export async function passAwake(
  { store, clock }: { readonly store: Store; readonly clock: SetClock },
  people: readonly Someone[],
  ms: number,
): Promise<void> {
  const until = clock.time + ms
  while (clock.time < until) {
    clock.time = Math.min(until, clock.time + 14 * 60_000)
    for (const { sessionId } of people) await store.run('noteInput', { sessionId, agoMs: 0 })
  }
}

/** Of a link that nobody was given. */
export const newTokenHash = () => createHash('sha256').update(randomBytes(32)).digest('hex')
