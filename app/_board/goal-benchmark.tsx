'use client'

import type { GoalView } from '#lib/board/board-view.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { isEmptyText } from '#lib/rich-text/plain-text.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { say } from '#lib/words/say.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { LiveText } from '../_editor/live-text.tsx'
import type { LiveDocument } from '../_sync/use-document.ts'
import { Section } from '../_ui/section.tsx'
import { StartFrom } from './start-from.tsx'

/** How the pair will know: one text, first under the goal's sentence. */
export function GoalBenchmark({
  live,
  authorship,
  goal,
  mayWrite,
}: {
  readonly live: LiveDocument
  readonly authorship: Authorship | undefined
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly mayWrite: boolean
}) {
  const isEmpty = goal.benchmark !== undefined && isEmptyText(goal.benchmark)
  return (
    <Section title={say(goalWords.benchmark)}>
      <LiveText
        live={live}
        authorship={authorship}
        name={goalTextName('benchmark', goal.id)}
        label={say(goalWords.benchmark)}
        manner="line"
        voice="plain"
        access="write"
        initial={goal.benchmark}
        placeholder={say(goalWords.benchmarkPlaceholder)}
      />
      {isEmpty && mayWrite && <StartFrom kind="benchmark" live={live} goalId={goal.id} />}
    </Section>
  )
}
