import { agreedParts, type AgreedContent } from '#lib/deciding/agreed-content.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import styles from './deciding.module.css'
import { sayAgreed } from './say-agreed.ts'

/** Exactly what is agreed, or would be, part by part. The goal's sentence is in the client's own words. */
export function AgreedWords({ content }: { readonly content: AgreedContent }) {
  const parts = agreedParts.flatMap((part) => {
    const words = content[part]
    return words === undefined ? [] : [{ part, words: sayAgreed(part, words) }]
  })
  return (
    <div className={styles.agreed}>
      {parts.map(({ part, words }) => (
        <div key={part}>
          {parts.length > 1 && <p className={section.small}>{say(decidingWords[`part-${part}`])}</p>}
          <p className={styles.words} dir="auto">
            {part === 'sentence' ? <Voice>{words}</Voice> : words}
          </p>
        </div>
      ))}
    </div>
  )
}
