'use client'

import * as shape from '#lib/base/shape.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../../../_ui/problem-line.tsx'
import { Rows } from '../../../_ui/rows.tsx'
import { send } from '../../../_requests/send.ts'
import { useSending } from '../../../_requests/use-sending.ts'
import { prompts, sayPrompt, type Prompt } from '../say-prompt.ts'
import { BeginChoice } from './begin-choice.tsx'
import styles from './begin-reflection.module.css'

const answer = shape.object({ id: shape.text })

/** Begins with one of the three standing prompts or with a blank page. */
export function BeginReflection({ workspaceId }: { readonly workspaceId: string }) {
  const sending = useSending()
  const begin = (prompt: Prompt | undefined) =>
    void sending.run(
      () =>
        send({
          method: 'POST',
          path: `/api/workspaces/${workspaceId}/reflections`,
          body: prompt === undefined ? {} : { prompt },
          answer,
        }),
      (begun) => location.assign(`/w/${workspaceId}/reflections/${begun.id}`),
    )
  return (
    <div>
      <p className={styles.lead}>{say(reflectionsWords.beginWith)}</p>
      <Rows>
        {prompts.map((prompt) => (
          <li key={prompt}>
            <BeginChoice isSending={sending.isSending} onPress={() => begin(prompt)}>
              {sayPrompt(prompt)}
            </BeginChoice>
          </li>
        ))}
        <li>
          <BeginChoice isSending={sending.isSending} onPress={() => begin(undefined)}>
            {say(reflectionsWords.blank)}
          </BeginChoice>
        </li>
      </Rows>
      <ProblemLine problem={sending.problem} />
    </div>
  )
}
