'use client'

import { commentsWords } from '#lib/words/en/comments.ts'
import { say } from '#lib/words/say.ts'
import { commentsPath } from './comment-answer.ts'
import type { CommentPlace } from './comment-place.ts'
import { SayingForm } from './saying-form.tsx'

export interface ReplyFormProps {
  readonly place: CommentPlace
  readonly commentId: string
  readonly onSent: () => void
  readonly onClose: () => void
}

/** One line in reply. Fetched on the press. */
export default function ReplyForm({ place, commentId, onSent, onClose }: ReplyFormProps) {
  return (
    <SayingForm
      place={place}
      line={`reply/${commentId}`}
      path={`${commentsPath(place.documentId)}/${commentId}/replies`}
      label={say(commentsWords.replyWords)}
      said={say(commentsWords.replied)}
      onSent={onSent}
      onClose={onClose}
    />
  )
}
