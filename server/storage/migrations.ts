import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { Vault } from './vault.ts'
import { firstTables } from './migrations/0001-first-tables.ts'
import { linkedLog } from './migrations/0002-linked-log.ts'
import { versions } from './migrations/0003-versions.ts'
import { passkeys } from './migrations/0004-passkeys.ts'
import { plans } from './migrations/0005-plans.ts'
import { helpContacts } from './migrations/0006-help-contacts.ts'
import { appointments } from './migrations/0007-appointments.ts'
import { heldSessions } from './migrations/0008-held-sessions.ts'
import { pretendClients } from './migrations/0009-pretend-clients.ts'
import { ownMail } from './migrations/0010-own-mail.ts'
import { proofs } from './migrations/0011-proofs.ts'
import { decisions } from './migrations/0012-decisions.ts'
import { boardVisits } from './migrations/0013-board-visits.ts'
import { quotes } from './migrations/0014-quotes.ts'
import { approaches } from './migrations/0015-approaches.ts'
import { noticings } from './migrations/0016-noticings.ts'
import { comments } from './migrations/0017-comments.ts'

/** One step from one form of the tables to the next. Never edited once it was released. */
export interface Migration {
  /** In SQLite's words; other databases have theirs for the same types. */
  readonly statements: readonly string[]
  /** What statements cannot do: once, in the same transaction, after them. */
  readonly after?: (db: Kysely<Schema>, vault: Vault) => Promise<void>
}

/** In order. A database remembers how many it has been through. */
export const migrations: readonly Migration[] = [
  firstTables,
  linkedLog,
  versions,
  passkeys,
  plans,
  helpContacts,
  appointments,
  heldSessions,
  pretendClients,
  ownMail,
  proofs,
  decisions,
  boardVisits,
  quotes,
  approaches,
  noticings,
  comments,
]
