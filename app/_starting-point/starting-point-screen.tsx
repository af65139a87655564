'use client'

import type { ReactNode } from 'react'
import { readStartingPoint } from '#lib/starting-point/read-starting-point.ts'
import { startingPartName, startingParts } from '#lib/starting-point/starting-parts.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { CommentMarks } from '../_comments/comment-marks.tsx'
import { CommentsState } from '../_comments/comments-state.tsx'
import { PartComments } from '../_comments/part-comments.tsx'
import { useCommentPlace } from '../_comments/use-comment-place.ts'
import { useComments } from '../_comments/use-comments.ts'
import { GoToPassage } from '../_quotes/go-to-passage.tsx'
import { DocumentPresence } from '../_sync/document-presence.tsx'
import { OnlyReadNotice } from '../_sync/only-read-notice.tsx'
import { SaveStateShown } from '../_sync/save-state-shown.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { useDocView } from '../_sync/use-doc-view.ts'
import { useDocument } from '../_sync/use-document.ts'
import { partHeading, StartingPartText } from './starting-part-text.tsx'
import type { StartingPointProps } from './starting-point-props.ts'
import styles from './starting-point.module.css'

/**
 * The starting point: five texts that its client writes and, once they share it, others read. Nobody else writes in it,
 * so there is no telling who wrote what. When sharing stops every word leaves a reader's screen at once.
 */
export function StartingPointScreen({
  whenOver,
  ...props
}: StartingPointProps & {
  /** Stands in place of the words once they are no longer this person's to read. */
  readonly whenOver?: ReactNode
}) {
  const live = useDocument(props.documentId, props.me)
  const comments = useComments(props, live)
  const place = useCommentPlace(props)
  const now = useDocView(live.connection, live.view.isLoaded, readStartingPoint)
  const { saving, people } = live.view
  const mayWrite = (live.view.access ?? props.access) === 'write'
  if (saving.kind === 'stopped' && endsReading(saving.why)) {
    return whenOver === undefined ? <StopNotice state={saving} /> : <div data-over="">{whenOver}</div>
  }
  const view = now ?? props.startingPoint
  const threads = comments.threads ?? []
  return (
    <div className={styles.parts}>
      <GoToPassage />
      {mayWrite && <SaveStateShown state={saving} />}
      <StopNotice state={saving} />
      <OnlyReadNotice view={live.view} />
      <DocumentPresence people={people} me={props.me} />
      <CommentMarks threads={threads} />
      <CommentsState comments={comments} isShared={props.isShared} />
      {view.parts.map(({ part, text }, index) => {
        const next = startingParts[index + 1]
        return (
          <StartingPartText
            key={part}
            part={part}
            now={text}
            initial={props.startingPoint.parts.find((one) => one.part === part)?.text}
            live={live}
            access={props.access}
            clientName={props.clientName}
            comments={
              <PartComments
                place={place}
                root={startingPartName(part)}
                name={say(startingPointWords[part])}
                now={text}
                threads={threads.filter(({ root }) => root === startingPartName(part))}
                onChanged={comments.readAgain}
              />
            }
            onSkip={next && (() => document.getElementById(partHeading(next))?.focus())}
          />
        )
      })}
    </div>
  )
}
