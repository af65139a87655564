import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { BodyView, WorkspaceView } from '../door.ts'
import type { DocumentTarget } from '../storage/document-target.ts'
import { describeExcerpt } from './describe-reflection.ts'
import { bodyReader } from './document-readers.ts'
import type { ReadingOptions } from './reading-desk.ts'

export interface EnteredText {
  readonly documentId: DocumentId
  readonly workspace: WorkspaceView
  readonly excerpt: string
  readonly view: BodyView & { readonly workspace: WorkspaceView }
}

/** Lets somebody in to a text, with their access line, and only then reads it. */
export async function readEntered(
  { store, hub }: ReadingOptions,
  sessionId: SessionId,
  target: DocumentTarget,
): Promise<Result<EnteredText, ToldRefusal>> {
  const entered = await store.run('enterDocument', { sessionId, target, what: 'read' })
  if (!entered.ok) return entered
  const { documentId, workspaceId, access } = entered.value
  const workspace = await store.ask('findWorkspace', { sessionId, workspaceId })
  if (!workspace.ok) return workspace
  const body = await hub.read(documentId, bodyReader)
  // What was deleted while it was being opened is gone; what cannot be read is there, and shows as that.
  if (!body.ok && body.failure.kind !== 'corrupt-record') return fail({ kind: 'not-found' })
  const text = body.ok ? body.value : undefined
  return succeed({
    documentId,
    workspace: workspace.value,
    excerpt: describeExcerpt(text),
    view: { workspace: workspace.value, documentId, access, body: text },
  })
}
