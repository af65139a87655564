import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command } from '../named.ts'
import { usePasskey, type UsedPasskey } from '../use-passkey.ts'

export interface NoteProofInput {
  readonly sessionId: SessionId
  /** What was right: the password whose hash this is, which must still be the account's, or a passkey's signature. */
  readonly by: { readonly passwordHash: string } | UsedPasskey
}

/** Notes that the person of a session showed who they are; false when what was right is not theirs, or no longer. */
export const noteProof: Command<NoteProofInput, Result<boolean, ToldRefusal>> = {
  async run(context, { sessionId, by }) {
    const { db, at } = context
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const shown =
      'passwordHash' in by
        ? await db
            .selectFrom('accounts')
            .select('id')
            .where('id', '=', viewer.accountId)
            .where('password_hash', '=', by.passwordHash)
            .executeTakeFirst()
        : await usePasskey(context, by)
    if (shown?.id !== viewer.accountId) return succeed(false)
    await db.updateTable('sessions').set({ proved_at: at }).where('id', '=', sessionId).execute()
    return succeed(true)
  },
}
