'use client'

import { useState } from 'react'
import { commentsWords } from '#lib/words/en/comments.ts'
import { say } from '#lib/words/say.ts'
import { shorten } from '#lib/words/shorten.ts'
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
import { namingUnits } from './naming-units.ts'
import { SaidLine } from './said-line.tsx'

export interface CommentThreadProps {
  readonly thread: CommentThread
  /** Which block of its text the words that it is about stand in now; undefined: not there any more. */
  readonly block: number | undefined
  readonly place: CommentPlace
  readonly onChanged: () => void
}

const loadReply = () => import('./reply-form.tsx')

/** A conversation: the words that it is about, what was said, and the way to reply or to call it done. */
export function Thread({ thread, block, place, onChanged }: CommentThreadProps) {
  const { done, entries } = thread
  return (
    <li className={styles.thread}>
      <AboutWords thread={thread} block={block} />
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
      <ThreadActions thread={thread} place={place} onChanged={onChanged} />
    </li>
  )
}

/** The words that it is about, as they stood; a press shows where they stand now. */
function AboutWords({ thread: { root, quoted }, block }: Pick<CommentThreadProps, 'thread' | 'block'>) {
  if (quoted === undefined) return null
  const { words } = quoted
  if (words === undefined) return <p className={section.small}>{say(commentsWords.sealed)}</p>
  return (
    <div>
      <blockquote className={styles.about}>
        {block === undefined ? (
          <Voice>{words}</Voice>
        ) : (
          <button
            type="button"
            aria-label={say(commentsWords.goTo, { words })}
            onClick={() => showPassage(root, block, words)}
          >
            <Voice>{words}</Voice>
          </button>
        )}
      </blockquote>
      {block === undefined && <p className={section.small}>{say(commentsWords.changed)}</p>}
    </div>
  )
}

/** The way to reply, while it is open, and to say that it is done or not; a reply begun stays when sharing stops. */
function ThreadActions({ thread, place, onChanged }: Omit<CommentThreadProps, 'block'>) {
  const [isReplying, setReplying] = useState(false)
  const reply = useLater(loadReply)
  const [first] = thread.entries
  const words = shorten(first?.words ?? say(commentsWords.unreadable), namingUnits)
  if (isReplying && reply.part !== undefined)
    return (
      <reply.part place={place} commentId={thread.id} onSent={onChanged} onClose={() => setReplying(false)} />
    )
  if (!place.isShared || first?.state === 'wiped') return null
  return (
    <div className={styles.actions}>
      {thread.done === undefined && (
        <SendButton
          look="quiet"
          sending={reply.coming}
          aria-label={say(commentsWords.replyTo, { name: first?.by ?? '', words })}
          onPress={() => reply.want(() => setReplying(true))}
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
}: Omit<CommentThreadProps, 'block'> & { readonly words: string }) {
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
