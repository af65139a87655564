import { changedParts, type AgreedContent, type AgreedPart } from '#lib/deciding/agreed-content.ts'
import { compareLines } from '#lib/versions/compare-lines.ts'
import { comparisonBudget } from '#lib/versions/common-order.ts'
import type { Line } from '#lib/versions/read-lines.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { LineChanges } from '../_history/line-changes.tsx'
import section from '../_ui/section.module.css'
import styles from './deciding.module.css'
import { sayAgreed } from './say-agreed.ts'

export interface WordsDifferenceProps {
  readonly before: AgreedContent
  readonly after: AgreedContent
  /** What a part is called by: under a heading of the page, or within a line of a list. */
  readonly label?: 'h4' | 'p'
}

/** What is different between two agreements, part by part; each change is said in words too. */
export function WordsDifference({ before, after, label: Label = 'h4' }: WordsDifferenceProps) {
  const parts = changedParts(before, after)
  return (
    <div className={styles.differences}>
      {parts.map((part) => (
        <div key={part} className={styles.difference}>
          <Label className={section.small}>{say(decidingWords[`part-${part}`])}</Label>
          <LineChanges
            lines={compareLines(linesOf(part, before[part]), linesOf(part, after[part]), {
              left: comparisonBudget,
            })}
            people={[]}
            voice={part === 'sentence' ? 'client' : 'plain'}
          />
        </div>
      ))}
    </div>
  )
}

function linesOf(part: AgreedPart, words: string | undefined): readonly Line[] {
  return (words === undefined ? '' : sayAgreed(part, words))
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ look: 'paragraph', text, runs: [{ text, by: undefined }] }))
}
