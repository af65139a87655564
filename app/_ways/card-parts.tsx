import { approachParts, type ApproachWords } from '#lib/approaches/approach-words.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import styles from './ways.module.css'

/** What a card says, under the same names for every card. Whoever wrote it: it is nobody's voice. */
export function CardParts({ words }: { readonly words: ApproachWords }) {
  return (
    <dl className={styles.parts}>
      {approachParts.map((part) => (
        <div key={part} className={styles.part}>
          <dt>{say(approachesWords[`part-${part}`])}</dt>
          {words[part] === '' ? (
            <dd className={section.small}>{say(approachesWords.notSaid)}</dd>
          ) : (
            <dd dir="auto">{words[part]}</dd>
          )}
        </div>
      ))}
    </dl>
  )
}
