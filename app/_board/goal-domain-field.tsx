'use client'

import { useState } from 'react'
import type { GoalView } from '#lib/board/board-view.ts'
import { setDomain } from '#lib/board/goal-commands.ts'
import { knownDomains, ownDomain, ownDomainWords, type GoalDomain } from '#lib/board/goal-domain.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { SelectField } from '../_ui/select-field.tsx'
import { TextField } from '../_ui/text-field.tsx'
import type { DocumentConnection } from '../_sync/document-connection.ts'
import styles from './goal-more.module.css'
import { sayDomain } from './say-domain.ts'
import type { Board } from './use-board.ts'

type Choice = GoalDomain | 'none' | 'other'

/** The one part of life a goal belongs to, or none: known ones, the pair's own, or one in words of now. */
export function GoalDomainField({
  connection,
  board: { goals },
  goal,
  isDisabled,
}: {
  readonly connection: DocumentConnection | undefined
  readonly board: Pick<Board, 'goals'>
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly isDisabled: boolean
}) {
  const [isOther, setOther] = useState(false)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string>()
  const choose = (domain: GoalDomain | undefined) => {
    if (connection !== undefined) setDomain(connection.doc, goal.id, domain)
    setOther(false)
    setWords('')
    setProblem(undefined)
  }
  return (
    <div className={styles.domain}>
      <SelectField<Choice>
        label={say(boardWords.domain)}
        value={isOther ? 'other' : (goal.domain ?? 'none')}
        options={[
          { id: 'none', label: say(boardWords.noDomain) },
          ...[...knownDomains, ...findOwn(goals ?? [goal])].map((id) => ({ id, label: sayDomain(id) })),
          { id: 'other', label: say(goalPartsWords.ownDomain) },
        ]}
        isDisabled={isDisabled}
        onChange={(id) => {
          if (id === 'other') setOther(true)
          else choose(id === 'none' ? undefined : id)
        }}
      />
      {isOther && (
        <form
          method="post"
          className={styles.addPair}
          onSubmit={(event) => {
            event.preventDefault()
            const own = ownDomain(words)
            if (own !== undefined) choose(own)
            else if (words.trim() !== '') setProblem(say(goalPartsWords.ownDomainLong))
          }}
        >
          <TextField
            label={say(goalPartsWords.ownDomainWords)}
            value={words}
            problem={problem}
            autoComplete="off"
            onChange={setWords}
          />
          <div>
            <Button type="submit" isDisabled={isDisabled}>
              {say(goalPartsWords.ownDomainUse)}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}

/** The pair's own ones that some goal of the board has, each once. */
function findOwn(goals: readonly GoalView[]): readonly GoalDomain[] {
  const own = goals.flatMap((goal): readonly GoalDomain[] =>
    goal.kind === 'goal' && goal.domain !== undefined && ownDomainWords(goal.domain) !== undefined
      ? [goal.domain]
      : [],
  )
  return [...new Set(own)].toSorted()
}
