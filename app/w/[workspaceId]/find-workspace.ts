import { parseWorkspaceId } from '#lib/base/ids.ts'
import { answerOr404 } from '../../_server/answer-or-404.ts'
import { getDoor } from '../../_server/door.ts'
import { refuse } from '../../_server/refuse.ts'
import { requireSignedIn } from '../../_server/require-signed-in.ts'

/** Who asks and the workspace they ask for; what is no id, not there or not theirs is the same 404. */
export async function findWorkspace(workspaceIdText: string) {
  const me = await requireSignedIn()
  const parsed = parseWorkspaceId(workspaceIdText)
  if (!parsed.ok) refuse()
  const door = getDoor()
  const workspace = await answerOr404(door.reading.workspace(me.sessionId, parsed.value))
  return { me, door, workspace }
}
