import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { findAccess } from '../admit.ts'
import { admitToList } from '../admit-to-list.ts'
import { loadDocumentsOf, type DocumentRow } from '../load-document.ts'
import type { Command } from '../named.ts'
import { describeSource, type QuoteSource } from '../quotes/describe-source.ts'

/** How many texts are offered to quote from: those that were shared last. */
const offered = 50

/** What of a workspace can be quoted while it is shared: the starting point, then reflections, the last shared first. */
export const listQuotable: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<readonly QuoteSource[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToList(context, sessionId, workspaceId)
    if (!admitted.ok) return admitted
    const documents = await loadDocumentsOf(context, workspaceId)
    const shared = documents.flatMap((document) => {
      const { facts, sharedAt } = document
      const isOwn = facts.kind === 'reflection' || facts.kind === 'starting-point'
      if (!isOwn || sharedAt === null || findAccess(admitted.value, facts) === undefined) return []
      return [{ document, sharedAt }]
    })
    const last = shared.toSorted(inOrder).slice(0, offered)
    const sources: QuoteSource[] = []
    for (const { document, sharedAt } of last) sources.push(await describeSource(context, document, sharedAt))
    return succeed(sources)
  },
}

interface SharedText {
  readonly document: DocumentRow
  readonly sharedAt: number
}

function inOrder(one: SharedText, other: SharedText): number {
  const isStart = ({ document }: SharedText) => document.facts.kind === 'starting-point'
  return Number(isStart(other)) - Number(isStart(one)) || other.sharedAt - one.sharedAt
}
