'use client'

import { memo } from 'react'
import { commentsWords } from '#lib/words/en/comments.ts'
import { say } from '#lib/words/say.ts'
import { showPassage } from '../_quotes/show-passage.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useLater } from '../_requests/use-later.ts'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import { When } from '../_ui/when.tsx'
import { commentsPath, type CommentThread } from './comment-answer.ts'
import { commentFailures } from './comment-failures.ts'
import type { CommentPlace } from './comment-place.ts'
import styles from './comments.module.css'
import { nameEntry } from './name-entry.ts'
import { quotedOf } from './quoted-of.ts'
import { SaidLine } from './said-line.tsx'

export interface CommentThreadProps {
  readonly thread: CommentThread
  /** The words that it is about stand in their text now. */
  readonly stands: boolean
  readonly place: CommentPlace
  /** A reply to it is being written here. */
  readonly isReplying: boolean
  readonly onReplying: (id: string, isReplying: boolean) => void
  readonly onChanged: () => void
}

const loadReply = () => import('./reply-form.tsx')

/**
 * A conversation: the words that it is about, what was said, and the way to reply or to call it done. Drawn anew only
 * when it changes: the text beside it changes with every key.
 */
export const Thread = memo(function Thread({ stands, ...rest }: CommentThreadProps) {
  const { thread, place, onChanged } = rest
  const { done, entries } = thread
  return (
    <li className={styles.thread}>
      <AboutWords thread={thread} stands={stands} />
      {entries.map((entry) => (
        <SaidLine key={entry.id} entry={entry} place={place} onChanged={onChanged} />
      ))}
      {done !== undefined && (
        <p className={section.small}>
          <Said
            message={done.byId === place.me ? commentsWords.doneByYou : commentsWords.doneBy}
            values={{ name: done.by }}
            name="when"
          >
            <When at={done.at} form="day" />
          </Said>
        </p>
      )}
      <ThreadActions {...rest} />
    </li>
  )
})

/** The words that it is about, as they stood; a press shows where they stand now. */
function AboutWords({ thread, stands }: Pick<CommentThreadProps, 'thread' | 'stands'>) {
  if (thread.quoted === undefined) return null
  const quoted = quotedOf(thread)
  if (quoted === undefined) return <p className={section.small}>{say(commentsWords.sealed)}</p>
  return (
    <div>
      <blockquote className={styles.about}>
        {stands ? (
          <button
            type="button"
            aria-label={say(commentsWords.goTo, { words: quoted.exact })}
            onClick={() => showPassage(thread.root, quoted)}
          >
            <Voice>{quoted.exact}</Voice>
          </button>
        ) : (
          <Voice>{quoted.exact}</Voice>
        )}
      </blockquote>
      {!stands && <p className={section.small}>{say(commentsWords.changed)}</p>}
    </div>
  )
}

/** The way to reply, while it is open, and to say that it is done or not; a reply begun stays when sharing stops. */
function ThreadActions({
  thread,
  place,
  isReplying,
  onReplying,
  onChanged,
}: Omit<CommentThreadProps, 'stands'>) {
  const reply = useLater(loadReply)
  const [first] = thread.entries
  const words = first === undefined ? '' : nameEntry(first, place.me)
  if (isReplying && reply.part !== undefined)
    return (
      <reply.part
        place={place}
        commentId={thread.id}
        onSent={onChanged}
        onClose={() => onReplying(thread.id, false)}
      />
    )
  if (!place.isShared || first?.state === 'wiped') return null
  return (
    <div className={styles.actions}>
      {thread.done === undefined && (
        <SendButton
          look="quiet"
          sending={reply.coming}
          aria-label={say(commentsWords.replyTo, { name: first?.by ?? '', words })}
          onPress={() => reply.want(() => onReplying(thread.id, true))}
        >
          {say(commentsWords.reply)}
        </SendButton>
      )}
      <SetDone thread={thread} words={words} place={place} onChanged={onChanged} />
      <ProblemLine problem={reply.coming.problem} />
    </div>
  )
}

function SetDone({
  thread: { id, done },
  words,
  place,
  onChanged,
}: Pick<CommentThreadProps, 'thread' | 'place' | 'onChanged'> & { readonly words: string }) {
  const sending = useSending(commentFailures)
  const announce = useAnnounce()
  const isDone = done !== undefined
  const path = `${commentsPath(place.documentId)}/${id}/done`
  return (
    <>
      <SendButton
        look="quiet"
        sending={sending}
        aria-label={say(isDone ? commentsWords.openAgainWhat : commentsWords.doneWhat, { words })}
        onPress={() =>
          void sending.run(
            () => send({ method: 'POST', path, body: { isDone: !isDone }, answer: noAnswer }),
            () => {
              announce(say(isDone ? commentsWords.nowOpen : commentsWords.nowDone), 'now')
              onChanged()
            },
          )
        }
      >
        {say(isDone ? commentsWords.openAgain : commentsWords.done)}
      </SendButton>
      <ProblemLine problem={sending.problem} />
    </>
  )
}
