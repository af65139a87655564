import type { Selectable } from 'kysely'
import { may } from '#lib/access/may.ts'
import { ensureWorkspaceId, parseAccountId, type GoalId, type WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Person } from '../admit.ts'
import type { Context } from '../named.ts'
import type { Schema } from '../schema.ts'

export type NoticingRow = Selectable<Schema['noticings']>

/** How many are given at a time. */
export const noticingsAtATime = 50

interface ReadableAsked {
  readonly workspaceId: WorkspaceId
  readonly kinds: readonly NoticingRow['kind'][]
  /** Undefined: of all goals, and of none. */
  readonly goalId: GoalId | undefined
  readonly role?: NoticingRow['role']
  readonly from?: Instant
  readonly before: Instant | undefined
}

export interface NoticingsAsked extends ReadableAsked {
  readonly limit: number
}

/** What this person may read of what was noticed, newest first. */
export async function listNoticings(
  context: Context,
  viewer: Person,
  { limit, ...asked }: NoticingsAsked,
): Promise<readonly NoticingRow[]> {
  const query = selectReadable(context, viewer, asked).selectAll()
  return query.orderBy('position', 'desc').limit(limit).execute()
}

/**
 * What this person may read of what was noticed. What is private is left out by the database: neither how many there
 * are nor where a page ends tells that there is one.
 */
export function selectReadable(
  { db }: Context,
  viewer: Person,
  { workspaceId, kinds, goalId, role, from, before }: ReadableAsked,
) {
  let query = db
    .selectFrom('noticings')
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', kinds)
    .where((eb) =>
      eb.or([
        eb('is_private', '=', 0),
        ...(viewer.drafts === 'open' ? [eb('by_id', '=', viewer.accountId)] : []),
        eb.exists(
          eb
            .selectFrom('noticings as mark')
            .select('mark.id')
            .whereRef('mark.about_id', '=', 'noticings.id')
            .whereRef('mark.by_id', '=', 'noticings.by_id')
            .where('mark.kind', '=', 'shown'),
        ),
      ]),
    )
  if (goalId !== undefined) query = query.where('goal_id', '=', goalId)
  if (role !== undefined) query = query.where('role', '=', role)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (before !== undefined) query = query.where('at', '<', before)
  return query
}

/** Which rows are about which, by the id of what they are about: answers, showings and takings back. */
export async function findAbout(
  { db }: Context,
  rows: readonly NoticingRow[],
): Promise<ReadonlyMap<string, readonly NoticingRow[]>> {
  const about = new Map<string, NoticingRow[]>()
  if (rows.length === 0) return about
  const found = await db
    .selectFrom('noticings')
    .selectAll()
    .where(
      'about_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  for (const row of found) {
    if (row.about_id === null) continue
    about.set(row.about_id, [...(about.get(row.about_id) ?? []), row])
  }
  return about
}

/** The gate's word for one row; asked again for each that is given. */
export function mayRead(viewer: Person, row: NoticingRow, about: readonly NoticingRow[]): boolean {
  const isPrivate = row.is_private === 1 && !hasMark(about, 'shown')
  const byId = parseAccountId(row.by_id)
  // Whose it is cannot be read, so its words cannot: there is such a row, and no more.
  if (!byId.ok) return !isPrivate
  const noticing = { workspaceId: ensureWorkspaceId(row.workspace_id), byId: byId.value, isPrivate }
  return may(viewer, { on: 'noticing', action: 'read', noticing }).allowed
}

export const hasMark = (about: readonly NoticingRow[] | undefined, kind: 'shown' | 'taken-back') =>
  about?.some((row) => row.kind === kind) ?? false
