import { redirect } from 'next/navigation'
import { answerOr404 } from '../_server/answer-or-404.ts'
import { getDoor } from '../_server/door.ts'
import { refusable } from '../_server/refusable.tsx'
import { refuse } from '../_server/refuse.ts'
import { requireSignedIn } from '../_server/require-signed-in.ts'

/** From any screen, whatever it is of, a client's own plan. To anybody else there is no such page. */
export default refusable(async function MyPlanPage() {
  const me = await requireSignedIn()
  const workspaces = await answerOr404(getDoor().workspaces.list(me.sessionId))
  const own = workspaces.find(({ role }) => role === 'client')
  if (own === undefined) refuse()
  redirect(`/w/${own.id}/plan`)
})
