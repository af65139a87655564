import { parseAccountId, type GoalId, type WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Decider } from '#lib/deciding/goal-decisions.ts'
import type { LifeEvent, LifeEntry, LifeWords } from '#lib/life/life-entry.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'

/** The span of time that a page of a goal's life tells: from a moment on, and before another. */
export interface Span {
  readonly from: Instant
  readonly before: Instant
}

/** Whose life is read, and what reading any row of it needs. */
export interface LifeOf {
  readonly context: Context
  readonly board: DocumentRow
  readonly goalId: GoalId
  readonly personOf: PersonOf
}

/** Who did something; undefined where the row does not say. */
export type PersonOf = (accountId: string) => Promise<Decider | undefined>

/** `clientId`: whoever is not the client is on the clinicians' side. */
export function createPersonReader(context: Context, clientId: string | null): PersonOf {
  const nameOf = createNameReader(context)
  return async (text) => {
    const id = parseAccountId(text)
    if (!id.ok) return undefined
    const side = id.value === clientId ? 'client' : 'clinician'
    return { accountId: id.value, name: await nameOf(id.value), side }
  }
}

export async function findClientId({ db }: Context, workspaceId: WorkspaceId): Promise<string | null> {
  const row = await db
    .selectFrom('workspaces')
    .select('client_account_id')
    .where('id', '=', workspaceId)
    .executeTakeFirst()
  return row?.client_account_id ?? null
}

/** An entry of a row; one whose writer or whose event is not what it should be is told as unreadable. */
export function entryOf(
  at: Instant,
  by: Decider | undefined,
  event: LifeEvent | undefined,
  why?: LifeWords,
): LifeEntry {
  return by === undefined || event === undefined ? { what: 'unreadable', at, by } : { ...event, at, by, why }
}

/** Words as a row seals them: none where it holds none, lost where they cannot be opened. */
export function wordsOf(sealed: Uint8Array | null, opened: string | undefined): LifeWords | undefined {
  if (sealed === null) return undefined
  return opened === undefined ? { state: 'unreadable' } : { state: 'said', words: opened }
}
