'use client'

import type { GoalId } from '#lib/base/ids.ts'
import { setReview } from '#lib/board/goal-commands.ts'
import { wordsIn, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { clearerPrompts, goalTextName } from '#lib/board/goal-texts.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { say } from '#lib/words/say.ts'
import { DateField } from '../_ui/date-field.tsx'
import section from '../_ui/section.module.css'
import styles from './goal-more.module.css'
import { PartFold } from './part-fold.tsx'
import { PartText, type PartPage } from './part-text.tsx'

/** Five questions, each to be left alone as well; says in words which are open, and holds nothing up. */
export function GoalClearer({ page, goalId }: { readonly page: PartPage; readonly goalId: GoalId }) {
  const doc = page.live.connection?.doc
  return (
    <PartFold part="clearer" title={say(goalPartsWords.clearer)} note={sayOpen(page.parts, goalId)}>
      <p className={section.small}>{say(goalPartsWords.clearerHint)}</p>
      {clearerPrompts.map((prompt) => (
        <div key={prompt} className={styles.question}>
          <h4 className={styles.sub}>{say(goalPartsWords[`clearer-${prompt}`])}</h4>
          <PartText
            page={page}
            name={goalTextName(`clearer-${prompt}`, goalId)}
            label={say(goalPartsWords[`clearer-${prompt}`])}
          />
        </div>
      ))}
      <div className={styles.day}>
        <DateField
          label={say(goalPartsWords.clearerWhen)}
          value={page.parts.review ?? ''}
          disabled={!page.mayWrite}
          onChange={(day) => {
            if (doc !== undefined) setReview(doc, goalId, day === '' ? undefined : day)
          }}
        />
      </div>
    </PartFold>
  )
}

/** "Still open: why it matters, by when". */
function sayOpen(parts: GoalPartsView, goalId: GoalId): string {
  const open = [
    ...clearerPrompts
      .filter((prompt) => wordsIn(parts, goalTextName(`clearer-${prompt}`, goalId)) === '')
      .map((prompt) => say(goalPartsWords[`open-${prompt}`])),
    ...(parts.review === undefined ? [say(goalPartsWords['open-when'])] : []),
  ]
  return open.length === 0
    ? say(goalPartsWords.allSaid)
    : say(goalPartsWords.stillOpen, { parts: open.join(', ') })
}
