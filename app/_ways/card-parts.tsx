import { approachParts, type ApproachWords } from '#lib/approaches/approach-words.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import styles from './ways.module.css'

/** What a card says, under the same headings for every card. A client's and a clinician's words alike: nobody's voice. */
export function CardParts({ words }: { readonly words: ApproachWords }) {
  return approachParts.map((part) => (
    <div key={part} className={styles.part}>
      <h4>{say(approachesWords[`part-${part}`])}</h4>
      {words[part] === '' ? (
        <p className={section.small}>{say(approachesWords.notSaid)}</p>
      ) : (
        <p dir="auto">{words[part]}</p>
      )}
    </div>
  ))
}
