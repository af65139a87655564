'use client'

import type { ReactNode } from 'react'
import { readStartingPoint } from '#lib/starting-point/read-starting-point.ts'
import { startingPartName, startingParts } from '#lib/starting-point/starting-parts.ts'
import { CommentMarks } from '../_comments/comment-marks.tsx'
import { PartComments } from '../_comments/part-comments.tsx'
import { useCommentPlace } from '../_comments/use-comment-place.ts'
import { useComments } from '../_comments/use-comments.ts'
import { commentsWords } from '#lib/words/en/comments.ts'
import { say } from '#lib/words/say.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { Button } from '../_ui/button.tsx'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
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
  const comments = useComments(props.documentId, props.me, live)
  const { documentId, me, viewer: role, others, isShared } = props
  const place = useCommentPlace({ documentId, me, role, others, isShared })
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
      {comments.isUnread && (
        <Notice>
          <p>{say(commentsWords.notRead)}</p>
          <Button look="quiet" onPress={comments.readAgain}>
            {say(shellWords.tryAgain)}
          </Button>
        </Notice>
      )}
      {threads.length > 0 && !isShared && <p className={section.small}>{say(commentsWords.stopped)}</p>}
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
