import type { AgreedContent } from '#lib/deciding/agreed-content.ts'
import type { DecisionKind } from '#lib/deciding/decision-kind.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { Folded } from '../_ui/folded.tsx'
import { AgreedWords } from './agreed-words.tsx'
import styles from './deciding.module.css'
import { NewWordsShown } from './new-words-shown.tsx'

export interface SuggestedWordsProps {
  readonly kind: DecisionKind
  /** What would be agreed. */
  readonly content: AgreedContent
  /** What both agreed on before. */
  readonly agreed: AgreedContent | undefined
}

/** Exactly what would be agreed. Of new words what is different comes first, and all of it is one press away. */
export function SuggestedWords({ kind, content, agreed }: SuggestedWordsProps) {
  if (kind !== 'change' || agreed === undefined) return <AgreedWords content={content} />
  return (
    <div className={styles.differences}>
      <NewWordsShown before={agreed} after={content} />
      <Folded look="quiet" title={say(decidingWords.allTheWords)}>
        <AgreedWords content={content} />
      </Folded>
    </div>
  )
}
