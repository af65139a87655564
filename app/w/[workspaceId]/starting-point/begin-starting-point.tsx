'use client'

import type { ReactNode } from 'react'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { SendButton } from '../../../_requests/send-button.tsx'
import { noAnswer, send } from '../../../_requests/send.ts'
import { useSending } from '../../../_requests/use-sending.ts'
import { ProblemLine } from '../../../_ui/problem-line.tsx'
import section from '../../../_ui/section.module.css'

/** Begins, and shows the questions. */
export function BeginStartingPoint({
  workspaceId,
  children,
}: {
  readonly workspaceId: string
  /** The way not to. */
  readonly children: ReactNode
}) {
  const sending = useSending()
  const begin = () =>
    sending.run(
      () => send({ method: 'POST', path: `/api/workspaces/${workspaceId}/starting-point`, answer: noAnswer }),
      () => location.reload(),
    )
  return (
    <div>
      <div className={section.actions}>
        <SendButton look="main" sending={sending} onPress={() => void begin()}>
          {say(startingPointWords.begin)}
        </SendButton>
        {children}
      </div>
      <ProblemLine problem={sending.problem} />
    </div>
  )
}
