import type { VersionedDocument } from '#lib/versions/version-view.ts'
import { unreachable } from '#lib/base/unreachable.ts'

/** Where the earlier versions of a document are listed, or one of them is read. */
export function historyPath(workspaceId: string, documentId: string, versionId?: string): string {
  const list = `/w/${workspaceId}/history/${documentId}`
  return versionId === undefined ? list : `${list}/${versionId}`
}

/** Where a document itself is; of a board, one goal's page if one is named. */
export function pagePath({ workspaceId, page }: VersionedDocument, goalId: string | undefined): string {
  const base = `/w/${workspaceId}`
  switch (page.of) {
    case 'board':
      return goalId === undefined ? `${base}/goals` : `${base}/goals/${goalId}`
    case 'plan':
      return `${base}/plan`
    case 'starting-point':
      return `${base}/starting-point`
    case 'reflection':
      return `${base}/reflections/${page.id}`
    case 'session':
      return `${base}/sessions/${page.id}`
    default:
      return unreachable(page)
  }
}
