'use client'

import { useState } from 'react'
import type { GoalId } from '#lib/base/ids.ts'
import { barrierKinds, type BarrierKind } from '#lib/board/barrier-kind.ts'
import { addBarrier } from '#lib/board/part-commands.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { newId } from '../_sync/new-id.ts'
import { useUnfinished } from '../_sync/unfinished/use-unfinished.ts'
import type { UnfinishedPlace } from '../_sync/unfinished/unfinished-words.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { SelectField } from '../_ui/select-field.tsx'
import { GoalBarrier } from './goal-barrier.tsx'
import styles from './goal-more.module.css'
import { PartFold } from './part-fold.tsx'
import type { PartPage } from './part-text.tsx'
import { useTakenAway } from './use-taken-away.tsx'

type Choice = BarrierKind | 'none'

const kinds: readonly { readonly id: Choice; readonly label: string }[] = [
  { id: 'none', label: say(goalPartsWords.barrierChoose) },
  ...barrierKinds.map((id) => ({ id, label: say(goalPartsWords[`barrier-${id}`]) })),
]

/** What gets in the way of a goal, each with a practical change. */
export function GoalBarriers({
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
  const { takeAway, offer } = useTakenAway(live, 'barriers')
  const [kind, setKind] = useState<Choice>('none')
  const [words, setWords] = useUnfinished({ ...unfinished, line: `barrier/${goalId}` })
  const doc = live.connection?.doc
  const mayAdd = mayWrite && (kind !== 'none' || words.trim() !== '')
  return (
    <PartFold part="barriers" title={say(goalPartsWords.barriers)}>
      {parts.barriers.length > 0 && (
        <ul className={styles.entries}>
          {parts.barriers.map((barrier) => (
            <GoalBarrier
              key={barrier.id}
              page={page}
              barrier={barrier}
              onRemove={() => takeAway(barrier.id)}
            />
          ))}
        </ul>
      )}
      {offer}
      <form
        method="post"
        className={styles.addPair}
        onSubmit={(event) => {
          event.preventDefault()
          if (doc === undefined || !mayAdd) return
          addBarrier(doc, { id: newId(), goalId, kind: kind === 'none' ? 'own' : kind, words: words.trim() })
          setKind('none')
          setWords('')
          announce(say(goalPartsWords.barrierAdded), 'now')
        }}
      >
        <SelectField<Choice>
          label={say(goalPartsWords.barrierKind)}
          value={kind}
          options={kinds}
          isDisabled={!mayWrite}
          onChange={setKind}
        />
        <GrowingField
          label={say(goalPartsWords.barrierWords)}
          value={words}
          onChange={setWords}
          autoComplete="off"
        />
        <div>
          <Button type="submit" isDisabled={!mayAdd}>
            {say(boardWords.add)}
          </Button>
        </div>
      </form>
    </PartFold>
  )
}
