import { History } from 'lucide-react'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { historyPath } from './history-path.ts'
import styles from './history.module.css'

/** The way from a page to its earlier versions; of a board, to those of one goal. */
export function HistoryLink({
  workspaceId,
  documentId,
  goalId,
}: {
  readonly workspaceId: string
  readonly documentId: string
  readonly goalId?: string
}) {
  return (
    <div className={styles.link}>
      <ButtonLink
        look="quiet"
        to={historyPath(workspaceId, documentId)}
        {...(goalId === undefined ? {} : { query: { goal: goalId } })}
      >
        <History size={18} strokeWidth={1.75} aria-hidden="true" />
        {say(historyWords.link)}
      </ButtonLink>
    </div>
  )
}
