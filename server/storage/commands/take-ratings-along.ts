import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { Rating } from '#lib/noticed/noticing.ts'
import { appendAccessLine } from '../append-access-line.ts'
import { findZone } from '../find-zone.ts'
import type { Command } from '../named.ts'
import { admitToNotice } from '../noticings/admit-to-notice.ts'
import { listNoticings } from '../noticings/list-noticings.ts'
import { readRatings } from '../noticings/read-noticings.ts'

/** How many ratings are taken along at most, the newest. */
export const ratingsTakenAlong = 10_000

export interface RatingsTakenAlong {
  readonly asOf: Instant
  readonly boardId: DocumentId
  /** The workspace's zone, where it has one. */
  readonly zone: string | undefined
  /** Oldest first; those taken back or unreadable among them. */
  readonly ratings: readonly Rating[]
  /** Earlier ones were left out. */
  readonly isMore: boolean
}

/** Every rating of a workspace, for a clinician's own notes. The client's access log says so first. */
export const takeRatingsAlong: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<RatingsTakenAlong, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToNotice(context, sessionId, workspaceId, 'take-ratings-along')
    if (!admitted.ok) return admitted
    const { viewer, boardId } = admitted.value
    const what = 'taken-along'
    await appendAccessLine(context, { workspaceId, actorId: viewer.accountId, documentId: boardId, what })
    const limit = ratingsTakenAlong + 1
    const asked = { workspaceId, kinds: ['rating'], goalId: undefined, before: undefined, limit } as const
    const rows = await listNoticings(context, viewer, asked)
    const ratings = await readRatings(context, boardId, rows.slice(0, ratingsTakenAlong))
    return succeed({
      asOf: context.at,
      boardId,
      zone: await findZone(context, workspaceId),
      ratings: ratings.toReversed(),
      isMore: rows.length > ratingsTakenAlong,
    })
  },
}
