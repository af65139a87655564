import { unreachable } from '#lib/base/unreachable.ts'
import { welcomeWords } from '#lib/words/en/welcome.ts'
import { say } from '#lib/words/say.ts'
import { Screen } from '../_ui/screen.tsx'
import { answerOr404 } from '../_server/answer-or-404.ts'
import { getDoor } from '../_server/door.ts'
import { refusable } from '../_server/refusable.tsx'
import { refuse } from '../_server/refuse.ts'
import { requireSignedIn } from '../_server/require-signed-in.ts'
import { FirstWords } from './first-words.tsx'
import { WelcomeStep } from './welcome-step.tsx'

const steps = ['moment', 'leaving', 'begin'] as const

/** A client's first visit, a screen each: Take a moment, Leave now, then one question or a look around. */
export default refusable(async function WelcomePage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly step?: string | string[] }>
}) {
  const me = await requireSignedIn()
  const workspaces = await answerOr404(getDoor().workspaces.list(me.sessionId))
  const own = workspaces.find(({ role }) => role === 'client')
  if (own === undefined) refuse()
  const asked = (await searchParams).step
  const step = steps.find((one) => one === asked) ?? 'moment'
  return (
    <Screen title={say(welcomeWords.title)} lead={{ kind: 'none' }} width="narrow">
      {screenOf(step, own.id, me.drafts === 'open')}
    </Screen>
  )
})

function screenOf(step: (typeof steps)[number], workspaceId: string, mayWrite: boolean) {
  switch (step) {
    case 'moment':
      return (
        <WelcomeStep title={say(welcomeWords.momentTitle)} next="leaving">
          <p>{say(welcomeWords.momentBody)}</p>
          <p>{say(welcomeWords.momentQuiet)}</p>
          <p>{say(welcomeWords.momentTry)}</p>
        </WelcomeStep>
      )
    case 'leaving':
      return (
        <WelcomeStep title={say(welcomeWords.leaveTitle)} next="begin">
          <p>{say(welcomeWords.leaveBody)}</p>
          <p>{say(welcomeWords.leaveKeys)}</p>
          <p>{say(welcomeWords.leaveSafe)}</p>
        </WelcomeStep>
      )
    case 'begin':
      return <FirstWords workspaceId={workspaceId} mayWrite={mayWrite} />
    default:
      return unreachable(step)
  }
}
