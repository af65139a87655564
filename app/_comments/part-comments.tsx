'use client'

import { useCallback, useMemo, useState } from 'react'
import { listPassages, type Passage } from '#lib/quotes/passage.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { commentsWords } from '#lib/words/en/comments.ts'
import { say } from '#lib/words/say.ts'
import { Folded } from '../_ui/folded.tsx'
import type { CommentThread } from './comment-answer.ts'
import type { CommentPlace } from './comment-place.ts'
import { Thread } from './comment-thread.tsx'
import { quotedOf } from './quoted-of.ts'
import styles from './comments.module.css'
import { NewComment } from './new-comment.tsx'

export interface PartCommentsProps {
  readonly place: CommentPlace
  /** The text that is talked about. */
  readonly root: string
  /** What it is called on the screen. */
  readonly name: string
  /** Its words as they are; undefined while they cannot be read. */
  readonly now: RichTextView | undefined
  readonly threads: readonly CommentThread[]
  readonly onChanged: () => void
}

/** What is said beside one text, below it: open conversations, a line to begin another, and those that are done. */
export function PartComments({ place, root, name, now, threads, onChanged }: PartCommentsProps) {
  const passages = useMemo(() => (now === undefined ? [] : listPassages(root, now)), [root, now])
  const [replying, setReplying] = useState<ReadonlySet<string>>(new Set())
  const onReplying = useCallback(
    (id: string, isReplying: boolean) =>
      setReplying(
        (before) => new Set(isReplying ? [...before, id] : [...before].filter((one) => one !== id)),
      ),
    [],
  )
  // What somebody is replying to stays where it is, also when the other calls it done meanwhile.
  const isOpen = ({ id, done }: CommentThread) => done === undefined || replying.has(id)
  const open = threads.filter(isOpen)
  const done = threads.filter((thread) => !isOpen(thread))
  const list = (some: readonly CommentThread[], title: string) => (
    <ul className={styles.threads} aria-label={say(title, { part: name })}>
      {some.map((thread) => (
        <Thread
          key={thread.id}
          thread={thread}
          stands={standsIn(passages, thread)}
          place={place}
          isReplying={replying.has(thread.id)}
          onReplying={onReplying}
          onChanged={onChanged}
        />
      ))}
    </ul>
  )
  return (
    <div className={styles.beside}>
      {open.length > 0 && list(open, commentsWords.title)}
      <NewComment place={place} root={root} name={name} passages={passages} onSent={onChanged} />
      {done.length > 0 && (
        <Folded look="quiet" title={say(commentsWords.doneFold)}>
          {list(done, commentsWords.doneTitle)}
        </Folded>
      )}
    </div>
  )
}

function standsIn(passages: readonly Passage[], thread: CommentThread): boolean {
  const quoted = quotedOf(thread)
  return quoted !== undefined && passages.some(({ text }) => text.includes(quoted.exact))
}
