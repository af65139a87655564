'use client'

import { commentsWords } from '#lib/words/en/comments.ts'
import { say } from '#lib/words/say.ts'
import { WhoAndWhen } from '../_noticed/who-and-when.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { classNames } from '../_ui/class-names.ts'
import { Folded } from '../_ui/folded.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import { commentsPath, takenBackAnswer, type CommentEntry } from './comment-answer.ts'
import { commentFailures } from './comment-failures.ts'
import type { CommentPlace } from './comment-place.ts'
import styles from './comments.module.css'
import { nameEntry, sayTakenBack } from './name-entry.ts'

/** A comment or a reply: whose, when, its words, and the way to take back one's own. */
export function SaidLine({
  entry,
  place,
  onChanged,
}: {
  readonly entry: CommentEntry
  readonly place: CommentPlace
  readonly onChanged: () => void
}) {
  const isMine = entry.byId === place.me
  return (
    <div className={classNames(styles.said, styles[entry.role])}>
      <div className={styles.head}>
        <p className={section.small}>
          <WhoAndWhen entry={entry} me={place.me} />
        </p>
        {isMine && entry.state === 'said' && <TakeBack entry={entry} place={place} onDone={onChanged} />}
      </div>
      <SaidWords entry={entry} me={place.me} />
    </div>
  )
}

function SaidWords({ entry, me }: { readonly entry: CommentEntry; readonly me: string }) {
  const { state, words = '', role } = entry
  if (state === 'unreadable') return <p className={section.quiet}>{say(commentsWords.unreadable)}</p>
  const shown = role === 'client' ? <Voice>{words}</Voice> : <span dir="auto">{words}</span>
  if (state === 'said') return <p>{shown}</p>
  const tookBack = sayTakenBack(entry, me)
  if (state === 'wiped') return <p className={section.quiet}>{tookBack}</p>
  return (
    <Folded look="quiet" title={`${tookBack} ${say(commentsWords.whatItSaid)}`}>
      <p>{shown}</p>
    </Folded>
  )
}

function TakeBack({
  entry,
  place: { documentId, me },
  onDone,
}: {
  readonly entry: CommentEntry
  readonly place: CommentPlace
  readonly onDone: () => void
}) {
  const sending = useSending(commentFailures)
  const announce = useAnnounce()
  const path = `${commentsPath(documentId)}/${entry.id}`
  return (
    <div className={styles.takeBack}>
      <SendButton
        look="quiet"
        sending={sending}
        aria-label={say(commentsWords.takeBackWhat, { words: nameEntry(entry, me) })}
        onPress={() =>
          void sending.run(
            () => send({ method: 'DELETE', path, answer: takenBackAnswer }),
            ({ wasRead }) => {
              announce(say(wasRead ? commentsWords.takenBackRead : commentsWords.takenBack), 'now')
              onDone()
            },
          )
        }
      >
        {say(commentsWords.takeBack)}
      </SendButton>
      <ProblemLine problem={sending.problem} />
    </div>
  )
}
