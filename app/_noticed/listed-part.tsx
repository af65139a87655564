'use client'

import type { ReactNode } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import type { Listed } from './use-listed.ts'

/** A list that comes from the server: on its way, not to be read just now, or there, with the way to earlier ones. */
export function ListedPart<Entry>({
  listed,
  children,
}: {
  readonly listed: Listed<Entry>
  readonly children: (entries: readonly Entry[]) => ReactNode
}) {
  const { entries, isMore, problem, readAgain, readEarlier } = listed
  return (
    <>
      <ProblemLine problem={problem} />
      {problem !== undefined && (
        <div>
          <Button onPress={readAgain}>{say(shellWords.tryAgain)}</Button>
        </div>
      )}
      {entries === undefined
        ? problem === undefined && <p className={section.quiet}>{say(commonWords.opening)}</p>
        : children(entries)}
      {isMore && (
        <div>
          <Button look="quiet" onPress={readEarlier}>
            {say(noticedWords.earlier)}
          </Button>
        </div>
      )}
    </>
  )
}
