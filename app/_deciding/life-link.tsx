import { MessagesSquare } from 'lucide-react'
import { lifeWords } from '#lib/words/en/life.ts'
import { say } from '#lib/words/say.ts'
import styles from '../_history/history.module.css'
import { ButtonLink } from '../_ui/button-link.tsx'

/** The way from a goal's page to all that was decided about it. */
export function LifeLink({ workspaceId, goalId }: { readonly workspaceId: string; readonly goalId: string }) {
  return (
    <div className={styles.link}>
      <ButtonLink look="quiet" to={`/w/${workspaceId}/goals/${goalId}/life`}>
        <MessagesSquare size={18} strokeWidth={1.75} aria-hidden="true" />
        {say(lifeWords.link)}
      </ButtonLink>
    </div>
  )
}
