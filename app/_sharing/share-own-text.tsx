'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition, type ReactNode } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { useDocument } from '../_sync/use-document.ts'
import { Question } from '../_requests/question.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import styles from './share-own-text.module.css'

export interface ShareOwnTextProps {
  /** Where sharing is asked for. */
  readonly sharePath: string
  readonly documentId: string
  readonly me: string
  /** Who would read it. */
  readonly names: readonly string[]
  /** What the page is called. */
  readonly title: string
  readonly isEmpty: boolean
  /** Its words as they would be read, from the server. */
  readonly children: ReactNode
}

/**
 * "See it as (name) will": the words as the server has them now, which is what would be read; with whom;
 * then one press.
 */
export function ShareOwnText({
  sharePath,
  documentId,
  me,
  names,
  title,
  isEmpty,
  children,
}: ShareOwnTextProps) {
  const router = useRouter()
  const sayDone = useSayDone()
  const [isOpen, setOpen] = useState(false)
  const [isLooking, startLooking] = useTransition()
  const sending = useSending()
  const readers = sayNames(names)
  const isSaved = useDocument(documentId, me).view.saving.kind === 'saved'
  // What is shown is what the server has: asked for once every word is there, and again after more words.
  useEffect(() => {
    if (isOpen && isSaved) startLooking(() => router.refresh())
  }, [isOpen, isSaved, router])
  const share = () =>
    sending.run(
      () => send({ method: 'POST', path: sharePath, answer: noAnswer }),
      () => {
        setOpen(false)
        sayDone(say(reflectionsWords.sharedNow, { names: readers }))
      },
    )
  const isReady = names.length > 0 && !isEmpty && !isLooking && isSaved
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say(reflectionsWords.share)}</Button>
      <Question
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        sending={sending}
        isWide
        title={names.length === 0 ? title : say(reflectionsWords.shareTitle, { name: readers })}
        submit={say(reflectionsWords.shareSubmit, { names: readers })}
        onSubmit={() => void share()}
        isReady={isReady}
      >
        {names.length === 0 && <p>{say(reflectionsWords.shareNobody)}</p>}
        {names.length > 0 && (
          <LiveRegion role="status">{tellWhyNot({ isSaved, isLooking, isEmpty })}</LiveRegion>
        )}
        {isReady && (
          <>
            <div className={styles.page}>{children}</div>
            <p>
              {say(reflectionsWords.shareBody, { names: readers })} {say(reflectionsWords.shareStops)}
            </p>
          </>
        )}
      </Question>
    </>
  )
}

/** Why the words cannot be shown as they will be read, or undefined when they can. */
function tellWhyNot(state: {
  readonly isSaved: boolean
  readonly isLooking: boolean
  readonly isEmpty: boolean
}): string | undefined {
  if (!state.isSaved) return say(reflectionsWords.shareWaiting)
  if (state.isLooking) return say(commonWords.working)
  return state.isEmpty ? say(reflectionsWords.shareEmpty) : undefined
}
