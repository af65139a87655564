import type { PartsView } from '#lib/rich-text/parts-view.ts'
import { isEmptyText } from '#lib/rich-text/plain-text.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { RichText } from '../_editor/rich-text.tsx'
import section from '../_ui/section.module.css'
import styles from './history.module.css'

/** The parts of a plan or starting point as a version has them; those without a word are left out. */
export function PartsThen<Part extends string>({
  view,
  sayPart,
}: {
  readonly view: PartsView<Part>
  readonly sayPart: (part: Part) => string
}) {
  const written = view.parts.filter(({ text }) => text === undefined || !isEmptyText(text))
  if (written.length === 0) return <p className={section.quiet}>{say(historyWords.noWords)}</p>
  return (
    <ul className={styles.goals}>
      {written.map(({ part, text }) => (
        <li key={part} className={styles.goal}>
          <h3 className={styles.partTitle}>{sayPart(part)}</h3>
          {text === undefined ? (
            <p className={section.quiet}>{say(historyWords.unreadable)}</p>
          ) : (
            <RichText view={text} voice="client" />
          )}
        </li>
      ))}
    </ul>
  )
}
