import type { PlanPartChange } from '#lib/versions/difference.ts'
import type { VersionPerson } from '#lib/versions/version-view.ts'
import { planWords } from '#lib/words/en/plan.ts'
import { say } from '#lib/words/say.ts'
import styles from './history.module.css'
import { LineChanges } from './line-changes.tsx'

/** What is different in a plan, part by part. */
export function PlanChanges({
  parts,
  people,
}: {
  readonly parts: readonly PlanPartChange[]
  readonly people: readonly VersionPerson[]
}) {
  return (
    <ol className={styles.goals}>
      {parts.map(({ part, lines }) => (
        <li key={part} className={styles.goal}>
          <h3 className={styles.partTitle}>{say(planWords[part])}</h3>
          <LineChanges lines={lines} people={people} voice="client" />
        </li>
      ))}
    </ol>
  )
}
