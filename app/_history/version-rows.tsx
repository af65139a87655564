import type { HistoryView } from '#lib/versions/version-view.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
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
    <Rows isOrdered>
      {history.versions.map((version) => (
        <Row
          key={version.id}
          title={
            <span className={version.kind === 'named' ? styles.name : undefined}>
              <VersionTitle version={version} />
            </span>
          }
          note={
            <>
              <VersionFacts version={version} people={history.people} />
              {version.reason !== '' && (
                <span className={styles.reason}>{say(historyWords.reason, { reason: version.reason })}</span>
              )}
            </>
          }
          to={historyPath(workspaceId, id, version.id)}
          query={goalId === undefined ? undefined : { goal: goalId }}
        />
      ))}
    </Rows>
  )
}
