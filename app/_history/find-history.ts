import type { SessionId } from '#lib/base/ids.ts'
import { parseDocumentId, parseGoalId } from '#lib/base/ids.ts'
import type { VersionedDocument } from '#lib/versions/version-view.ts'
import { answerOr404 } from '../_server/answer-or-404.ts'
import { getDoor } from '../_server/door.ts'
import { refuse } from '../_server/refuse.ts'
import { requireSignedIn } from '../_server/require-signed-in.ts'

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Whoever asks, the document they ask about, and the goal, if it is one goal's history. */
export async function findAsked(documentIdText: string, asked: Asked) {
  const me = await requireSignedIn()
  const documentId = parseDocumentId(documentIdText)
  if (!documentId.ok) refuse()
  const { goal } = asked
  const goalId = typeof goal === 'string' ? parseGoalId(goal) : undefined
  if (goalId?.ok === false) refuse()
  return { sessionId: me.sessionId, documentId: documentId.value, goalId: goalId?.value }
}

/** Everybody who is named around a history, and the reader's part there. */
export async function findReaders(sessionId: SessionId, document: VersionedDocument) {
  const workspace = await answerOr404(getDoor().reading.workspace(sessionId, document.workspaceId))
  const others = workspace.people.filter(({ accountId }) => accountId !== workspace.me)
  const isDraft = 'isShared' in document.page && !document.page.isShared
  return { workspace, others: isDraft ? [] : others.map(({ name }) => name), isDraft }
}
