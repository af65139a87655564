'use client'

import { commentsWords } from '#lib/words/en/comments.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
import type { Comments } from './use-comments.ts'

export interface CommentsStateProps {
  readonly comments: Comments
  readonly isShared: boolean
}

/** What is to be known of all that is said beside a document: that it could not be read, or that only its client sees it. */
export function CommentsState({
  comments: { threads = [], isUnread, readAgain },
  isShared,
}: CommentsStateProps) {
  return (
    <>
      {isUnread && (
        <Notice>
          <p>{say(commentsWords.notRead)}</p>
          <Button look="quiet" onPress={readAgain}>
            {say(shellWords.tryAgain)}
          </Button>
        </Notice>
      )}
      {threads.length > 0 && !isShared && <p className={section.small}>{say(commentsWords.stopped)}</p>}
    </>
  )
}
