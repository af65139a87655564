import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { appendAccessLine } from '../append-access-line.ts'
import { findDocumentId, type DocumentTarget } from '../document-target.ts'
import { decideEntry, type Entered } from '../enter.ts'
import type { Command } from '../named.ts'

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
    const entry = await decideEntry(context, sessionId, await findDocumentId(context, target))
    if (!entry.ok) return entry
    const { workspaceId, documentId, person } = entry.value
    if (person.role !== 'client') {
      await appendAccessLine(context, { workspaceId, documentId, actorId: person.accountId, what })
    }
    return entry
  },
}
