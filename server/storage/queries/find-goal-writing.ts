import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { findHands } from '#lib/authorship/find-hands.ts'
import { ensureVersionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { gatherWriting } from '#lib/life/gather-writing.ts'
import { writtenParts, type LifeEntry } from '#lib/life/life-entry.ts'
import { admitToDocument } from '../admit.ts'
import type { ReadGoalLifeInput } from '../commands/read-goal-life.ts'
import { findDocumentId } from '../document-target.ts'
import { createPersonReader, entryOf, findClientId } from '../life/life-of.ts'
import type { Query } from '../named.ts'
import { openPresentState } from '../versions/open-version-state.ts'
import { selectVersions } from '../versions/read-version-rows.ts'

/**
 * Who wrote the words that stand in a goal, and when, each with the first version kept since. Words that were taken
 * out since are not told: the versions have them. The caller has written the client's access line.
 */
export const findGoalWriting: Query<
  ReadGoalLifeInput,
  Result<readonly LifeEntry[], ToldRefusal | { readonly kind: 'corrupt-record' }>
> = {
  async run(context, { sessionId, workspaceId, goalId, before = Number.MAX_SAFE_INTEGER }) {
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    if (boardId === undefined) return fail({ kind: 'not-found' })
    const admitted = await admitToDocument(context, sessionId, boardId, 'read')
    if (!admitted.ok) return admitted
    const { viewer, document } = admitted.value
    const state = await openPresentState(context, document)
    if (state === undefined) return fail({ kind: 'corrupt-record' })
    const { doc, attributions } = state
    const words = writtenParts.flatMap((part) =>
      findHands(doc, goalTextName(part, goalId), attributions).map(({ author, at }) => ({
        part,
        by: author,
        at,
      })),
    )
    const versions = await selectVersions(context, viewer, document)
      .select(['id', 'at'])
      .orderBy('position')
      .execute()
    const personOf = createPersonReader(context, await findClientId(context, workspaceId))
    const entries: LifeEntry[] = []
    for (const { by, at, parts } of gatherWriting(words)) {
      if (at >= before) continue
      const version = versions.find((one) => one.at >= at)
      const versionId = version === undefined ? undefined : ensureVersionId(version.id)
      entries.push(entryOf(at, await personOf(by), { what: 'wrote', parts, versionId }))
    }
    return succeed(entries)
  },
}
