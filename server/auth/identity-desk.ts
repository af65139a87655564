import { fail, succeed } from '#lib/base/result.ts'
import type { SessionId } from '#lib/base/ids.ts'
import type { Clock } from '#lib/base/instant.ts'
import type { IdentityDesk, Staying } from '../door.ts'
import { answered } from '../storage/answered.ts'
import { gatherCalls } from '../storage/gather-calls.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { createChallenges } from './challenges.ts'
import { createDeviceMarks } from './device-mark.ts'
import { createGuessLimits } from './guess-limits.ts'
import type { HashQueue } from './hash-queue.ts'
import type { IdentityParts } from './identity-parts.ts'
import { readPassword } from './new-account-rules.ts'
import { recoveryWith } from './recovery.ts'
import { passkeysWith } from './passkeys.ts'
import { readSessionCookie } from './session-cookie.ts'
import { createTokenOpener } from './session-token.ts'
import { guessOwnPassword, proofsWith } from './proofs.ts'
import { signInWith } from './sign-in.ts'

/** Sessions that sockets ask about together. */
const sessionsAtOnce = 256

export interface IdentityOptions {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'accessChanged'>
  readonly hashes: HashQueue
  readonly clock: Clock
  /** 32 bytes for one purpose, the same at every start. */
  readonly deriveSecret: (purpose: string) => Buffer
  readonly acceptsOrigin: (origin: string | null) => boolean
  /** True when the public origin is https. */
  readonly secureCookies: boolean
}

/** Signing in and out, sessions, password and recovery card. Every session is asked of its row each time. */
export function createIdentityDesk(options: IdentityOptions): IdentityDesk {
  const { store, hub, secureCookies, deriveSecret } = options
  const cookieSecret = deriveSecret('session-cookie').toString('base64')
  const parts: IdentityParts = {
    ...options,
    limits: createGuessLimits(),
    deviceMarks: createDeviceMarks(deriveSecret('device-mark')),
    challenges: createChallenges(deriveSecret('passkey-challenge'), options.clock),
  }
  const cookieRule = { openToken: createTokenOpener(cookieSecret), secure: secureCookies }
  const findAccount = gatherCalls(sessionsAtOnce, (sessionIds: readonly SessionId[]) =>
    store.ask('findAccounts', { sessionIds }),
  )
  const findSession: IdentityDesk['findSession'] = (sessionId) => store.ask('findSession', { sessionId })

  return {
    cookieSecret,
    secureCookies,
    acceptsOrigin: options.acceptsOrigin,
    findSession,
    async findSignedIn(cookieHeader) {
      const sessionId = readSessionCookie(cookieHeader, cookieRule)
      return sessionId && findSession(sessionId)
    },
    async findLiveSession(cookieHeader) {
      const sessionId = readSessionCookie(cookieHeader, cookieRule)
      const accountId = sessionId && (await findAccount(sessionId))
      return sessionId && accountId && { sessionId, accountId }
    },
    signIn: signInWith(parts),
    staying: (sessionId) => answered(async () => tellStaying(await store.ask('findStaying', { sessionId }))),
    noteInput: (sessionId, agoMs) =>
      answered(async () => tellStaying(await store.run('noteInput', { sessionId, agoMs }))),
    async endSession(sessionId) {
      await store.run('endSession', { sessionId })
      await hub.accessChanged({ of: 'session', sessionId })
    },
    endOtherSessions: (sessionId, which) =>
      answered(async () => {
        const ended = await store.run('endOtherSessions', { sessionId, which })
        if (!ended.ok) return ended
        await Promise.all(ended.value.map((id) => hub.accessChanged({ of: 'session', sessionId: id })))
        return succeed(undefined)
      }),
    listSessions: (sessionId) => answered(() => store.ask('listSessions', { sessionId })),
    changePassword: changePasswordWith(parts),
    outboxKeys: (sessionId) =>
      answered(async () => {
        const session = await findSession(sessionId)
        if (session === undefined) return fail({ kind: 'not-signed-in' })
        const { accountId, drafts } = session
        const key = (purpose: string) => deriveSecret(purpose).toString('base64')
        return succeed({
          account: drafts === 'open' ? key(`outbox/${accountId}`) : undefined,
          sealed: key(`outbox/sealed/${accountId}`),
        })
      }),
    ...recoveryWith(parts),
    ...passkeysWith(parts),
    ...proofsWith(parts),
  }
}

function tellStaying(staying: Staying | undefined) {
  return staying === undefined ? fail({ kind: 'not-signed-in' } as const) : succeed(staying)
}

function changePasswordWith(parts: IdentityParts): IdentityDesk['changePassword'] {
  const { store, hub, hashes } = parts
  return (sessionId, input) =>
    answered(async () => {
      const next = readPassword(input.next)
      if (!next.ok) return next
      const own = await guessOwnPassword(parts, sessionId, input.current)
      if (!own.ok) return own
      const { accountId, passwordHash } = own.value
      const nextHash = await hashes.hash(next.value)
      const changed = await store.run('changePassword', { sessionId, currentHash: passwordHash, nextHash })
      if (!changed.ok) return changed
      await hub.accessChanged({ of: 'account', accountId })
      return succeed(undefined)
    })
}
