import { boardWords } from '#lib/words/en/board.ts'
import { progressWords } from '#lib/words/en/progress.ts'
import { say } from '#lib/words/say.ts'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { refusable } from '../../../_server/refusable.tsx'
import { InternalLink } from '../../../_ui/internal-link.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import section from '../../../_ui/section.module.css'
import { AllWins } from '../../../_noticed/all-wins.tsx'
import { findWorkspace } from '../find-workspace.ts'
import { otherNames } from '../people-of.ts'
import { placeOf } from '../place-of.ts'
import { sayWhose } from '../say-whose.ts'
import { ProgressLines } from './progress-lines.tsx'
import { tellProgress } from './tell-progress.ts'

interface ProgressPageProps {
  readonly params: Promise<{ readonly workspaceId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** What has happened so far, in words and days: goals that moved, sessions, versions that somebody named. */
export default refusable(async function ProgressPage({ params, searchParams }: ProgressPageProps) {
  const { me, door, workspace } = await findWorkspace((await params).workspaceId)
  const asked = readInstant((await searchParams)['before'])
  const happened = await answerOr404(door.reading.progress(me.sessionId, workspace.id, asked))
  const { lines, before } = tellProgress(happened)
  const base = `/w/${workspace.id}`
  return (
    <Screen
      title={say(progressWords.title)}
      whose={sayWhose(workspace)}
      lead={
        workspace.role === 'client'
          ? { kind: 'me', name: me.name, role: 'client' }
          : { kind: 'back', href: base, page: workspace.clientName }
      }
      nav={<WorkspaceNav workspaceId={workspace.id} viewer={workspace.role} current="progress" />}
    >
      {happened.isUnread && (
        <Notice look="attention">
          <p>{say(boardWords.boardUnread)}</p>
        </Notice>
      )}
      <div>
        <AllWins place={placeOf(workspace, happened.boardId)} />
      </div>
      {lines.length === 0 ? (
        <p className={section.quiet}>{say(progressWords.empty)}</p>
      ) : (
        <>
          <p>{say(progressWords.intro)}</p>
          <ProgressLines
            workspaceId={workspace.id}
            lines={lines}
            goals={happened.board.goals}
            me={workspace.me}
            others={otherNames(workspace)}
          />
        </>
      )}
      {(before !== undefined || asked !== undefined) && (
        <p className={section.actions}>
          {before !== undefined && (
            <InternalLink to={`${base}/progress`} query={{ before: String(before) }}>
              {say(progressWords.earlier)}
            </InternalLink>
          )}
          {asked !== undefined && (
            <InternalLink to={`${base}/progress`}>{say(progressWords.newest)}</InternalLink>
          )}
        </p>
      )}
    </Screen>
  )
})

function readInstant(asked: string | string[] | undefined): number | undefined {
  return typeof asked === 'string' && /^\d{1,15}$/.test(asked) ? Number(asked) : undefined
}
