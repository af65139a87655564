'use client'

import type { ApproachCardView } from '#lib/approaches/card-views.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { Question } from '../_requests/question.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import section from '../_ui/section.module.css'
import { CardWordsForm } from './card-words-form.tsx'
import { EarlierWords } from './earlier-words.tsx'
import { useWaysChange } from './use-ways-change.ts'
import type { CardChange } from './way-card.tsx'
import { cardApi, type WaysProps } from './ways-props.ts'

/** Other words for a card, its earlier ones, or taking it off. Fetched when one of them is chosen. */
export default function ChangingCard({
  card,
  what,
  onClose,
  ...props
}: WaysProps & {
  readonly card: ApproachCardView
  readonly what: CardChange
  readonly onClose: () => void
}) {
  const { sending, change } = useWaysChange()
  const path = cardApi(props, card.id)
  if (what === 'off')
    return (
      <Question
        isOpen
        onClose={onClose}
        sending={sending}
        title={say(approachesWords.takeOffTitle)}
        submit={say(approachesWords.takeOffSubmit)}
        onSubmit={() => change({ method: 'DELETE', path }, onClose)}
      >
        <p dir="auto">{card.words.name}</p>
        <p>{say(approachesWords.takeOffBody)}</p>
      </Question>
    )
  if (what === 'earlier')
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={say(approachesWords.earlierTitle)}
        actions={<Button onPress={onClose}>{say(commonWords.close)}</Button>}
        isWide
      >
        <EarlierWords path={path} />
      </Dialog>
    )
  return (
    <Dialog isOpen onClose={onClose} title={say(approachesWords.editTitle)} isWide>
      <p className={section.quiet}>{say(approachesWords.editBody)}</p>
      <CardWordsForm
        words={card.words}
        sending={sending}
        submit={say(approachesWords.save)}
        onSubmit={(body) => change({ method: 'POST', path, body }, onClose)}
        onCancel={onClose}
      />
    </Dialog>
  )
}
