'use client'

import { lazy, Suspense, useState } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import type { TimesFormProps } from './times-form.tsx'

/** The form of session times, fetched when it is opened: a page that shows times need not bring it along. */
export function TimesFormLater(props: TimesFormProps) {
  // Anew each time it is opened: what could not be had before may be there now.
  const [Form] = useState(() => lazy(() => import('./times-form.tsx').catch(() => ({ default: NotHere }))))
  return (
    <Suspense fallback={<p>{say(commonWords.opening)}</p>}>
      <Form {...props} />
    </Suspense>
  )
}

function NotHere() {
  return <ProblemLine problem={say(commonWords.offline)} />
}
