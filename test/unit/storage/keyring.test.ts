import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeyringVault } from '#server/storage/keyring/keyring-vault.ts'
import { createKeyGeneration, openKeyring } from '#server/storage/keyring/keyring.ts'
import { newId } from '#server/storage/new-id.ts'
import type { SealedAbout } from '#server/storage/vault.ts'

describe('the keyring and its vault', () => {
  let folder: string
  const masterKey = randomBytes(32)
  const rootSecret = randomBytes(32)
  const generation = createKeyGeneration()
  const openVault = (master = masterKey) =>
    createKeyringVault(openKeyring(folder, master, generation), rootSecret)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-keys-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const keyId = newId()
  const about: SealedAbout = { keyId, workspaceId: newId(), class: 'reflection', kind: 'update', seq: 7 }
  const plain = new TextEncoder().encode('only for the key that sealed it')

  it('ST-13 a record opens as what it was sealed as, and as nothing else', () => {
    const vault = openVault()
    vault.createKey(keyId, 'reflection')
    const otherId = newId()
    vault.createKey(otherId, 'reflection')
    const sealed = vault.seal(about, plain)
    expect(openVault().open(about, sealed)).toEqual({ ok: true, value: Buffer.from(plain) })
    const passedOff: readonly Partial<SealedAbout>[] = [
      { seq: 8 },
      { kind: 'snapshot' },
      { workspaceId: newId() },
      { class: 'session' },
      { keyId: otherId },
      { kind: 'updat', workspaceId: `e${about.workspaceId}` },
    ]
    for (const difference of passedOff) {
      expect(vault.open({ ...about, ...difference }, sealed)).toEqual({
        ok: false,
        failure: { kind: 'corrupt-record' },
      })
    }
  })

  it('ST-13 no two records of the same words are alike', () => {
    const vault = openVault()
    vault.createKey(keyId, 'reflection')
    expect(vault.seal(about, plain)).not.toEqual(vault.seal(about, plain))
  })

  it('ST-14 a key opens only under its own name, class and master key', () => {
    const vault = openVault()
    vault.createKey(keyId, 'reflection')
    const sealed = vault.seal(about, plain)
    expect(openVault(randomBytes(32)).open(about, sealed)).toMatchObject({ ok: false })
    expect(openVault().open({ ...about, class: 'board' }, sealed)).toMatchObject({ ok: false })
    const copy = newId()
    copyFileSync(join(folder, `${keyId}.key`), join(folder, `${copy}.key`))
    expect(openVault().open({ ...about, keyId: copy }, sealed)).toEqual({
      ok: false,
      failure: { kind: 'corrupt-record' },
    })
  })

  it('ST-14 key files are their owner’s alone, and a key is made once', () => {
    const vault = openVault()
    vault.createKey(keyId, 'reflection')
    expect(statSync(join(folder, `${keyId}.key`)).mode & 0o777).toBe(0o600)
    expect(() => vault.createKey(keyId, 'reflection')).toThrow()
    expect(() => vault.createKey('../outside', 'reflection')).toThrow('not a key id')
  })

  it('ST-15 a destroyed key is gone for everyone at once, and its id never gets another', () => {
    const writer = openVault()
    const reader = openVault()
    writer.createKey(keyId, 'reflection')
    const sealed = writer.seal(about, plain)
    expect(reader.open(about, sealed)).toMatchObject({ ok: true })
    writer.destroyKey(keyId)
    const gone = { ok: false, failure: { kind: 'key-destroyed' } }
    expect([writer, reader, openVault()].map((vault) => vault.open(about, sealed))).toEqual([
      gone,
      gone,
      gone,
    ])
    expect([writer, reader].map((vault) => vault.hasKey(keyId))).toEqual([false, false])
    expect(existsSync(join(folder, `${keyId}.key`))).toBe(false)
    expect(() => openVault().createKey(keyId, 'reflection')).toThrow('cannot be made again')
    expect(() => writer.destroyKey(keyId)).not.toThrow()
  })

  it('ST-15 a destruction that a crash cut short is completed at the next start', () => {
    openVault().createKey(keyId, 'reflection')
    writeFileSync(join(folder, `${keyId}.gone`), '')
    writeFileSync(join(folder, 'half.key.tmp'), 'half')
    expect(openVault().hasKey(keyId)).toBe(false)
    openKeyring(folder, masterKey, generation).finishInterrupted()
    expect(readdirSync(folder)).toEqual([`${keyId}.gone`])
  })

  it('ST-16 a blind index is the same for the same text and purpose only', () => {
    const vault = openVault()
    expect(vault.blindIndex('sign-in-name', 'sam')).toBe(openVault().blindIndex('sign-in-name', 'sam'))
    expect(vault.blindIndex('sign-in-name', 'sam')).not.toBe(vault.blindIndex('sign-in-name', 'Sam'))
    expect(vault.blindIndex('sign-in-name', 'sam')).not.toBe(vault.blindIndex('other', 'sam'))
    expect(vault.blindIndex('sign-in-name', 'sam')).toMatch(/^[0-9a-f]{64}$/)
  })
})
