import { randomBytes } from 'node:crypto'
import type { AccountId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed } from '#lib/base/result.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { nobodysHash } from '../auth/password-hash.ts'
import type { PretendDesk } from '../pretend-door.ts'
import { answered } from '../storage/answered.ts'
import type { PeopleOptions } from './people-desk.ts'

/** Somebody who writes, as their browser would. */
export interface Writer {
  readonly sessionId: SessionId
  readonly accountId: AccountId
  readonly workspaceId: WorkspaceId
}

/** Making a client who is nobody, and putting them away. */
export function pretendingWith(options: PeopleOptions): PretendDesk {
  const { store, hub, writeAsPretend } = options

  /** In a session of the client's own, which nobody holds a cookie of and which ends with the last word. */
  async function write(who: Omit<Writer, 'sessionId'>): Promise<void> {
    const { accountId } = who
    const started = await store.run('startSession', {
      accountId,
      passwordHash: nobodysHash,
      device: say(pretendWords.device),
    })
    if (!started.ok) return
    const { sessionId } = started.value
    try {
      await writeAsPretend({ ...who, sessionId })
    } finally {
      await store.run('endSession', { sessionId })
      await hub.accessChanged({ of: 'session', sessionId })
    }
  }

  return {
    beginPretendClient: (sessionId) =>
      answered(async () => {
        const begun = await store.run('beginPretendClient', {
          sessionId,
          clientName: say(pretendWords.name),
          signInName: `pretend-${randomBytes(16).toString('hex')}`,
          passwordHash: nobodysHash,
        })
        if (!begun.ok) return begun
        const { workspaceId, accountId } = begun.value
        if (accountId !== undefined) await write({ workspaceId, accountId })
        return succeed({ workspaceId })
      }),
    putAwayPretendClient: (sessionId, workspaceId) =>
      answered(async () => {
        const passwordHash = nobodysHash
        const gone = await store.run('putAwayPretendClient', { sessionId, workspaceId, passwordHash })
        if (!gone.ok) return gone
        const { accountIds } = gone.value
        await Promise.all(accountIds.map((accountId) => hub.accessChanged({ of: 'account', accountId })))
        return succeed(undefined)
      }),
  }
}
