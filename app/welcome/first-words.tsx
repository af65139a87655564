'use client'

import * as shape from '#lib/base/shape.ts'
import { welcomeWords } from '#lib/words/en/welcome.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { ButtonLink } from '../_ui/button-link.tsx'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { sayPrompt } from '../w/[workspaceId]/say-prompt.ts'

const answer = shape.object({ id: shape.text })
const prompt = 'ordinary-day'

/** One question, whose answer is a private draft, or a look around. */
export function FirstWords({
  workspaceId,
  mayWrite,
}: {
  readonly workspaceId: string
  /** Not while drafts are sealed. */
  readonly mayWrite: boolean
}) {
  const sending = useSending()
  const base = `/w/${workspaceId}`
  const begin = () =>
    sending.run(
      () =>
        send({
          method: 'POST',
          path: `/api/workspaces/${workspaceId}/reflections`,
          body: { prompt },
          answer,
        }),
      (begun) => location.assign(`${base}/reflections/${begun.id}`),
    )
  return (
    <div className={section.section}>
      <FocusedHeading>{say(welcomeWords.beginTitle)}</FocusedHeading>
      <p>{sayPrompt(prompt)}</p>
      <p>{say(welcomeWords.beginSafe)}</p>
      <ProblemLine problem={sending.problem} />
      <div className={section.actions}>
        {mayWrite && (
          <Button look="main" isPending={sending.isSending} onPress={() => void begin()}>
            {say(welcomeWords.write)}
          </Button>
        )}
        <ButtonLink look="quiet" to={base}>
          {say(welcomeWords.lookAround)}
        </ButtonLink>
      </div>
    </div>
  )
}
