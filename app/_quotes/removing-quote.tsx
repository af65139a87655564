'use client'

import { quotesWords } from '#lib/words/en/quotes.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { Question } from '../_requests/question.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Voice } from '../_ui/voice.tsx'
import type { QuotePlace } from './quote-place.ts'
import { quotesPath, type Quote } from './quote-answer.ts'

/** Asks once before a quote goes. The list is read again when the server says that it changed. */
export default function RemovingQuote({
  quote,
  place,
  isOpen,
  onClose,
}: Opened & { readonly quote: Quote; readonly place: QuotePlace }) {
  const announce = useAnnounce()
  const sending = useSending()
  const { as, words } = quote.shown
  const path = `${quotesPath(place.workspaceId, place.goalId)}/${quote.id}`
  const remove = () =>
    sending.run(
      () => send({ method: 'DELETE', path, answer: noAnswer }),
      () => {
        onClose()
        announce(say(quotesWords.removed), 'now')
      },
    )
  return (
    <Question
      isOpen={isOpen}
      onClose={onClose}
      sending={sending}
      title={say(words === undefined ? quotesWords.removeWithdrawnTitle : quotesWords.removeTitle)}
      keep={say(reflectionsWords.deleteKeep)}
      submit={say(words === undefined ? quotesWords.removeWithdrawn : quotesWords.remove)}
      onSubmit={() => void remove()}
    >
      {words !== undefined && (
        <>
          <Voice>{words}</Voice>
          <p>{say(as === 'kept' ? quotesWords.removeKept : quotesWords.removeBody)}</p>
        </>
      )}
    </Question>
  )
}
