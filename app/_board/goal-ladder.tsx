'use client'

import type { GoalId } from '#lib/base/ids.ts'
import { setStarting } from '#lib/board/goal-commands.ts'
import { wordsIn } from '#lib/board/goal-parts-view.ts'
import { goalTextName, ladderLevels, type StartingLevel } from '#lib/board/goal-texts.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'
import section from '../_ui/section.module.css'
import styles from './goal-more.module.css'
import { PartFold } from './part-fold.tsx'
import { PartText, type PartPage } from './part-text.tsx'
import { StartFrom } from './start-from.tsx'

type Choice = StartingLevel | 'none'

const startings: readonly { readonly id: Choice; readonly label: string }[] = [
  { id: 'none', label: say(goalPartsWords.startingNone) },
  { id: 'm1', label: say(goalPartsWords['level-m1']) },
  { id: 'm2', label: say(goalPartsWords['level-m2']) },
]

/** Five rungs in the pair's words, never in numbers. What is hoped for is asked first, alone. */
export function GoalLadder({ page, goalId }: { readonly page: PartPage; readonly goalId: GoalId }) {
  const { parts, live, mayWrite } = page
  const doc = live.connection?.doc
  const isBegun = ladderLevels.some((level) => wordsIn(parts, goalTextName(`level-${level}`, goalId)) !== '')
  const levels = isBegun ? ladderLevels.toReversed() : (['0'] as const)
  return (
    <PartFold part="ladder" title={say(goalPartsWords.ladder)}>
      {!isBegun && <p className={section.small}>{say(goalPartsWords.ladderHint)}</p>}
      <ol className={styles.ladder}>
        {levels.map((level) => (
          <li key={level} className={level === '0' ? styles.hoped : styles.rung}>
            <h4 className={styles.sub}>{say(goalPartsWords[`level-${level}`])}</h4>
            <PartText
              page={page}
              name={goalTextName(`level-${level}`, goalId)}
              label={say(goalPartsWords[`level-${level}`])}
              placeholder={say(goalPartsWords.levelPlaceholder)}
            />
          </li>
        ))}
      </ol>
      {isBegun && (
        <SelectField<Choice>
          label={say(goalPartsWords.starting)}
          value={parts.starting ?? 'none'}
          options={startings}
          isDisabled={!mayWrite}
          onChange={(id) => {
            if (doc !== undefined) setStarting(doc, goalId, id === 'none' ? undefined : id)
          }}
        />
      )}
      {!isBegun && mayWrite && <StartFrom kind="ladder" live={live} goalId={goalId} />}
    </PartFold>
  )
}
