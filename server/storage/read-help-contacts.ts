import type { Instant } from '#lib/base/instant.ts'
import type { Context } from './named.ts'
import { createNameReader } from './read-person-name.ts'
import { aboutName, openText } from './sealed-text.ts'

export interface HelpContactRow {
  readonly name: string
  readonly reach: string
  readonly hours: string
}

export interface HelpContactsRead {
  readonly contacts: readonly HelpContactRow[]
  readonly checkedAt: Instant
  /** The name of whoever checked them. */
  readonly checkedBy: string
}

/** Whom clients can turn to, as last checked; undefined while nobody has, or when it cannot be opened. */
export async function readHelpContacts(context: Context): Promise<HelpContactsRead | undefined> {
  const row = await context.db
    .selectFrom('help_contacts')
    .selectAll()
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const about = aboutName(row.practice_id, 'help-contacts', row.id)
  const opened = openText(context.vault, about, row.contacts_sealed)
  if (opened === undefined) return undefined
  const contacts: readonly HelpContactRow[] = JSON.parse(opened)
  return {
    contacts,
    checkedAt: row.checked_at,
    checkedBy: await createNameReader(context)(row.checked_by),
  }
}
