import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureAccountId, type AccountId, type PracticeId, type SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice } from '../admit.ts'
import type { InvitationStanding } from '../describe-invitation.ts'
import { findColleagueLink } from '../find-colleague-link.ts'
import type { Context, Query } from '../named.ts'
import { readHelpContacts, type HelpContactsRead } from '../read-help-contacts.ts'
import { createNameReader } from '../read-person-name.ts'
import { aboutName, openText } from '../sealed-text.ts'

export interface ColleagueRow {
  readonly accountId: AccountId
  readonly name: string
  readonly roles: readonly ('clinician' | 'admin')[]
  readonly isMe: boolean
  /** The link to their first sign-in; undefined once they have begun. */
  readonly link: { readonly state: InvitationStanding; readonly expiresAt: Instant } | undefined
}

export interface PracticeFound {
  readonly name: string
  readonly colleagues: readonly ColleagueRow[]
  readonly help: HelpContactsRead | undefined
}

/** A practice as its admin sees it: who works for it now, oldest first, and whom its clients can turn to. */
export const findPractice: Query<{ readonly sessionId: SessionId }, Result<PracticeFound, ToldRefusal>> = {
  async run(context, { sessionId }) {
    const admitted = await admitToPractice(context, sessionId, 'manage-people')
    if (!admitted.ok) return admitted
    const { viewer, practiceId } = admitted.value
    const row = await context.db
      .selectFrom('practices')
      .select('name_sealed')
      .where('id', '=', practiceId)
      .executeTakeFirstOrThrow()
    const about = aboutName(practiceId, 'practice-name', practiceId)
    return succeed({
      name: openText(context.vault, about, row.name_sealed) ?? '',
      colleagues: await readColleagues(context, practiceId, viewer.accountId),
      help: await readHelpContacts(context),
    })
  },
}

const practiceRoles = ['clinician', 'admin'] as const

async function readColleagues(
  context: Context,
  practiceId: PracticeId,
  me: AccountId,
): Promise<readonly ColleagueRow[]> {
  const rows = await context.db
    .selectFrom('memberships')
    .select(['account_id', 'role'])
    .where('scope', '=', 'practice')
    .where('scope_id', '=', practiceId)
    .where('until_at', 'is', null)
    .orderBy('from_at')
    .orderBy('id')
    .execute()
  const nameOf = createNameReader(context)
  const colleagues: ColleagueRow[] = []
  for (const id of new Set(rows.map((row) => row.account_id))) {
    const roles = practiceRoles.filter((role) =>
      rows.some((row) => row.account_id === id && row.role === role),
    )
    const link = await findColleagueLink(context, id)
    colleagues.push({
      accountId: ensureAccountId(id),
      name: await nameOf(id),
      roles,
      isMe: id === me,
      link: link?.state === 'accepted' ? undefined : link,
    })
  }
  return colleagues
}
