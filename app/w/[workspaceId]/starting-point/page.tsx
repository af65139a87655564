import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { readPart } from '../../../_server/read-part.ts'
import { refusable } from '../../../_server/refusable.tsx'
import { findWorkspace } from '../find-workspace.ts'
import { BeforeBeginning } from './before-beginning.tsx'
import { OwnStartingPoint } from './own-starting-point.tsx'
import { SealedStartingPoint } from './sealed-starting-point.tsx'
import { SharedStartingPoint } from './shared-starting-point.tsx'

/** The starting point: its client's page, the reading page of somebody it is shared with, or what comes before it. */
export default refusable(async function StartingPointPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const { me, door, workspace } = await findWorkspace((await params).workspaceId)
  const answer = door.startingPoints.read(me.sessionId, workspace.id)
  const asked = await answer
  if (!asked.ok && workspace.role === 'client') {
    const { kind } = asked.failure
    const isSealed = kind === 'drafts-sealed' || (kind === 'not-found' && me.drafts === 'sealed')
    if (isSealed) return <SealedStartingPoint workspaceId={workspace.id} />
    if (kind === 'not-found') return <BeforeBeginning workspaceId={workspace.id} />
  }
  const found = await answerOr404(answer)
  const comments = await readPart(door.comments.list(me.sessionId, found.documentId))
  const shown = { ...found, threads: comments?.threads }
  return found.workspace.role === 'client' ? (
    <OwnStartingPoint {...shown} />
  ) : (
    <SharedStartingPoint {...shown} />
  )
})
