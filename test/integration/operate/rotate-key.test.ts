import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rotateKey } from '#server/operate/rotate-key.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import type { KeyedStore } from '#server/storage/threads/threaded-store.ts'
import { openSqliteHarness, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, signIn, valueOf, type Pair } from '#test/contracts/store-world.ts'
import { createRandom } from '../../support/sync-random.ts'
import { figure, seed, tries } from '../../support/tries.ts'

const count = tries('ROTATIONS', 3)
const drafts = 24

describe('rotate-key', () => {
  let harness: SqliteHarness
  let pair: Pair
  beforeEach(async () => {
    harness = await openSqliteHarness()
    pair = await makePair(harness.store)
  })
  afterEach(() => harness.dispose())

  const begin = async (store: KeyedStore) =>
    valueOf(
      await store.run('createReflection', {
        sessionId: pair.client.sessionId,
        workspaceId: pair.workspaceId,
        title: 'Reflection',
        prompt: undefined,
      }),
    )
  /** Nobody begins more than a hundred reflections a day. */
  const passDay = async () => {
    harness.clock.time += 25 * 60 * 60_000
    pair = { ...pair, client: await signIn(harness.store, pair.client.accountId, 'hash-2', 'Sam') }
  }
  const readable = async (store: KeyedStore): Promise<number> => {
    const { workspaceId } = pair
    const listed = await store.run('listDocuments', { sessionId: pair.client.sessionId, workspaceId })
    const titles = valueOf(listed).map(({ title }) => title)
    expect(new Set(titles)).toEqual(new Set(['Goals', 'Plan', 'Reflection']))
    return titles.length
  }
  /** A store on a copy of the folders: what a server finds that is started at this moment. */
  const startOnCopy = async (masterKey?: Uint8Array) => {
    const copy = join(harness.dataFolder, '..', `copy-${randomBytes(4).toString('hex')}`)
    cpSync(harness.dataFolder, join(copy, 'data'), { recursive: true })
    cpSync(harness.keysFolder, join(copy, 'keys'), { recursive: true })
    chmodSync(join(copy, 'keys'), 0o700)
    return createSqliteStore({
      dataFolder: join(copy, 'data'),
      keysFolder: join(copy, 'keys'),
      clock: harness.clock,
      ...(masterKey === undefined ? {} : { masterKey }),
    })
  }

  it(
    `D-4 the master key changed beside a running server, killed at random: ${count} of ${count} resumed`,
    async () => {
      const { store, keysFolder } = harness
      let documents = 2
      for (let draft = 0; draft < drafts; draft++, documents++) await begin(store)
      const random = createRandom(seed)
      const master = () => readFileSync(join(keysFolder, 'master.key'))
      // How long one takes here, so that kills fall everywhere between its beginning and its end.
      const began = performance.now()
      const whole = rotateKey({ keysFolder, masterKey: undefined, newMasterKey: undefined }, () => {})
      expect(whole).toMatchObject({ ok: true })
      const durationMs = Math.ceil(performance.now() - began)
      let tried = 0
      let killed = 0
      let finished = 0
      while (killed < count) {
        const before = master()
        const child = spawn(process.execPath, ['server/operate/main.ts', 'rotate-key'], {
          stdio: ['ignore', 'pipe', 'inherit'],
          env: { ...process.env, WAYMARK_DATA: harness.dataFolder, WAYMARK_KEYS: keysFolder },
        })
        const exited = once(child, 'exit')
        await once(child.stdout, 'data')
        if (++tried % 50 === 0) await passDay()
        // The server goes on making and deleting keys meanwhile.
        const working = begin(store)
        await wait(random.int(durationMs))
        const isKilled = child.kill('SIGKILL')
        await exited
        if (isKilled && child.signalCode === 'SIGKILL') killed += 1
        if (!existsSync(join(keysFolder, 'next.key')) && !master().equals(before)) finished += 1

        const { id } = await working
        expect(await readable(store)).toBe(documents + 1)
        valueOf(await store.run('deleteDraft', { sessionId: pair.client.sessionId, reflectionId: id }))
        const afresh = await startOnCopy()
        expect(await readable(afresh)).toBe(documents)
        await afresh.close()
      }
      const interrupted = existsSync(join(keysFolder, 'next.key'))
      expect(
        rotateKey({ keysFolder, masterKey: undefined, newMasterKey: undefined }, () => {}),
      ).toMatchObject({
        ok: true,
      })
      expect(existsSync(join(keysFolder, 'next.key'))).toBe(false)
      const afresh = await startOnCopy()
      expect(await readable(afresh)).toBe(documents)
      await afresh.close()
      figure(
        `D-4 ${killed} of ${count} kills resumed, ${finished} rotations complete on the way${interrupted ? ', one left to finish' : ''}, seed ${seed}`,
      )
    },
    60_000 + count * 20_000,
  )

  it('OP-6 afterwards the old master key opens nothing, and sessions and sign-in names are as before', async () => {
    const old = readFileSync(join(harness.keysFolder, 'master.key'))
    const secret = harness.store.deriveSecret('session-cookie')
    const { keysFolder } = harness
    const rotated = rotateKey({ keysFolder, masterKey: undefined, newMasterKey: undefined }, () => {})
    expect(rotated).toMatchObject({ ok: true })
    await harness.store.close()
    await expect(startOnCopy(old)).rejects.toMatchObject({ reason: 'keys-wrong' })
    const store = await harness.reopen()
    expect(store.deriveSecret('session-cookie')).toEqual(secret)
    const listed = await store.run('listDocuments', {
      sessionId: pair.client.sessionId,
      workspaceId: pair.workspaceId,
    })
    expect(valueOf(listed).map(({ title }) => title)).toEqual(['Goals', 'Plan'])
  })

  it('OP-7 a master key from the environment: the running server follows, the next one is started with the new', async () => {
    const old = randomBytes(32)
    const next = randomBytes(32)
    const root = join(harness.dataFolder, '..', 'environment')
    const folders = { dataFolder: join(root, 'data'), keysFolder: join(root, 'keys'), clock: harness.clock }
    const running = await createSqliteStore({ ...folders, masterKey: old })
    const own = await makePair(running)
    const { keysFolder } = folders
    const rotate = (masterKey: Uint8Array, newMasterKey?: Uint8Array) =>
      rotateKey({ keysFolder, masterKey, newMasterKey }, () => {})
    expect(rotate(old)).toMatchObject({ ok: false })
    expect(rotate(old, next)).toMatchObject({ ok: true })

    const { sessionId } = own.client
    const { workspaceId } = own
    const list = async (store: KeyedStore) =>
      valueOf(await store.run('listDocuments', { sessionId, workspaceId })).map(({ title }) => title)
    const made = await running.run('createReflection', {
      sessionId,
      workspaceId,
      title: 'Made after',
      prompt: undefined,
    })
    valueOf(made)
    expect(rotate(next, randomBytes(32))).toMatchObject({ ok: false })
    expect(await list(running)).toEqual(['Goals', 'Plan', 'Made after'])
    await running.close()

    const restarted = await createSqliteStore({ ...folders, masterKey: next })
    expect(await list(restarted)).toEqual(['Goals', 'Plan', 'Made after'])
    await restarted.close()
    await expect(createSqliteStore({ ...folders, masterKey: old })).rejects.toMatchObject({
      reason: 'keys-wrong',
    })
  })
})
