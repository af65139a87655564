'use client'

import type { ApproachCardView } from '#lib/approaches/card-views.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { useWaysChange } from './use-ways-change.ts'
import { cardApi, type WaysProps } from './ways-props.ts'

/** Cards that were taken off: each can come back, as it was. */
export function OffCards({ cards, ...props }: WaysProps & { readonly cards: readonly ApproachCardView[] }) {
  return (
    <Rows>
      {cards.map((card) => (
        <Row key={card.id} title={<bdi>{card.words.name}</bdi>} action={<PutBack {...props} card={card} />} />
      ))}
    </Rows>
  )
}

function PutBack({ card, ...props }: WaysProps & { readonly card: ApproachCardView }) {
  const { sending, change } = useWaysChange()
  return (
    <div>
      <SendButton
        sending={sending}
        look="quiet"
        aria-label={say(approachesWords.putBackOf, { card: card.words.name })}
        onPress={() => change({ method: 'POST', path: cardApi(props, card.id), body: card.words })}
      >
        {say(approachesWords.putBack)}
      </SendButton>
      <ProblemLine problem={sending.problem} />
    </div>
  )
}
