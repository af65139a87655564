'use client'

import type { CardView } from '#lib/board/card-of.ts'
import { findingWords } from '#lib/words/en/finding.ts'
import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'
import { listParts, type Shown } from './part-of-life.ts'
import styles from './goal-board.module.css'
import { sayDomain } from './say-domain.ts'

/** Which goals are shown, by part of life. Only where goals have one. */
export function ShownField({
  cards,
  shown,
  onChange,
}: {
  readonly cards: readonly CardView[]
  readonly shown: Shown
  readonly onChange: (shown: Shown) => void
}) {
  const parts = listParts(cards)
  if (parts.every((part) => part === '')) return null
  const choices: readonly { readonly id: string; readonly label: string; readonly shown: Shown }[] = [
    { id: 'all', label: say(findingWords.showAll), shown: 'all' },
    { id: 'grouped', label: say(findingWords.showGrouped), shown: 'grouped' },
    ...parts.map((part) => ({ id: `part ${part}`, label: sayDomain(part), shown: { part } })),
  ]
  return (
    <div className={styles.shown}>
      <SelectField
        label={say(findingWords.show)}
        value={typeof shown === 'string' ? shown : `part ${shown.part}`}
        options={choices}
        onChange={(id) => onChange(choices.find((choice) => choice.id === id)?.shown ?? 'all')}
      />
    </div>
  )
}
