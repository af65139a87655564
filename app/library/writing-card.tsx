'use client'

import { noApproachWords } from '#lib/approaches/approach-words.ts'
import type { PracticeCardView } from '#lib/approaches/practice-card.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { libraryWords } from '#lib/words/en/library.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { CardWordsForm } from '../_ways/card-words-form.tsx'
import { useWaysChange } from '../_ways/use-ways-change.ts'

/** The words of one of the practice's own cards, a new one or one that stands. Fetched on the press. */
export default function WritingCard({
  isOpen,
  onClose,
  card,
}: Opened & { readonly card: PracticeCardView | undefined }) {
  const { sending, change } = useWaysChange()
  const path = card === undefined ? '/api/library/approaches' : `/api/library/approaches/${card.id}`
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={say(card === undefined ? libraryWords.addTitle : approachesWords.editTitle)}
      isWide
    >
      <CardWordsForm
        words={card?.words ?? noApproachWords}
        sending={sending}
        submit={say(card === undefined ? libraryWords.addSubmit : approachesWords.save)}
        onSubmit={(body) => change({ method: 'POST', path, body }, onClose)}
        onCancel={onClose}
      />
    </Dialog>
  )
}
