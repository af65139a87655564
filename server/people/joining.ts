import { fail, succeed, type Result } from '#lib/base/result.ts'
import { hashLinkToken } from '../auth/link-token.ts'
import { readName, readPassword, readSignInName } from '../auth/new-account-rules.ts'
import { makeRecoveryCode } from '../auth/recovery-code.ts'
import type { AccountFailure, NewAccount, PeopleDesk } from '../people-door.ts'
import type { PeopleOptions } from './people-desk.ts'

/**
 * What the person behind a link does. Whether the link still works is asked before anything is hashed, so a
 * stranger without one costs nothing; the command asks again, in its transaction.
 */
export function joiningWith({
  store,
  hub,
  hashes,
}: PeopleOptions): Pick<PeopleDesk, 'setUp' | 'openInvitation' | 'acceptInvitation' | 'getBackIn'> {
  const notValid = fail({ kind: 'link-not-valid' } as const)

  return {
    async setUp({ token, ...input }) {
      const read = readNewAccount(input)
      if (!read.ok) return read
      const practiceName = readName(input.practiceName)
      if (!practiceName.ok) return practiceName
      const name = readName(input.name)
      if (!name.ok) return name
      const tokenHash = hashLinkToken(token)
      if (!(await store.ask('isSetUpLinkLive', { tokenHash }))) return notValid
      const done = await store.run('setUpPractice', {
        tokenHash,
        practiceName: practiceName.value,
        name: name.value,
        signInName: read.value.signInName,
        passwordHash: await hashes.hash(read.value.password),
      })
      return done.ok ? succeed(undefined) : done
    },

    openInvitation: (token) => store.ask('openInvitation', { tokenHash: hashLinkToken(token) }),

    async acceptInvitation({ token, ...input }) {
      const tokenHash = hashLinkToken(token)
      const opened = await store.ask('openInvitation', { tokenHash })
      if (!opened.ok || opened.value.purpose !== 'join-as-client') return notValid
      const read = readNewAccount(input)
      if (!read.ok) return read
      const recoveryCode = makeRecoveryCode()
      const done = await store.run('acceptInvitation', {
        tokenHash,
        signInName: read.value.signInName,
        passwordHash: await hashes.hash(read.value.password),
        recoveryHash: await hashes.hash(recoveryCode),
      })
      return done.ok ? succeed({ recoveryCode }) : done
    },

    async getBackIn({ token, password }) {
      const tokenHash = hashLinkToken(token)
      const opened = await store.ask('openInvitation', { tokenHash })
      if (!opened.ok || opened.value.purpose === 'join-as-client') return notValid
      const next = readPassword(password)
      if (!next.ok) return next
      const done = await store.run('getBackIn', { tokenHash, passwordHash: await hashes.hash(next.value) })
      if (!done.ok) return done
      await hub.accessChanged({ of: 'account', accountId: done.value.accountId })
      return succeed({ signInName: done.value.signInName })
    },
  }
}

/** A new account's sign-in name and password, as they are stored and hashed. */
export function readNewAccount(input: NewAccount): Result<NewAccount, AccountFailure> {
  const signInName = readSignInName(input.signInName)
  if (!signInName.ok) return signInName
  const password = readPassword(input.password)
  if (!password.ok) return password
  return succeed({ signInName: signInName.value, password: password.value })
}
