'use client'

import { useRef, useState } from 'react'
import type { Passage } from '#lib/quotes/passage.ts'
import { commentsWords } from '#lib/words/en/comments.ts'
import { say } from '#lib/words/say.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { useLater } from '../_requests/use-later.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import type { CommentPlace } from './comment-place.ts'
import styles from './comments.module.css'
import { findSelected, type Selected } from './selected-words.ts'

export interface NewCommentProps {
  readonly place: CommentPlace
  /** The text that it will be about, and what that is called on the screen. */
  readonly root: string
  readonly name: string
  readonly passages: readonly Passage[]
  readonly onSent: () => void
}

const loadForm = () => import('./comment-form.tsx')

/** The button that begins a comment, about what is selected then, and the form in its place. */
export function NewComment({ place, root, name, passages, onSent }: NewCommentProps) {
  const form = useLater(loadForm)
  const [writing, setWriting] = useState<{ readonly selected: Selected | undefined }>()
  const selected = useRef<Selected>(undefined)
  // Pressing may take the selection away: it is looked at before.
  const keepSelection = () => {
    selected.current = findSelected(root)
  }
  if (writing !== undefined && form.part !== undefined)
    return (
      <form.part
        place={place}
        root={root}
        passages={passages}
        selected={writing.selected}
        onSent={onSent}
        onClose={() => setWriting(undefined)}
      />
    )
  // What was begun stays when sharing stops; nothing new is begun then, and nobody is asked about what was skipped.
  if (!place.isShared || passages.length === 0) return null
  return (
    <div className={styles.actions}>
      <SendButton
        look="quiet"
        sending={form.coming}
        aria-label={say(commentsWords.commentOn, { part: name })}
        onPointerDown={keepSelection}
        onKeyDown={keepSelection}
        onPress={() => form.want(() => setWriting({ selected: selected.current }))}
      >
        {say(commentsWords.comment)}
      </SendButton>
      <ProblemLine problem={form.coming.problem} />
    </div>
  )
}
