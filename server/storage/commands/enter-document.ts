import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { fail, type Result } from '#lib/base/result.ts'
import { findDocumentId, type DocumentTarget } from '../document-target.ts'
import type { Entered } from '../enter.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command, CommandContext } from '../named.ts'
import { letIn } from './enter-documents.ts'

export interface EnterDocumentInput {
  readonly sessionId: SessionId
  readonly target: DocumentTarget
  /** 'opened' for a socket, 'read' for a page or an answer. */
  readonly what: 'opened' | 'read'
}

/**
 * Lets someone in to a document's words. When it is not the workspace's client, the client's access log
 * has its line before this resolves; if the line cannot be written, nobody comes in.
 */
export const enterDocument: Command<EnterDocumentInput, Result<Entered, ToldRefusal>> = {
  async run(context, { sessionId, target, what }) {
    const documentId = await findDocumentId(context, target)
    if (documentId === undefined) return refuseAbsent(context, sessionId)
    const [entry] = await letIn(context, [{ sessionId, documentId }], what)
    return entry ?? fail({ kind: 'not-found' })
  },
}

async function refuseAbsent(
  context: CommandContext,
  sessionId: SessionId,
): Promise<Result<Entered, ToldRefusal>> {
  const viewer = await loadViewer(context, sessionId)
  return viewer.kind === 'nobody' ? tellRefusal('not-signed-in') : fail({ kind: 'not-found' })
}
