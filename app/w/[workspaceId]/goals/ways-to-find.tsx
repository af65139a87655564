import { findingWords } from '#lib/words/en/finding.ts'
import { say } from '#lib/words/say.ts'
import styles from './ways-to-find.module.css'
import { ButtonLink } from '../../../_ui/button-link.tsx'

/** From the board: what has changed, looking for words, and the goals on paper. */
export function WaysToFind({ workspaceId }: { readonly workspaceId: string }) {
  const base = `/w/${workspaceId}`
  return (
    <div className={styles.ways}>
      <ButtonLink look="quiet" to={`${base}/goals/changes`}>
        {say(findingWords.changesLink)}
      </ButtonLink>
      <ButtonLink look="quiet" to={`${base}/find`}>
        {say(findingWords.link)}
      </ButtonLink>
      <ButtonLink look="quiet" to={`${base}/goals/print`}>
        {say(findingWords.printLink)}
      </ButtonLink>
    </div>
  )
}
