import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { parseGoalId, type DocumentId, type NoticingId, type PressId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { KeptBefore } from '../kept-before.ts'
import type { Command, Context } from '../named.ts'
import { reachNoticing, type NoticingName } from '../noticings/reach-noticing.ts'
import { writeNoticing } from '../noticings/write-noticing.ts'

export interface AnswerWinInput extends NoticingName {
  readonly pressId: PressId
  /** Tidied, and not ''. */
  readonly words: string
}

/** Keeps a line in answer to the other's win: one of each person stands at a time. */
export const answerWin: Command<
  AnswerWinInput,
  Result<{ readonly id: NoticingId; readonly boardId: DocumentId }, ToldRefusal | NoRoom | KeptBefore>
> = {
  async run(context, { pressId, words, ...name }) {
    const reached = await reachNoticing(context, name, 'answer')
    if (!reached.ok) return reached
    const { viewer, role, boardId, kind, goalId, isTakenBack } = reached.value
    if (kind !== 'win' || isTakenBack) return fail({ kind: 'not-found' })
    const byId = viewer.accountId
    if (await hasOtherAnswer(context, name.noticingId, byId, pressId)) return fail({ kind: 'kept-before' })
    const goal = parseGoalId(goalId ?? '')
    const written = await writeNoticing(context, {
      workspaceId: name.workspaceId,
      boardId,
      byId,
      role,
      pressId,
      goalId: goal.ok ? goal.value : undefined,
      aboutId: name.noticingId,
      isPrivate: false,
      record: { kind: 'answer', words },
    })
    return written.ok ? succeed({ id: written.value, boardId }) : written
  },
}

async function hasOtherAnswer(
  { db }: Context,
  winId: NoticingId,
  byId: string,
  pressId: PressId,
): Promise<boolean> {
  const standing = await db
    .selectFrom('noticings')
    .select('press_id')
    .where('about_id', '=', winId)
    .where('kind', '=', 'answer')
    .where('by_id', '=', byId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('noticings as mark')
            .select('mark.id')
            .whereRef('mark.about_id', '=', 'noticings.id')
            .where('mark.kind', '=', 'taken-back'),
        ),
      ),
    )
    .execute()
  return standing.some((row) => row.press_id !== pressId)
}
