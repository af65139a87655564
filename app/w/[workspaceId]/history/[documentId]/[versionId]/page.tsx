import { parseVersionId } from '#lib/base/ids.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { Section } from '../../../../../_ui/section.tsx'
import section from '../../../../../_ui/section.module.css'
import { Difference } from '../../../../../_history/difference.tsx'
import { findAsked, findReaders } from '../../../../../_history/find-history.ts'
import { findMovedSince } from '../../../../../_history/find-moved-since.ts'
import { historyPath, pagePath } from '../../../../../_history/history-path.ts'
import { HistoryScreen } from '../../../../../_history/history-screen.tsx'
import styles from '../../../../../_history/history.module.css'
import { sayPage } from '../../../../../_history/page-of.ts'
import { RestoreVersion } from '../../../../../_history/restore-version.tsx'
import { VersionFacts, VersionTitle } from '../../../../../_history/version-title.tsx'
import { VersionWays } from '../../../../../_history/version-ways.tsx'
import { WordsThen } from '../../../../../_history/words-then.tsx'
import { answerOr404 } from '../../../../../_server/answer-or-404.ts'
import { getDoor } from '../../../../../_server/door.ts'
import { refusable } from '../../../../../_server/refusable.tsx'
import { refuse } from '../../../../../_server/refuse.ts'
import { sayWhose } from '../../../say-whose.ts'

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
  'starting-point': historyWords.words,
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
  const voice = 'isShared' in document.page ? 'client' : 'plain'
  const what = goalId === undefined ? ({ of: content.of } as const) : ({ of: 'goal', goalId } as const)
  const movedSince = findMovedSince(content, goalId)
  return (
    <HistoryScreen
      document={document}
      viewer={workspace}
      title={say(historyWords.version)}
      whose={sayWhose(workspace)}
      back={{
        href: goalId === undefined ? path : `${path}?goal=${goalId}`,
        page: say(historyWords.title),
      }}
    >
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
            words={say(historyWords.restore)}
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
        <Section title={say(against === 'now' ? historyWords.differenceNow : historyWords.differenceBefore)}>
          <Difference difference={view.difference} people={people} voice={voice} />
        </Section>
      )}
      <VersionWays view={view} against={against} path={path} goal={goal} />
      <Section title={say(headings[what.of])}>
        <div className={styles.then}>
          <WordsThen content={content} goalId={goalId} voice={voice} />
        </div>
      </Section>
    </HistoryScreen>
  )
})
