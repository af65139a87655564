'use client'

import { useEffect, useState } from 'react'
import { noApproachWords, type ApproachWords } from '#lib/approaches/approach-words.ts'
import { libraryCards } from '#lib/approaches/library.ts'
import * as shape from '#lib/base/shape.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { send } from '../_requests/send.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import section from '../_ui/section.module.css'
import { CardWordsForm } from './card-words-form.tsx'
import { libraryWordsOf } from './library-words.ts'
import { useWaysChange } from './use-ways-change.ts'
import { goalApi, type WaysProps } from './ways-props.ts'
import styles from './ways.module.css'

const practiceCards = shape.list(
  shape.object({
    id: shape.text,
    words: shape.object({
      name: shape.text,
      involves: shape.text,
      why: shape.text,
      effort: shape.text,
      discomfort: shape.text,
      instead: shape.text,
    }),
  }),
)

/** Offers cards to start from, then shows the one in words that can be changed before it is put there. Fetched on the press. */
export default function AddingCard({ isOpen, onClose, ...props }: Opened & WaysProps) {
  const { workspaceId } = props
  const [words, setWords] = useState<ApproachWords | undefined>(undefined)
  const [own, setOwn] = useState<readonly { readonly id: string; readonly words: ApproachWords }[]>([])
  const { sending, change } = useWaysChange()
  useEffect(() => {
    let isGone = false
    const path = `/api/workspaces/${workspaceId}/approach-library`
    const look = async () => {
      const found = await send({ method: 'GET', path, answer: practiceCards })
      // Without them the eight are there all the same.
      if (found.ok && !isGone) setOwn(found.value)
    }
    void look()
    return () => {
      isGone = true
    }
  }, [workspaceId])
  const close = () => {
    onClose()
    setWords(undefined)
    sending.tell(undefined)
  }
  const pick = (picked: ApproachWords) => {
    sending.tell(undefined)
    setWords(picked)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={say(approachesWords.addTitle)}
      actions={words === undefined && <Button onPress={close}>{say(commonWords.cancel)}</Button>}
      isWide
    >
      {words === undefined ? (
        <div className={styles.reading}>
          <p>{say(approachesWords.addBody)}</p>
          <div>
            <Button onPress={() => pick(noApproachWords)}>{say(approachesWords.addOwn)}</Button>
          </div>
          {own.length > 0 && <Offered title={say(approachesWords.practiceCards)} cards={own} onPick={pick} />}
          <Offered
            title={say(approachesWords.libraryCards)}
            cards={libraryCards.map((id) => ({ id, words: libraryWordsOf(id) }))}
            onPick={pick}
          />
        </div>
      ) : (
        <CardWordsForm
          words={words}
          sending={sending}
          submit={say(approachesWords.put)}
          onSubmit={(body) => change({ method: 'POST', path: `${goalApi(props)}/approaches`, body }, close)}
          onCancel={close}
          other={<Button onPress={() => setWords(undefined)}>{say(approachesWords.back)}</Button>}
        />
      )}
    </Dialog>
  )
}

function Offered({
  title,
  cards,
  onPick,
}: {
  readonly title: string
  readonly cards: readonly { readonly id: string; readonly words: ApproachWords }[]
  readonly onPick: (words: ApproachWords) => void
}) {
  return (
    <div>
      <h3 className={section.small}>{title}</h3>
      <ul className={styles.offered}>
        {cards.map(({ id, words }) => (
          <li key={id}>
            <Button look="quiet" onPress={() => onPick(words)}>
              <bdi>{words.name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
