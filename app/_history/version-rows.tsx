import type { HistoryView } from '#lib/versions/version-view.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import section from '../_ui/section.module.css'
import { historyPath } from './history-path.ts'
import styles from './history.module.css'
import { VersionFacts, VersionTitle } from './version-title.tsx'

/** The versions of a document, newest first, each a link to its words. */
export function VersionRows({
  history,
  goalId,
}: {
  readonly history: HistoryView
  readonly goalId: string | undefined
}) {
  const { workspaceId, id } = history.document
  return (
    <ol className={section.rows}>
      {history.versions.map((version) => (
        <li key={version.id}>
          <InternalLink
            className={section.row}
            to={historyPath(workspaceId, id, version.id)}
            {...(goalId === undefined ? {} : { query: { goal: goalId } })}
          >
            <span className={version.kind === 'named' ? styles.name : undefined}>
              <VersionTitle version={version} />
            </span>
            <span className={section.small}>
              <VersionFacts version={version} people={history.people} />
            </span>
            {version.reason !== '' && (
              <span className={styles.reason}>{say(historyWords.reason, { reason: version.reason })}</span>
            )}
          </InternalLink>
        </li>
      ))}
    </ol>
  )
}
