import type { PartChange } from '#lib/versions/difference.ts'
import type { VersionPerson } from '#lib/versions/version-view.ts'
import styles from './history.module.css'
import { LineChanges } from './line-changes.tsx'

/** What is different in a document of several texts, part by part. */
export function PartChanges<Part extends string>({
  parts,
  people,
  sayPart,
}: {
  readonly parts: readonly PartChange<Part>[]
  readonly people: readonly VersionPerson[]
  readonly sayPart: (part: Part) => string
}) {
  return (
    <ol className={styles.goals}>
      {parts.map(({ part, lines }) => (
        <li key={part} className={styles.goal}>
          <h3 className={styles.partTitle}>{sayPart(part)}</h3>
          <LineChanges lines={lines} people={people} voice="client" />
        </li>
      ))}
    </ol>
  )
}
