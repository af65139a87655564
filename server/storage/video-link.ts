import {
  ensureAccountId,
  ensureDocumentId,
  ensureWorkspaceId,
  type AccountId,
  type DocumentId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Context } from './named.ts'
import { openText, sealText } from './sealed-text.ts'
import type { SealedAbout } from './vault.ts'

export interface KeptVideoLink {
  /** Undefined when it was taken away, or cannot be opened. */
  readonly link: string | undefined
  readonly setBy: AccountId
  readonly setAt: Instant
}

interface Home {
  readonly boardId: DocumentId
  readonly workspaceId: WorkspaceId
}

/** A workspace has no key of its own: the link is sealed under that of its board, which the same people read. */
const aboutLink = ({ boardId, workspaceId }: Home): SealedAbout => ({
  keyId: boardId,
  workspaceId,
  class: 'board',
  kind: 'video-link',
  seq: 0,
})

export function sealVideoLink({ vault }: Context, home: Home, link: string): Uint8Array {
  return sealText(vault, aboutLink(home), link)
}

/** The video links of workspaces. Asks no gate: the caller has. */
export async function loadVideoLinks(
  { db, vault }: Context,
  workspaceIds: readonly WorkspaceId[],
): Promise<ReadonlyMap<WorkspaceId, KeptVideoLink>> {
  if (workspaceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('video_links')
    .innerJoin('documents', 'documents.workspace_id', 'video_links.workspace_id')
    .select(['video_links.workspace_id', 'link_sealed', 'set_by', 'set_at', 'documents.id as board_id'])
    .where('documents.kind', '=', 'board')
    .where('video_links.workspace_id', 'in', workspaceIds)
    .execute()
  return new Map(
    rows.map((row) => {
      const workspaceId = ensureWorkspaceId(row.workspace_id)
      const home = { boardId: ensureDocumentId(row.board_id), workspaceId }
      const link = row.link_sealed === null ? undefined : openText(vault, aboutLink(home), row.link_sealed)
      return [workspaceId, { link, setBy: ensureAccountId(row.set_by), setAt: row.set_at }]
    }),
  )
}
