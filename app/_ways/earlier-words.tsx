'use client'

import { useEffect, useState } from 'react'
import * as shape from '#lib/base/shape.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { send } from '../_requests/send.ts'
import { tellFailure } from '../_requests/tell-failure.ts'
import { Folded } from '../_ui/folded.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'
import { CardParts } from './card-parts.tsx'
import styles from './ways.module.css'

const answer = shape.list(
  shape.object({
    words: shape.object({
      name: shape.text,
      involves: shape.text,
      why: shape.text,
      effort: shape.text,
      discomfort: shape.text,
      instead: shape.text,
    }),
    by: shape.object({ name: shape.text }),
    at: shape.number,
    isOff: shape.truth,
  }),
)

type Told = shape.Shaped<typeof answer> | { readonly problem: string } | undefined

/** All the words that a card had, newest first. */
export function EarlierWords({ path }: { readonly path: string }) {
  const [told, setTold] = useState<Told>(undefined)
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const found = await send({ method: 'GET', path, answer })
      if (!isGone) setTold(found.ok ? found.value : { problem: tellFailure(found.failure, {}) })
    }
    void look()
    return () => {
      isGone = true
    }
  }, [path])
  if (told === undefined) return <p>{say(commonWords.opening)}</p>
  if ('problem' in told) return <ProblemLine problem={told.problem} />
  return (
    <ol className={styles.list}>
      {told.map(({ words, by, at, isOff }) => (
        <li key={at}>
          <p>
            <Said message={approachesWords.lastBy} values={{ name: by.name }} name="when">
              <When at={at} />
            </Said>
            {isOff && ` · ${say(approachesWords.wasOff)}`}
          </p>
          <Folded title={words.name} look="quiet">
            <div className={styles.reading}>
              <CardParts words={words} />
            </div>
          </Folded>
        </li>
      ))}
    </ol>
  )
}
