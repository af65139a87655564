import { planWords } from '#lib/words/en/plan.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { HistoryLink } from '../../../_history/history-link.tsx'
import { PlanScreen } from '../../../_plan/plan-screen.tsx'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { refusable } from '../../../_server/refusable.tsx'
import { HelpLink } from '../../../help/help-link.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import section from '../../../_ui/section.module.css'
import { findWorkspace } from '../find-workspace.ts'
import { otherNames } from '../people-of.ts'
import { sayWhose } from '../say-whose.ts'
import styles from './plan-page.module.css'

/** The plan for staying well, written and read by both. */
export default refusable(async function PlanPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const { me, door, workspace } = await findWorkspace((await params).workspaceId)
  const { documentId, access, plan } = await answerOr404(door.reading.plan(me.sessionId, workspace.id))
  const isMine = workspace.role === 'client'
  const others = otherNames(workspace)
  return (
    <Screen
      title={say(isMine ? planWords.mine : planWords.title)}
      whose={sayWhose(workspace)}
      lead={
        isMine
          ? { kind: 'me', name: me.name, role: 'client' }
          : { kind: 'back', href: `/w/${workspace.id}`, page: workspace.clientName }
      }
      nav={
        <WorkspaceNav
          workspaceId={workspace.id}
          viewer={workspace.role}
          current={isMine ? 'my-plan' : 'plan'}
        />
      }
      isLive
    >
      <div className={styles.intro}>
        {isMine && <HelpLink />}
        <p>{isMine ? say(planWords.intro) : say(planWords.introOf, { name: workspace.clientName })}</p>
        <p className={section.small}>
          {isMine && `${say(planWords.introFree)} `}
          {others.length === 0
            ? say(sessionsWords.aloneWrites, { name: workspace.clientName })
            : say(sessionsWords.bothWrite, { names: sayNames(others) })}
        </p>
      </div>
      <PlanScreen
        documentId={documentId}
        me={workspace.me}
        access={access}
        clientName={workspace.clientName}
        plan={plan}
      />
      <div className={styles.foot}>
        <HistoryLink workspaceId={workspace.id} documentId={documentId} />
      </div>
    </Screen>
  )
})
