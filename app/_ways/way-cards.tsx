'use client'

import { useState } from 'react'
import type { ApproachCardView } from '#lib/approaches/card-views.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { CheckField } from '../_ui/check-field.tsx'
import { classNames } from '../_ui/class-names.ts'
import section from '../_ui/section.module.css'
import { WayCard } from './way-card.tsx'
import type { WaysProps } from './ways-props.ts'
import styles from './ways.module.css'

/** As many stand side by side as one can compare. */
const sideBySide = 3

/** Up to three cards beside each other, below each other on a phone. Of more than three one picks which to see. */
export function WayCards({ cards, ...props }: WaysProps & { readonly cards: readonly ApproachCardView[] }) {
  const [picked, setPicked] = useState<ReadonlySet<string> | undefined>(undefined)
  const mayPick = cards.length > sideBySide
  const seen = picked ?? new Set<string>(cards.slice(0, sideBySide).map(({ id }) => id))
  const shown = mayPick ? cards.filter(({ id }) => seen.has(id)) : cards
  const isFull = shown.length >= sideBySide
  const pick = (id: string, isSeen: boolean) =>
    setPicked(new Set(isSeen ? [...seen, id] : [...seen].filter((one) => one !== id)))
  return (
    <>
      {mayPick && (
        <div>
          <p className={section.small}>
            {say(isFull ? approachesWords.compareFull : approachesWords.compareBody)}
          </p>
          <div className={styles.picks}>
            {cards.map(({ id, words }) => (
              <CheckField
                key={id}
                label={words.name}
                isChecked={seen.has(id)}
                isDisabled={isFull && !seen.has(id)}
                onChange={(isSeen) => pick(id, isSeen)}
              />
            ))}
          </div>
        </div>
      )}
      <div className={classNames(styles.cards, columns[shown.length])}>
        {shown.map((card) => (
          <WayCard key={card.id} {...props} card={card} />
        ))}
      </div>
    </>
  )
}

const columns = [undefined, styles.one, styles.two, styles.three] as const
