import { fail, succeed, type Result } from '#lib/base/result.ts'
import { findLiveInvitation } from '../find-live-invitation.ts'
import type { Context, Query } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'
import { aboutName, openText } from '../sealed-text.ts'

export interface InvitationOpened {
  readonly purpose: 'join-as-client' | 'get-back-in' | 'begin-as-colleague'
  readonly practiceName: string
  readonly clinicianName: string
  readonly name: string
  /** The link leads to a pretend client's side. */
  readonly isPretend: boolean
}

/** What an invitation says before anything is typed: who invites, and whom. Does not use it up. */
export const openInvitation: Query<
  { readonly tokenHash: string },
  Result<InvitationOpened, { readonly kind: 'link-not-valid' }>
> = {
  async run(context, { tokenHash }) {
    for (const purpose of ['join-as-client', 'get-back-in'] as const) {
      const invitation = await findLiveInvitation(context, tokenHash, purpose)
      if (invitation === undefined) continue
      if (invitation.workspace_id === null) return openForColleague(context, invitation)
      const names = await findNames(context, invitation.workspace_id, invitation.created_by)
      if (names !== undefined) return succeed({ purpose, ...names })
    }
    return fail({ kind: 'link-not-valid' })
  },
}

async function openForColleague(
  context: Context,
  { practice_id, account_id, created_by }: Awaited<ReturnType<typeof findLiveInvitation>> & object,
): Promise<Result<InvitationOpened, { readonly kind: 'link-not-valid' }>> {
  const practice = await context.db
    .selectFrom('practices')
    .select(['id', 'name_sealed'])
    .where('id', '=', practice_id)
    .executeTakeFirst()
  if (practice === undefined || account_id === null) return fail({ kind: 'link-not-valid' })
  const nameOf = createNameReader(context)
  const about = aboutName(practice.id, 'practice-name', practice.id)
  return succeed({
    purpose: 'begin-as-colleague',
    practiceName: openText(context.vault, about, practice.name_sealed) ?? '',
    clinicianName: created_by === null ? '' : await nameOf(created_by),
    name: await nameOf(account_id),
    isPretend: false,
  })
}

async function findNames({ db, vault }: Context, workspaceId: string | null, createdBy: string | null) {
  const row = await db
    .selectFrom('workspaces')
    .innerJoin('practices', 'practices.id', 'workspaces.practice_id')
    .innerJoin('accounts', (join) => join.on('accounts.id', '=', createdBy))
    .select([
      'workspaces.id as workspaceId',
      'client_name_sealed',
      'is_pretend',
      'practices.id as practiceId',
      'practices.name_sealed as practiceName',
      'accounts.id as accountId',
      'accounts.practice_id as accountPracticeId',
      'accounts.name_sealed as accountName',
    ])
    .where('workspaces.id', '=', workspaceId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { practiceId } = row
  return {
    practiceName: openText(vault, aboutName(practiceId, 'practice-name', practiceId), row.practiceName) ?? '',
    clinicianName:
      openText(vault, aboutName(row.accountPracticeId, 'account-name', row.accountId), row.accountName) ?? '',
    name:
      openText(vault, aboutName(practiceId, 'client-name', row.workspaceId), row.client_name_sealed) ?? '',
    isPretend: row.is_pretend === 1,
  }
}
