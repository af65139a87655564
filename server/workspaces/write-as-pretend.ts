import type { Doc } from 'yjs'
import { ensureGoalId, type AccountId, type SessionId, type WorkspaceId } from '#lib/base/ids.ts'
import { addGoal, setDomain } from '#lib/board/goal-commands.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep, setStepOwner } from '#lib/board/step-commands.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import type { WorkspaceDesk } from '../door.ts'
import { newId } from '../storage/new-id.ts'
import type { VersionOptions } from './version-desk.ts'

export interface WriteAsPretendOptions {
  readonly workspaces: Pick<WorkspaceDesk, 'documents' | 'startReflection' | 'shareReflection'>
  readonly change: VersionOptions['change']
}

/** Three goals, one of which can be begun, a step and a reflection that is shared, by the calls that a client's browser makes. */
export async function writeAsPretend(
  { workspaces, change }: WriteAsPretendOptions,
  who: { readonly sessionId: SessionId; readonly accountId: AccountId; readonly workspaceId: WorkspaceId },
): Promise<void> {
  const { sessionId, accountId, workspaceId } = who
  const documents = await workspaces.documents(sessionId, workspaceId)
  const board = documents.ok ? documents.value.find(({ kind }) => kind === 'board') : undefined
  if (board === undefined) return
  await change({ sessionId, documentId: board.id }, (doc) => writeGoals(doc, accountId))
  const begun = await workspaces.startReflection(sessionId, workspaceId, { prompt: 'ordinary-day' })
  if (!begun.ok) return
  const { id, documentId } = begun.value
  const written = await change({ sessionId, documentId }, (doc) =>
    writePlainText(doc.getXmlFragment('body'), say(pretendWords.reflection)),
  )
  if (written.ok) await workspaces.shareReflection(sessionId, id)
}

function writeGoals(doc: Doc, ownerId: AccountId): void {
  const [night, friend, work] = [ensureGoalId(newId()), ensureGoalId(newId()), ensureGoalId(newId())]
  const stepId = newId()
  doc.transact(() => {
    addGoal(doc, { id: night, sentence: say(pretendWords.goalNight) })
    setDomain(doc, night, 'body-and-sleep')
    addSign(doc, { id: newId(), goalId: night, place: 'home', words: say(pretendWords.signNight) })
    addGoal(doc, { id: friend, sentence: say(pretendWords.goalFriend) })
    setDomain(doc, friend, 'relationships')
    addGoal(doc, { id: work, sentence: say(pretendWords.goalWork) })
    setDomain(doc, work, 'work')
    addStep(doc, { id: stepId, goalId: friend, words: say(pretendWords.step) })
    setStepOwner(doc, stepId, ownerId)
  })
}
