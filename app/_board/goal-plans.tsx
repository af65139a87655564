'use client'

import { X } from 'lucide-react'
import type { GoalId } from '#lib/base/ids.ts'
import { wordsIn } from '#lib/board/goal-parts-view.ts'
import { partTextName } from '#lib/board/goal-texts.ts'
import { addPlan } from '#lib/board/part-commands.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { say } from '#lib/words/say.ts'
import { newId } from '../_sync/new-id.ts'
import type { UnfinishedPlace } from '../_sync/unfinished/unfinished-words.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { IconButton } from '../_ui/icon-button.tsx'
import section from '../_ui/section.module.css'
import { AddPair } from './add-pair.tsx'
import styles from './goal-more.module.css'
import { PartFold } from './part-fold.tsx'
import { PartText, type PartPage } from './part-text.tsx'
import { useTakenAway } from './use-taken-away.tsx'

/** Plans that read as one sentence: if this, then I will do that. */
export function GoalPlans({
  page,
  goalId,
  unfinished,
}: {
  readonly page: PartPage
  readonly goalId: GoalId
  readonly unfinished: Omit<UnfinishedPlace, 'line'>
}) {
  const { parts, live, mayWrite } = page
  const announce = useAnnounce()
  const { takeAway, offer } = useTakenAway(live, 'plans')
  const doc = live.connection?.doc
  return (
    <PartFold part="plans" title={say(goalPartsWords.plans)}>
      <p className={section.small}>{say(goalPartsWords.plansHint)}</p>
      {parts.plans.length > 0 && (
        <ul className={styles.entries}>
          {parts.plans.map(({ id }) => (
            <li key={id} className={styles.entry}>
              <div className={styles.plan}>
                <span className={styles.lead}>{say(goalPartsWords.planIf)}</span>
                <PartText page={page} name={partTextName('plan-if', id)} label={say(goalPartsWords.planIf)} />
                <span className={styles.lead}>{say(goalPartsWords.planThen)}</span>
                <PartText
                  page={page}
                  name={partTextName('plan-then', id)}
                  label={say(goalPartsWords.planThen)}
                />
              </div>
              <IconButton
                label={say(goalPartsWords.removePart, {
                  words: wordsIn(parts, partTextName('plan-if', id)) || say(goalPartsWords.plans),
                })}
                icon={<X size={18} strokeWidth={1.75} />}
                isDisabled={!mayWrite}
                onPress={() => takeAway(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {offer}
      <AddPair
        first={{ label: say(goalPartsWords.newIf), place: { ...unfinished, line: `plan-if/${goalId}` } }}
        second={{ label: say(goalPartsWords.newThen), place: { ...unfinished, line: `plan-then/${goalId}` } }}
        isDisabled={!mayWrite}
        onAdd={(trigger, answer) => {
          if (doc === undefined) return
          addPlan(doc, { id: newId(), goalId, trigger, answer })
          announce(say(goalPartsWords.planAdded), 'now')
        }}
      />
    </PartFold>
  )
}
