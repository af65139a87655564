'use client'

import { X } from 'lucide-react'
import type { GoalId } from '#lib/base/ids.ts'
import { wordsIn } from '#lib/board/goal-parts-view.ts'
import { partTextName } from '#lib/board/goal-texts.ts'
import { addMilestone } from '#lib/board/part-commands.ts'
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
import { StartFrom } from './start-from.tsx'
import { useTakenAway } from './use-taken-away.tsx'

export interface GoalMilestonesProps {
  readonly page: PartPage
  readonly goalId: GoalId
  readonly role: 'client' | 'clinician'
  readonly clientName: string
  readonly unfinished: Omit<UnfinishedPlace, 'line'>
}

/**
 * What the clinician brings, each with where it comes from: told apart from the client's words in words. A client
 * sees nothing of it while there is none.
 */
export function GoalMilestones({ page, goalId, role, clientName, unfinished }: GoalMilestonesProps) {
  const { parts, live, mayWrite } = page
  const announce = useAnnounce()
  const { takeAway, offer } = useTakenAway(live, 'milestones')
  const doc = live.connection?.doc
  if (role === 'client' && parts.milestones.length === 0 && !offer) return null
  return (
    <PartFold part="milestones" title={say(goalPartsWords.milestones)}>
      {parts.milestones.length > 0 && (
        <ul className={styles.entries}>
          {parts.milestones.map(({ id }) => {
            const words = wordsIn(parts, partTextName('milestone', id))
            return (
              <li key={id} className={styles.entry}>
                <div>
                  <PartText
                    page={page}
                    name={partTextName('milestone', id)}
                    label={say(goalPartsWords.milestone)}
                    placeholder={say(goalPartsWords.newMilestone)}
                  />
                  <div className={styles.source}>
                    <span>{say(goalPartsWords.milestoneSource)}</span>
                    <PartText
                      page={page}
                      name={partTextName('milestone-source', id)}
                      label={say(goalPartsWords.milestoneSourceOf, { words })}
                      placeholder={say(goalPartsWords.sourcePlaceholder)}
                    />
                  </div>
                </div>
                <IconButton
                  label={say(goalPartsWords.removePart, { words: words || say(goalPartsWords.milestone) })}
                  icon={<X size={18} strokeWidth={1.75} />}
                  isDisabled={!mayWrite}
                  onPress={() => takeAway(id)}
                />
              </li>
            )
          })}
        </ul>
      )}
      {offer}
      {role === 'clinician' && (
        <>
          <p className={section.small}>{say(goalPartsWords.milestoneHint, { name: clientName })}</p>
          <AddPair
            first={{
              label: say(goalPartsWords.newMilestone),
              place: { ...unfinished, line: `milestone/${goalId}` },
            }}
            second={{
              label: say(goalPartsWords.newSource),
              place: { ...unfinished, line: `source/${goalId}` },
            }}
            isDisabled={!mayWrite}
            onAdd={(words, source) => {
              if (doc === undefined) return
              addMilestone(doc, { id: newId(), goalId, words, source })
              announce(say(goalPartsWords.milestoneAdded), 'now')
            }}
          />
          {mayWrite && <StartFrom kind="milestone" live={live} goalId={goalId} />}
        </>
      )}
    </PartFold>
  )
}
