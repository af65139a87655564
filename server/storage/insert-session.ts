import { ensureSessionId, type SessionId } from '#lib/base/ids.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'
import { aboutName, openText, sealText } from './sealed-text.ts'

/** A new session's row, and the name of whose it is. Signing in shows who one is. */
export async function insertSession(
  { db, vault, at }: Context,
  account: { readonly id: string; readonly practice_id: string; readonly name_sealed: Uint8Array },
  drafts: 'open' | 'sealed',
  device: string,
  passkeyId: string | null = null,
): Promise<{ readonly sessionId: SessionId; readonly name: string }> {
  const sessionId = ensureSessionId(newId())
  const practiceId = account.practice_id
  await db
    .insertInto('sessions')
    .values({
      id: sessionId,
      account_id: account.id,
      second_account_id: null,
      created_at: at,
      last_input_at: at,
      proved_at: at,
      passkey_id: passkeyId,
      drafts,
      device_sealed: sealText(vault, aboutName(practiceId, 'device', sessionId), device),
      ended_at: null,
    })
    .execute()
  const name = openText(vault, aboutName(practiceId, 'account-name', account.id), account.name_sealed)
  return { sessionId, name: name ?? '' }
}
