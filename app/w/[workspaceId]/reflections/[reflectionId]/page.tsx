import { parseReflectionId, parseWorkspaceId } from '#lib/base/ids.ts'
import { answerOr404 } from '../../../../_server/answer-or-404.ts'
import { getDoor } from '../../../../_server/door.ts'
import { refusable } from '../../../../_server/refusable.tsx'
import { refuse } from '../../../../_server/refuse.ts'
import { requireSignedIn } from '../../../../_server/require-signed-in.ts'
import { OwnReflection } from './own-reflection.tsx'
import { SealedReflection } from './sealed-reflection.tsx'
import { SharedReflection } from './shared-reflection.tsx'

interface ReflectionPageProps {
  readonly params: Promise<{ readonly workspaceId: string; readonly reflectionId: string }>
}

/** One reflection: its writer's page, or the reading page of somebody it is shared with. */
export default refusable(async function ReflectionPage({ params }: ReflectionPageProps) {
  const ids = await params
  const me = await requireSignedIn()
  const workspaceId = parseWorkspaceId(ids.workspaceId)
  const reflectionId = parseReflectionId(ids.reflectionId)
  if (!workspaceId.ok || !reflectionId.ok) refuse()
  const answer = getDoor().reading.reflection(me.sessionId, reflectionId.value)
  const asked = await answer
  if (!asked.ok && asked.failure.kind === 'drafts-sealed') {
    return <SealedReflection workspaceId={workspaceId.value} />
  }
  const found = await answerOr404(answer)
  if (found.workspace.id !== workspaceId.value) refuse()
  return found.workspace.role === 'client' ? <OwnReflection {...found} /> : <SharedReflection {...found} />
})
