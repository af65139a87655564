'use client'

import { MoreHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import type { ApproachCardView } from '#lib/approaches/card-views.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import { useLater } from '../_requests/use-later.ts'
import type { MenuChoice } from '../_ui/anchored-menu.tsx'
import { Menu } from '../_ui/menu.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { CardParts } from './card-parts.tsx'
import { CardPreferences } from './card-preferences.tsx'
import type { WaysProps } from './ways-props.ts'
import styles from './ways.module.css'

const loadChanging = () => import('./changing-card.tsx')
const loadSuggesting = () => import('./suggesting-way.tsx')

export type CardChange = 'edit' | 'earlier' | 'off'

/** One card: what it says, what each would rather do, and suggesting it. */
export function WayCard({ card, ...props }: WaysProps & { readonly card: ApproachCardView }) {
  const id = useId()
  const { name } = card.words
  const changing = useLater(loadChanging)
  const [what, setWhat] = useState<CardChange | undefined>(undefined)
  const ChangingCard = changing.part
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.name} dir="auto">
          {name}
        </h3>
        <Menu<CardChange>
          label={say(approachesWords.more, { card: name })}
          button={{ icon: <MoreHorizontal size={20} strokeWidth={1.75} /> }}
          choices={choicesFor(card)}
          onChoose={(choice) => changing.want(() => setWhat(choice))}
        />
        <ProblemLine problem={changing.coming.problem} />
      </div>
      <CardParts words={card.words} />
      <CardPreferences {...props} card={card} />
      <OpenLater
        words={say(approachesWords.suggest)}
        label={say(approachesWords.suggestOf, { card: name })}
        load={loadSuggesting}
      >
        {(SuggestingWay, opened) => <SuggestingWay {...opened} {...props} card={card} />}
      </OpenLater>
      {ChangingCard !== undefined && what !== undefined && (
        <ChangingCard {...props} card={card} what={what} onClose={() => setWhat(undefined)} />
      )}
    </article>
  )
}

function choicesFor(card: ApproachCardView): readonly MenuChoice<CardChange>[] {
  return [
    { id: 'edit', label: say(approachesWords.edit) },
    ...(card.wasReworded ? [{ id: 'earlier' as const, label: say(approachesWords.earlier) }] : []),
    { id: 'off', label: say(approachesWords.takeOff) },
  ]
}
