import { describe, expect, it } from 'vitest'
import { createHashQueue } from '#server/auth/hash-queue.ts'
import { hashPassword, nobodysHash, verifyPassword } from '#server/auth/password-hash.ts'

describe('password hashes', () => {
  it('ID-10 a hash is argon2id in PHC form at the recommended cost, and salted', async () => {
    const [first, second] = await Promise.all([hashPassword('one two three'), hashPassword('one two three')])
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(second).not.toBe(first)
  })

  it('ID-10 only the password behind a hash is right', async () => {
    const hash = await hashPassword('one two three')
    expect(await verifyPassword(hash, 'one two three')).toBe(true)
    expect(await verifyPassword(hash, 'one two Three')).toBe(false)
    expect(await verifyPassword(hash, '')).toBe(false)
  })

  it('ID-10 a hash of another program with other costs is read as it says', async () => {
    // The reference implementation's own vector: `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1`.
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword(hash, 'password')).toBe(true)
  })

  it('ID-10 nothing is the password of an account that does not exist', async () => {
    expect(await verifyPassword(nobodysHash, '')).toBe(false)
    expect(await verifyPassword(nobodysHash, 'password')).toBe(false)
  })

  it('ID-10 what is not a hash throws instead of saying no', async () => {
    await expect(verifyPassword('plain', 'password')).rejects.toThrow('not an argon2id hash')
  })

  it('ID-11 the queue of hashes ends, and is free again once its work is done', async () => {
    const queue = createHashQueue()
    const work = Array.from({ length: 202 }, () => queue.verify(cheapHash, 'x'))
    expect(queue.hasRoom()).toBe(false)
    await Promise.all(work)
    expect(queue.hasRoom()).toBe(true)
  })
})

/** The least argon2 allows: 8 KiB, one pass. */
const cheapHash = '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
