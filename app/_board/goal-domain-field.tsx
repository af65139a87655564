'use client'

import { goalDomains, type GoalDomain, type GoalView } from '#lib/board/board-view.ts'
import { setDomain } from '#lib/board/goal-commands.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'
import type { DocumentConnection } from '../_sync/document-connection.ts'

type Choice = GoalDomain | 'none'

const options: readonly { readonly id: Choice; readonly label: string }[] = [
  { id: 'none', label: say(boardWords.noDomain) },
  ...goalDomains.map((id) => ({ id, label: say(boardWords[`domain-${id}`]) })),
]

/** The one part of life a goal belongs to, or none. */
export function GoalDomainField({
  connection,
  goal,
  isDisabled,
}: {
  readonly connection: DocumentConnection | undefined
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly isDisabled: boolean
}) {
  return (
    <SelectField<Choice>
      label={say(boardWords.domain)}
      value={goal.domain ?? 'none'}
      options={options}
      isDisabled={isDisabled}
      onChange={(id) => {
        if (connection !== undefined) setDomain(connection.doc, goal.id, id === 'none' ? undefined : id)
      }}
    />
  )
}
