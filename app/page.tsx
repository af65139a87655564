import { redirect } from 'next/navigation'
import { commonWords } from '#lib/words/en/common.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { say } from '#lib/words/say.ts'
import { Screen } from './_ui/screen.tsx'
import { answerOr404 } from './_server/answer-or-404.ts'
import { getDoor } from './_server/door.ts'
import { refusable } from './_server/refusable.tsx'
import { requireSignedIn } from './_server/require-signed-in.ts'

/** Leads each person to their first page: a clinician to today's sessions, a client to their workspace. */
export default refusable(async function FirstPage() {
  const me = await requireSignedIn()
  if (me.roles.includes('clinician')) redirect('/today')
  const [workspace] = await answerOr404(getDoor().workspaces.list(me.sessionId))
  if (workspace !== undefined) redirect(`/w/${workspace.id}`)
  if (me.roles.includes('admin')) redirect('/practice')
  return (
    <Screen title={say(commonWords.product)} lead={{ kind: 'me', name: me.name, role: 'client' }}>
      <p>{say(homeWords.nowhere)}</p>
    </Screen>
  )
})
