'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import type NewWordsPart from './new-words.tsx'
import type { NewWordsProps } from './new-words.tsx'

const notTold: typeof NewWordsPart = () => <p className={section.quiet}>{say(decidingWords.notTold)}</p>

/** In a chunk of its own: most goals have no new words. */
const NewWords = lazy(() => import('./new-words.tsx').catch(() => ({ default: notTold })))

const never = () => () => {}

/** What is different, once the page has come to life. */
export function NewWordsShown(props: NewWordsProps) {
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!isLive) return null
  return (
    <Suspense fallback={null}>
      <NewWords {...props} />
    </Suspense>
  )
}
