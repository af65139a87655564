import { FileText, History, Search, Sprout, Sunrise } from 'lucide-react'
import { findingWords } from '#lib/words/en/finding.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { historyPath } from '../../../_history/history-path.ts'
import { ButtonLink } from '../../../_ui/button-link.tsx'
import styles from './ways-to-find.module.css'

export interface WaysToFindProps {
  readonly workspaceId: string
  readonly documentId: string
  readonly role: 'client' | 'clinician'
  readonly clientName: string
  readonly hasStartingPoint: boolean
}

/** From the board: the starting point, what has changed, earlier versions, looking for words, and the goals on paper. */
export function WaysToFind({ workspaceId, documentId, role, clientName, hasStartingPoint }: WaysToFindProps) {
  const base = `/w/${workspaceId}`
  const start =
    role === 'client' ? say(startingPointWords.open) : say(startingPointWords.openOf, { name: clientName })
  const ways = [
    ...(hasStartingPoint ? [{ to: `${base}/starting-point`, Icon: Sprout, words: start }] : []),
    { to: `${base}/goals/changes`, Icon: Sunrise, words: say(findingWords.changesLink) },
    { to: historyPath(workspaceId, documentId), Icon: History, words: say(historyWords.link) },
    { to: `${base}/find`, Icon: Search, words: say(findingWords.link) },
    { to: `${base}/goals/print`, Icon: FileText, words: say(findingWords.printLink) },
  ]
  return (
    <ul className={styles.ways}>
      {ways.map(({ to, Icon, words }) => (
        <li key={to}>
          <ButtonLink look="quiet" to={to}>
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            {words}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
