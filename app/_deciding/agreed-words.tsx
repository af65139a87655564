import { agreedParts, type AgreedContent } from '#lib/deciding/agreed-content.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import styles from './deciding.module.css'

/** Exactly what is agreed, or would be, part by part. The goal's sentence is in the client's own words. */
export function AgreedWords({ content }: { readonly content: AgreedContent }) {
  const parts = agreedParts.filter((part) => content[part] !== undefined)
  return (
    <div className={styles.agreed}>
      {parts.map((part) => (
        <div key={part}>
          {parts.length > 1 && <p className={section.small}>{say(decidingWords[`part-${part}`])}</p>}
          <p className={styles.words} dir="auto">
            {part === 'sentence' ? <Voice>{content[part]}</Voice> : content[part]}
          </p>
        </div>
      ))}
    </div>
  )
}
