'use client'

import { X } from 'lucide-react'
import { wordsIn, type BarrierView } from '#lib/board/goal-parts-view.ts'
import { partTextName } from '#lib/board/goal-texts.ts'
import { setNoneYet } from '#lib/board/part-commands.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { IconButton } from '../_ui/icon-button.tsx'
import styles from './goal-more.module.css'
import { PartText, type PartPage } from './part-text.tsx'

/** One thing that gets in the way: what it is about, words if somebody likes, and what could help, or nothing yet. */
export function GoalBarrier({
  page,
  barrier: { id, kind, noneYet },
  onRemove,
}: {
  readonly page: PartPage
  readonly barrier: BarrierView
  readonly onRemove: () => void
}) {
  const { parts, live, mayWrite } = page
  const doc = live.connection?.doc
  const about = kind === undefined ? say(goalPartsWords.barriers) : say(goalPartsWords[`barrier-${kind}`])
  const isOpen = wordsIn(parts, partTextName('barrier-change', id)) === ''
  const sayNoneYet = (isSaid: boolean) => {
    if (doc !== undefined) setNoneYet(doc, id, isSaid)
  }
  return (
    <li className={styles.entry}>
      <div className={styles.barrier}>
        <h4 className={styles.sub}>{about}</h4>
        <PartText
          page={page}
          name={partTextName('barrier', id)}
          label={about}
          placeholder={say(goalPartsWords.barrierPlaceholder)}
        />
        <p className={styles.lead}>{say(goalPartsWords.barrierChange)}</p>
        {isOpen && noneYet ? (
          <div className={styles.said}>
            <p>{say(goalPartsWords.noneYetSaid)}</p>
            <Button look="quiet" isDisabled={!mayWrite} onPress={() => sayNoneYet(false)}>
              {say(goalWords.takeBack)}
            </Button>
          </div>
        ) : (
          <div className={styles.said}>
            <PartText
              page={page}
              name={partTextName('barrier-change', id)}
              label={`${say(goalPartsWords.barrierChange)} ${about}`}
            />
            {isOpen && (
              <Button look="quiet" isDisabled={!mayWrite} onPress={() => sayNoneYet(true)}>
                {say(goalPartsWords.noneYet)}
              </Button>
            )}
          </div>
        )}
      </div>
      <IconButton
        label={say(goalPartsWords.removePart, { words: about })}
        icon={<X size={18} strokeWidth={1.75} />}
        isDisabled={!mayWrite}
        onPress={onRemove}
      />
    </li>
  )
}
