import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { admitToWorkspace, type Person } from './admit.ts'
import { appendAccessLineOfOther } from './append-access-line.ts'
import type { Context } from './named.ts'

/** Whether this person may be given a list of what is in a workspace. Given to another than its client it has its line. */
export async function admitToList(
  context: Context,
  sessionId: SessionId,
  workspaceId: WorkspaceId,
): Promise<Result<Person, ToldRefusal>> {
  const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'list-documents')
  if (admitted.ok)
    await appendAccessLineOfOther(context, admitted.value, { workspaceId, documentId: null, what: 'listed' })
  return admitted
}
