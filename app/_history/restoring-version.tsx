'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import * as shape from '#lib/base/shape.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import type { Opened } from '../_requests/open-later.tsx'
import { Question } from '../_requests/question.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import styles from './history.module.css'
import type { RestoreVersionProps } from './restore-version.tsx'

const failures = {
  'too-large': historyWords.tooLarge,
  'versions-full': historyWords.full,
  'nothing-written': historyWords.nothingWritten,
  'read-only': historyWords.readOnly,
} as const

const restored = shape.object({ changed: shape.truth })

/** Asks once before going back to a version: what happens, and that it can be undone. Fetched on the press. */
export default function RestoringVersion({
  documentId,
  versionId,
  what,
  readers,
  page,
  movedSince,
  isOpen,
  onClose,
}: RestoreVersionProps & Opened) {
  const router = useRouter()
  const sending = useSending(failures)
  const [outcome, setOutcome] = useState<{ readonly changed: boolean } | undefined>(undefined)
  const restore = () =>
    sending.run(
      () =>
        send({
          method: 'POST',
          path: `/api/documents/${documentId}/versions/${versionId}/restore`,
          body: what.of === 'goal' ? { goalId: what.goalId } : {},
          answer: restored,
        }),
      (done) => {
        onClose()
        setOutcome(done)
        router.refresh()
      },
    )
  return (
    <>
      <LiveRegion role="status">
        {outcome !== undefined && (
          <Notice>
            <p>{say(outcome.changed ? historyWords.restored : historyWords.restoredNothing)}</p>
            {movedSince.length > 0 && <p>{say(historyWords.restoredStay)}</p>}
            <ButtonLink to={page.path}>{say(shellWords.backTo, { page: page.name })}</ButtonLink>
          </Notice>
        )}
      </LiveRegion>
      <Question
        isOpen={isOpen}
        onClose={onClose}
        sending={sending}
        title={say(historyWords.restoreTitle)}
        submit={say(historyWords.restoreSubmit)}
        onSubmit={() => void restore()}
      >
        <p>{say(historyWords.restoreBody)}</p>
        {what.of === 'board' && <p>{say(historyWords.restoreBoard)}</p>}
        {what.of === 'goal' && <p>{say(historyWords.restoreGoal)}</p>}
        {(what.of === 'board' || what.of === 'goal') && <Stay movedSince={movedSince} />}
        <p>
          {say(historyWords.restoreLive)}{' '}
          {readers.length > 0 && say(historyWords.restoreReaders, { names: sayNames(readers) })}
        </p>
      </Question>
    </>
  )
}

/** Where a goal stands is decided apart from its words, by moving it: which ones stay elsewhere than they stood. */
function Stay({ movedSince }: Pick<RestoreVersionProps, 'movedSince'>) {
  if (movedSince.length === 0) return <p>{say(historyWords.restoreStay)}</p>
  return (
    <>
      <p>{say(historyWords.restoreStayMoved)}</p>
      <ul className={styles.stay}>
        {movedSince.map(({ goalId, title, places }) => (
          <li key={goalId}>
            <Voice>{title}</Voice>
            <span className={section.small}>{places}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
