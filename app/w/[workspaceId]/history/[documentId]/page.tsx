import { parseVersionId, type VersionId } from '#lib/base/ids.ts'
import type { VersionedDocument } from '#lib/versions/version-view.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../../../../_ui/internal-link.tsx'
import section from '../../../../_ui/section.module.css'
import { findAsked, findReaders } from '../../../../_history/find-history.ts'
import { historyPath, pagePath } from '../../../../_history/history-path.ts'
import { HistoryScreen } from '../../../../_history/history-screen.tsx'
import { KeepVersion } from '../../../../_history/keep-version.tsx'
import { sayPage } from '../../../../_history/page-of.ts'
import { VersionRows } from '../../../../_history/version-rows.tsx'
import { answerOr404 } from '../../../../_server/answer-or-404.ts'
import { getDoor } from '../../../../_server/door.ts'
import { refusable } from '../../../../_server/refusable.tsx'
import { refuse } from '../../../../_server/refuse.ts'
import { sayWhose } from '../../say-whose.ts'

interface HistoryPageProps {
  readonly params: Promise<{ readonly workspaceId: string; readonly documentId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** The earlier versions of a board, goal, plan, starting point, reflection or session page. */
export default refusable(async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const ids = await params
  const query = await searchParams
  const { sessionId, documentId, goalId } = await findAsked(ids.documentId, query)
  const before = readVersionId(query['before'])
  const history = await answerOr404(getDoor().versions.list(sessionId, documentId, before))
  const { document, versions } = history
  if (document.workspaceId !== ids.workspaceId) refuse()
  const { workspace, others, isDraft } = await findReaders(sessionId, document)
  const mayWrite = document.access === 'write'
  const path = historyPath(document.workspaceId, documentId)
  const goal: Readonly<Record<string, string>> = goalId === undefined ? {} : { goal: goalId }
  const oldest = versions.at(-1)
  return (
    <HistoryScreen
      document={document}
      viewer={workspace}
      title={say(historyWords.title)}
      whose={sayWhose(workspace)}
      back={{ href: pagePath(document, goalId), page: sayPage(document, goalId, workspace.role) }}
    >
      <div className={section.section}>
        <p>{sayWhoReads(document, others, workspace.clientName)}</p>
        {mayWrite && <p className={section.small}>{sayTakenOut(document, isDraft)}</p>}
        {mayWrite && <KeepVersion words={say(historyWords.keep)} documentId={documentId} readers={others} />}
      </div>
      {versions.length === 0 ? (
        <div className={section.section}>
          <p className={section.quiet}>{say(historyWords.empty)}</p>
          <p className={section.quiet}>{say(mayWrite ? historyWords.emptyHow : historyWords.emptyReader)}</p>
        </div>
      ) : (
        <VersionRows history={history} goalId={goalId} />
      )}
      <p className={section.actions}>
        {history.hasEarlier && oldest !== undefined && (
          <InternalLink to={path} query={{ ...goal, before: oldest.id }}>
            {say(historyWords.earlier)}
          </InternalLink>
        )}
        {before !== undefined && (
          <InternalLink to={path} query={goal}>
            {say(historyWords.newest)}
          </InternalLink>
        )}
      </p>
    </HistoryScreen>
  )
})

function readVersionId(text: string | string[] | undefined): VersionId | undefined {
  const id = typeof text === 'string' ? parseVersionId(text) : undefined
  return id?.ok === true ? id.value : undefined
}

/** What becomes of words that are taken out. */
function sayTakenOut({ page }: VersionedDocument, isDraft: boolean): string {
  if (!('isShared' in page)) return say(historyWords.deleted)
  return say(isDraft ? historyWords.deletedDraft : historyWords.deletedShared)
}

/** Who can read what is listed here. */
function sayWhoReads(
  { page, access }: VersionedDocument,
  others: readonly string[],
  clientName: string,
): string {
  const names = sayNames(others)
  if (!('isShared' in page)) {
    return others.length === 0 ? say(historyWords.introAlone) : say(historyWords.introShared, { names })
  }
  if (access === 'read') return say(historyWords.introReader, { name: clientName })
  return page.isShared && others.length > 0
    ? say(historyWords.introSharing, { names })
    : say(historyWords.introDraft)
}
