import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice } from '../admit.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'
import type { HelpContactRow } from '../read-help-contacts.ts'
import { aboutName, sealText } from '../sealed-text.ts'

/** Keeps whom clients can turn to, and that this person has checked it now. What held before stays as it was. */
export const checkHelpContacts: Command<
  { readonly sessionId: SessionId; readonly contacts: readonly HelpContactRow[] },
  Result<void, ToldRefusal>
> = {
  async run(context, { sessionId, contacts }) {
    const admitted = await admitToPractice(context, sessionId, 'check-help-contacts')
    if (!admitted.ok) return admitted
    const { viewer, practiceId } = admitted.value
    const id = newId()
    const about = aboutName(practiceId, 'help-contacts', id)
    await context.db
      .insertInto('help_contacts')
      .values({
        id,
        practice_id: practiceId,
        contacts_sealed: sealText(context.vault, about, JSON.stringify(contacts)),
        checked_at: context.at,
        checked_by: viewer.accountId,
      })
      .execute()
    return succeed(undefined)
  },
}
