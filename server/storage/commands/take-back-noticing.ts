import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { Command } from '../named.ts'
import { markNoticing } from '../noticings/mark-noticing.ts'
import { reachNoticing, type NoticingName } from '../noticings/reach-noticing.ts'

/** Takes back a rating, how sure somebody was, a win or an answer: a row says so, and its words are given no more. */
export const takeBackNoticing: Command<
  NoticingName,
  Result<{ readonly boardId: DocumentId; readonly isPrivate: boolean }, ToldRefusal>
> = {
  async run(context, name) {
    const reached = await reachNoticing(context, name, 'take-back')
    if (!reached.ok) return reached
    const { viewer, role, boardId, isPrivate } = reached.value
    const { workspaceId, noticingId: aboutId } = name
    await markNoticing(context, { kind: 'taken-back', workspaceId, aboutId, byId: viewer.accountId, role })
    return succeed({ boardId, isPrivate })
  },
}
