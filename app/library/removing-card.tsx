'use client'

import type { PracticeCardView } from '#lib/approaches/practice-card.ts'
import { libraryWords } from '#lib/words/en/library.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { Question } from '../_requests/question.tsx'
import { useWaysChange } from '../_ways/use-ways-change.ts'

/** Asks once before a card is no longer offered. Fetched on the press. */
export default function RemovingCard({
  isOpen,
  onClose,
  card,
}: Opened & { readonly card: PracticeCardView }) {
  const { sending, change } = useWaysChange()
  return (
    <Question
      isOpen={isOpen}
      onClose={onClose}
      sending={sending}
      title={say(libraryWords.removeTitle)}
      submit={say(libraryWords.removeSubmit)}
      onSubmit={() => change({ method: 'DELETE', path: `/api/library/approaches/${card.id}` }, onClose)}
    >
      <p dir="auto">{card.words.name}</p>
      <p>{say(libraryWords.removeBody)}</p>
    </Question>
  )
}
