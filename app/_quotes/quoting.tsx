'use client'

import { useEffect, useState } from 'react'
import * as shape from '#lib/base/shape.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { quotesWords } from '#lib/words/en/quotes.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { ChoosePassage, type Passage } from './choose-passage.tsx'
import { ChooseSource } from './choose-source.tsx'
import { ConfirmQuote } from './confirm-quote.tsx'
import type { QuotePlace } from './quote-place.ts'
import { sourceShape, type QuoteSource } from './quote-answer.ts'

const sourcesAnswer = shape.object({ sources: shape.list(sourceShape) })
const passagesAnswer = shape.object({
  passages: shape.list(shape.object({ root: shape.text, block: shape.number, text: shape.text })),
})

export interface QuotingProps extends Opened {
  readonly place: QuotePlace
  readonly others: readonly string[]
}

/** Quoting, in three steps: from what, which paragraph, and exactly which words. Fetched on the press. */
export default function Quoting({ place, others, isOpen, onClose }: QuotingProps) {
  const announce = useAnnounce()
  const asking = useSending({ 'not-shared': quotesWords.notShared, 'not-found': quotesWords.notShared })
  const [sources, setSources] = useState<readonly QuoteSource[] | undefined>(undefined)
  const [source, setSource] = useState<QuoteSource | undefined>(undefined)
  const [passages, setPassages] = useState<readonly Passage[] | undefined>(undefined)
  const [passage, setPassage] = useState<Passage | undefined>(undefined)
  const goBack = () => {
    if (passage !== undefined) return setPassage(undefined)
    setSource(undefined)
    setPassages(undefined)
  }
  const close = () => {
    setPassage(undefined)
    setPassages(undefined)
    setSource(undefined)
    setSources(undefined)
    onClose()
  }
  const askSources = () =>
    asking.run(
      () =>
        send({
          method: 'GET',
          path: `/api/workspaces/${place.workspaceId}/quotable`,
          answer: sourcesAnswer,
        }),
      (answer) => setSources(answer.sources),
    )
  const askPassages = (chosen: QuoteSource) =>
    asking.run(
      () =>
        send({
          method: 'GET',
          path: `/api/documents/${chosen.documentId}/passages`,
          answer: passagesAnswer,
        }),
      (answer) => {
        setSource(chosen)
        setPassages(answer.passages)
      },
    )
  const wantsSources = isOpen && sources === undefined
  useEffect(() => {
    if (wantsSources) void askSources()
    // Once each time that it opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wantsSources])
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      isWide
      title={say(quotesWords.addTitle)}
      actions={
        <>
          {source !== undefined && <Button onPress={goBack}>{say(quotesWords.back)}</Button>}
          <Button onPress={close}>{say(commonWords.cancel)}</Button>
        </>
      }
    >
      <LiveRegion role="status">{asking.isSending ? say(commonWords.working) : undefined}</LiveRegion>
      <ProblemLine problem={asking.problem} />
      {sources !== undefined && source === undefined && (
        <ChooseSource sources={sources} place={place} onChoose={(chosen) => void askPassages(chosen)} />
      )}
      {passages !== undefined && passage === undefined && (
        <ChoosePassage passages={passages} onChoose={setPassage} />
      )}
      {source !== undefined && passage !== undefined && (
        <ConfirmQuote
          sourceId={source.documentId}
          passage={passage.text}
          place={place}
          others={others}
          onDone={() => {
            close()
            announce(say(quotesWords.added), 'now')
          }}
        />
      )}
    </Dialog>
  )
}
