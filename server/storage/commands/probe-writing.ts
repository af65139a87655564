import type { Command } from '../named.ts'

/** More than a page: room that an update would need. */
const textOfTwoPages = '0'.repeat(8_192)

/**
 * Writes a row that needs room and takes it away again, in one transaction that nobody sees inside of. It
 * commits as every command does, so it says by resolving that the store takes writes, and holds nothing.
 */
export const probeWriting: Command<void, void> = {
  async run({ db, at }) {
    const id = 'probe'
    await db
      .insertInto('invitations')
      .values({
        id,
        token_hash: textOfTwoPages,
        purpose: 'set-up',
        practice_id: null,
        workspace_id: null,
        account_id: null,
        created_by: null,
        created_at: at,
        expires_at: 0,
        used_at: 0,
        revoked_at: 0,
      })
      .execute()
    await db.deleteFrom('invitations').where('id', '=', id).execute()
  },
}
