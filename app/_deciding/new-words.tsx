'use client'

import { agreedParts, changedParts, type AgreedContent } from '#lib/deciding/agreed-content.ts'
import { compareLines } from '#lib/versions/compare-lines.ts'
import { comparisonBudget } from '#lib/versions/common-order.ts'
import type { Line } from '#lib/versions/read-lines.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { LineChanges } from '../_history/line-changes.tsx'
import section from '../_ui/section.module.css'

export interface NewWordsProps {
  readonly before: AgreedContent
  readonly after: AgreedContent
}

/** What is different, part by part; each change is said in words too. */
export default function NewWords({ before, after }: NewWordsProps) {
  const parts = changedParts(before, after)
  const isOneOfMany = agreedParts.length > 1
  return (
    <>
      {parts.map((part) => (
        <div key={part}>
          {isOneOfMany && <p className={section.small}>{say(decidingWords[`part-${part}`])}</p>}
          <LineChanges
            lines={compareLines(linesOf(before[part]), linesOf(after[part]), { left: comparisonBudget })}
            people={[]}
            voice={part === 'sentence' ? 'client' : 'plain'}
          />
        </div>
      ))}
    </>
  )
}

function linesOf(words: string | undefined): readonly Line[] {
  return (words ?? '')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ look: 'paragraph', text, runs: [{ text, by: undefined }] }))
}
