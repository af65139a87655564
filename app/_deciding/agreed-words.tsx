import { agreedParts, type AgreedContent, type AgreedPart } from '#lib/deciding/agreed-content.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { Folded } from '../_ui/folded.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import styles from './deciding.module.css'
import { sayAgreed } from './say-agreed.ts'

export interface AgreedWordsProps {
  readonly content: AgreedContent
  /** Whether the ladder is folded away: what is yet to be agreed to is seen whole. */
  readonly hasFoldedLadder?: boolean
}

/** Exactly what is agreed, or would be, part by part. The goal's sentence is in the client's own words. */
export function AgreedWords({ content, hasFoldedLadder = false }: AgreedWordsProps) {
  const parts = agreedParts.flatMap((part) => {
    const words = content[part]
    return words === undefined ? [] : [{ part, words: sayAgreed(part, words) }]
  })
  const isFolded = ({ part }: { readonly part: AgreedPart }) => hasFoldedLadder && isOfLadder(part)
  const ladder = parts.filter(isFolded)
  const drawn = parts.map((one) => ({
    ...one,
    shown: (
      <div key={one.part}>
        {parts.length > 1 && <p className={section.small}>{say(decidingWords[`part-${one.part}`])}</p>}
        <p className={styles.words} dir="auto">
          {one.part === 'sentence' ? <Voice>{one.words}</Voice> : one.words}
        </p>
      </div>
    ),
  }))
  return (
    <div className={styles.agreed}>
      {drawn.filter((one) => !isFolded(one)).map(({ shown }) => shown)}
      {ladder.length > 0 && (
        <Folded look="quiet" title={say(decidingWords.ladder)}>
          {drawn.filter(isFolded).map(({ shown }) => shown)}
        </Folded>
      )}
    </div>
  )
}

function isOfLadder(part: AgreedPart): boolean {
  return part === 'starting' || part.startsWith('level-')
}
