import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSqliteSafe } from '#server/storage/sqlite/open-database.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { openSqliteHarness, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'

describe('starting the store', () => {
  let harness: SqliteHarness

  beforeEach(async () => {
    harness = await openSqliteHarness()
    await harness.store.close()
  })
  afterEach(() => harness.dispose())

  const start = (changes: { dataFolder?: string; keysFolder?: string; masterKey?: Uint8Array } = {}) => {
    const { dataFolder, keysFolder, clock } = harness
    return createSqliteStore({ dataFolder, keysFolder, clock, ...changes })
  }
  const refused = (reason: string) => ({ kind: 'start-refused', reason })

  it('ST-17 data without its keys: refuses, and makes no new ones', async () => {
    rmSync(harness.keysFolder, { recursive: true })
    await expect(start()).rejects.toMatchObject(refused('keys-missing'))
    expect(existsSync(harness.keysFolder)).toBe(false)
    await expect(start({ masterKey: randomBytes(32) })).rejects.toMatchObject(refused('keys-missing'))
  })

  it('ST-17 a keyring without its master key: refuses, and makes no new one', async () => {
    renameSync(join(harness.keysFolder, 'master.key'), join(harness.keysFolder, 'elsewhere'))
    await expect(start()).rejects.toMatchObject(refused('keys-missing'))
    expect(readdirSync(harness.keysFolder)).toEqual(['elsewhere', 'root.key'])
  })

  it('ST-17 another master key, or one of the wrong length: refuses', async () => {
    await expect(start({ masterKey: randomBytes(32) })).rejects.toMatchObject(refused('keys-wrong'))
    await expect(start({ masterKey: randomBytes(31) })).rejects.toMatchObject(refused('master-key-malformed'))
  })

  it('ST-17 keys that others may read, or inside the data folder: refuses', async () => {
    chmodSync(join(harness.keysFolder, 'master.key'), 0o640)
    await expect(start()).rejects.toMatchObject(refused('keys-open-to-others'))
    const inside = join(harness.dataFolder, 'keys')
    await expect(start({ keysFolder: inside })).rejects.toMatchObject(refused('keys-inside-data'))
    expect(existsSync(inside)).toBe(false)
  })

  it('ST-17 a database of a newer version, or a file that is none: refuses', async () => {
    const path = join(harness.dataFolder, 'waymark.db')
    const database = new DatabaseSync(path)
    database.exec('pragma user_version = 1000')
    database.close()
    await expect(start()).rejects.toMatchObject(refused('database-too-new'))
    writeFileSync(path, randomBytes(8192))
    await expect(start()).rejects.toMatchObject(refused('database-unreadable'))
  })

  it('ST-17 each refusal is one sentence that says what to do and names no path', async () => {
    rmSync(harness.keysFolder, { recursive: true })
    const thrown: unknown = await start().catch((error: unknown) => error)
    const message = thrown instanceof Error ? thrown.message : ''
    expect(message).toMatch(/WAYMARK_KEYS/)
    expect(message).not.toContain(harness.keysFolder)
  })

  it('ST-19 derived secrets are the same at every start and differ by purpose', async () => {
    const first = harness.store.deriveSecret('session-cookie')
    const again = await harness.reopen()
    expect(again.deriveSecret('session-cookie')).toEqual(first)
    expect(again.deriveSecret('other')).not.toEqual(first)
  })
})

it.each([
  ['3.51.2', false],
  ['3.9.9', false],
  ['3.51.3', true],
  ['3.53.4', true],
  ['', false],
])('ST-18 SQLite %s may be used: %s', (version, safe) => {
  expect(isSqliteSafe(version)).toBe(safe)
})
