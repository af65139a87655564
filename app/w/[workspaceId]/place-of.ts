import type { NoticedPlace } from '../../_noticed/noticed-people.ts'
import type { FoundWorkspace } from './found-workspace.ts'

/** Where what is noticed in a workspace belongs. */
export function placeOf(
  { id: workspaceId, me, role, people }: FoundWorkspace['workspace'],
  documentId: string,
): NoticedPlace {
  return { workspaceId, documentId, me, role, people }
}
