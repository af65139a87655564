import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Command } from '../named.ts'
import { markNoticing } from '../noticings/mark-noticing.ts'
import { reachNoticing, type NoticingName } from '../noticings/reach-noticing.ts'

/** Shows a win that its writer kept for themselves. What is shown already stays as it is. */
export const showWin: Command<NoticingName, Result<{ readonly boardId: DocumentId }, ToldRefusal>> = {
  async run(context, name) {
    const reached = await reachNoticing(context, name, 'show')
    if (!reached.ok) return reached
    const { viewer, role, boardId, kind, isPrivate, isTakenBack } = reached.value
    if (kind !== 'win' || isTakenBack) return fail({ kind: 'not-found' })
    const { workspaceId, noticingId: aboutId } = name
    if (isPrivate)
      await markNoticing(context, { kind: 'shown', workspaceId, aboutId, byId: viewer.accountId, role })
    return succeed({ boardId })
  },
}
