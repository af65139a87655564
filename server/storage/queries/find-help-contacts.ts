import type { Instant } from '#lib/base/instant.ts'
import type { Query } from '../named.ts'
import { readHelpContacts, type HelpContactRow } from '../read-help-contacts.ts'

/** Whom to turn to, for anybody who asks: who checked it is not told. */
export const findHelpContacts: Query<
  void,
  { readonly contacts: readonly HelpContactRow[]; readonly checkedAt: Instant } | undefined
> = {
  async run(context) {
    const found = await readHelpContacts(context)
    return found && { contacts: found.contacts, checkedAt: found.checkedAt }
  },
}
