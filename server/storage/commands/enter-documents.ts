import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { appendAccessLines } from '../append-access-line.ts'
import { decideEntries, type Entered } from '../enter.ts'
import type { Command, Context } from '../named.ts'

export interface EnterDocumentsInput {
  readonly asked: readonly { readonly sessionId: SessionId; readonly documentId: DocumentId }[]
  /** 'opened' for a socket, 'read' for a page or an answer. */
  readonly what: 'opened' | 'read'
}

/**
 * Lets people in to documents' words, each decided for itself: one who is refused keeps nobody out. Whoever is
 * not the workspace's client has their line in the client's access log before this resolves; if one of the lines
 * cannot be written, nobody comes in.
 */
export const enterDocuments: Command<EnterDocumentsInput, readonly Result<Entered, ToldRefusal>[]> = {
  run: (context, { asked, what }) => letIn(context, asked, what),
}

export async function letIn(
  context: Context,
  asked: EnterDocumentsInput['asked'],
  what: EnterDocumentsInput['what'],
): Promise<readonly Result<Entered, ToldRefusal>[]> {
  const entries = await decideEntries(context, asked)
  const lines = entries.flatMap((entry) => {
    if (!entry.ok || entry.value.person.role === 'client') return []
    const { workspaceId, documentId, person } = entry.value
    return [{ workspaceId, documentId, actorId: person.accountId, what }]
  })
  await appendAccessLines(context, lines)
  return entries
}
