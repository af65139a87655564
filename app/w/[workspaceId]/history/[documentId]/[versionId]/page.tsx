import { parseVersionId } from '#lib/base/ids.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import type { VersionView } from '#lib/versions/version-view.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../../../../../_ui/internal-link.tsx'
import { WorkspaceNav } from '../../../../../_ui/nav.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import { Said } from '../../../../../_ui/said.tsx'
import { Screen } from '../../../../../_ui/screen.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import section from '../../../../../_ui/section.module.css'
import { When } from '../../../../../_ui/when.tsx'
import { RichText } from '../../../../../_editor/rich-text.tsx'
import { Difference } from '../../../../../_history/difference.tsx'
import { findAsked, findReaders } from '../../../../../_history/find-history.ts'
import { findMovedSince } from '../../../../../_history/find-moved-since.ts'
import { GoalsThen } from '../../../../../_history/goals-then.tsx'
import { historyPath, pagePath } from '../../../../../_history/history-path.ts'
import styles from '../../../../../_history/history.module.css'
import { navPageOf, sayPage } from '../../../../../_history/page-of.ts'
import { PlanThen } from '../../../../../_history/plan-then.tsx'
import { RestoreVersion } from '../../../../../_history/restore-version.tsx'
import { VersionFacts, VersionTitle } from '../../../../../_history/version-title.tsx'
import { WhileReadable } from '../../../../../_history/while-readable.tsx'
import { answerOr404 } from '../../../../../_server/answer-or-404.ts'
import { getDoor } from '../../../../../_server/door.ts'
import { refusable } from '../../../../../_server/refusable.tsx'
import { refuse } from '../../../../../_server/refuse.ts'

interface VersionPageProps {
  readonly params: Promise<{
    readonly workspaceId: string
    readonly documentId: string
    readonly versionId: string
  }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const headings = {
  board: historyWords.goals,
  goal: historyWords.goal,
  plan: historyWords.plan,
  text: historyWords.words,
} as const

/** One version: who, when and why; what is different; its words; the way back to it. */
export default refusable(async function VersionPage({ params, searchParams }: VersionPageProps) {
  const ids = await params
  const query = await searchParams
  const { sessionId, documentId, goalId } = await findAsked(ids.documentId, query)
  const versionId = parseVersionId(ids.versionId)
  if (!versionId.ok) refuse()
  const against = query['with'] === 'now' ? 'now' : 'before'
  const asked = { against, goalId } as const
  const view = await answerOr404(getDoor().versions.read(sessionId, documentId, versionId.value, asked))
  const { document, version, people, earlier, content } = view
  if (document.workspaceId !== ids.workspaceId) refuse()
  const { workspace, others } = await findReaders(sessionId, document)
  const goal: Readonly<Record<string, string>> = goalId === undefined ? {} : { goal: goalId }
  const path = historyPath(document.workspaceId, documentId)
  const page = { path: pagePath(document, goalId), name: sayPage(document, goalId, workspace.role) }
  const voice = document.page.of === 'reflection' ? 'client' : 'plain'
  const what = goalId === undefined ? ({ of: content.of } as const) : ({ of: 'goal', goalId } as const)
  const movedSince = findMovedSince(content, goalId)
  return (
    <Screen
      title={say(historyWords.version)}
      lead={{
        kind: 'back',
        href: goalId === undefined ? path : `${path}?goal=${goalId}`,
        page: say(historyWords.title),
      }}
      nav={
        <WorkspaceNav
          workspaceId={workspace.id}
          viewer={workspace.role}
          current={navPageOf(document, workspace.role)}
        />
      }
    >
      <WhileReadable documentId={documentId} me={workspace.me}>
        <div className={section.section}>
          <h2 className={section.large}>
            <VersionTitle version={version} />
          </h2>
          <p className={section.small}>
            <VersionFacts version={version} people={people} />
          </p>
          {version.reason !== '' && <p>{say(historyWords.reason, { reason: version.reason })}</p>}
          {document.access === 'write' && (
            <RestoreVersion
              documentId={documentId}
              versionId={version.id}
              what={what}
              readers={others}
              page={page}
              movedSince={movedSince}
            />
          )}
        </div>
        {(against === 'now' || earlier !== undefined) && (
          <Section
            title={say(against === 'now' ? historyWords.differenceNow : historyWords.differenceBefore)}
          >
            <Difference difference={view.difference} people={people} voice={voice} />
          </Section>
        )}
        <Compared view={view} against={against} path={path} goal={goal} />
        <Section title={say(headings[what.of])}>
          <div className={styles.then}>
            <Then view={view} goalId={goalId} />
          </div>
        </Section>
      </WhileReadable>
    </Screen>
  )
})

/** The other comparison, and the version before. */
function Compared({
  view: { version, earlier },
  against,
  path,
  goal,
}: {
  readonly view: VersionView
  readonly against: 'before' | 'now'
  readonly path: string
  readonly goal: Readonly<Record<string, string>>
}) {
  const here = `${path}/${version.id}`
  return (
    <ul className={styles.ways}>
      <li>
        {against === 'before' ? (
          <InternalLink to={here} query={{ ...goal, with: 'now' }}>
            {say(historyWords.compareNow)}
          </InternalLink>
        ) : (
          <InternalLink to={here} query={goal}>
            {say(earlier === undefined ? historyWords.wordsAlone : historyWords.compareBefore)}
          </InternalLink>
        )}
      </li>
      {earlier !== undefined && (
        <li>
          <InternalLink to={`${path}/${earlier.id}`} query={goal}>
            <Said message={historyWords.versionBefore} name="when">
              <When at={earlier.at} />
            </Said>
          </InternalLink>
        </li>
      )}
    </ul>
  )
}

function Then({ view, goalId }: { readonly view: VersionView; readonly goalId: string | undefined }) {
  const { content, document } = view
  if (content.of === 'board')
    return <GoalsThen board={content.board} places={content.places} goalId={goalId} />
  if (content.of === 'plan') return <PlanThen plan={content.plan} />
  if (content.body === undefined) return <Notice look="attention">{say(historyWords.unreadable)}</Notice>
  if (plainText(content.body).trim() === '')
    return <p className={section.quiet}>{say(historyWords.noWords)}</p>
  return <RichText view={content.body} voice={document.page.of === 'reflection' ? 'client' : 'plain'} />
}
