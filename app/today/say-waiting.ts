import type { DecisionKind } from '#lib/deciding/decision-kind.ts'
import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { sayPrompt, type Prompt } from '../w/[workspaceId]/say-prompt.ts'

/** What somebody shared: a reflection, or without an id their starting point. */
interface Shared {
  readonly what: 'shared'
  readonly id: string | undefined
  readonly prompt: Prompt | undefined
}

/** What somebody suggested about a goal. */
interface Suggested {
  readonly what: 'suggested'
  readonly id: string
  readonly goalId: string
  readonly kind: DecisionKind
}

/** What somebody said beside their starting point. */
interface Commented {
  readonly what: 'commented'
}

/** What waits for a clinician: to be read, or to be answered. No word of it is told with it. */
export type Waiting = Shared | Suggested | Commented

/** What it is called, a reflection by what it began with: “What is still hard”. */
export function sayWaiting(one: Waiting): string {
  if (one.what === 'commented') return say(todayWords.aStartingPoint)
  if (one.what === 'suggested') return say(suggestedOf[one.kind] ?? todayWords.aboutGoal)
  if (one.id === undefined) return say(todayWords.aStartingPoint)
  return one.prompt === undefined ? say(todayWords.aReflection) : `“${sayPrompt(one.prompt)}”`
}

/** What a client suggests; the rest they do themselves. */
const suggestedOf: Readonly<Partial<Record<DecisionKind, string>>> = {
  start: todayWords.aStart,
  change: todayWords.aChange,
  replace: todayWords.aReplacement,
  approach: todayWords.anApproach,
}

/** Where it is read, or answered. */
export function waitingPath(workspaceId: string, one: Waiting): string {
  const base = `/w/${workspaceId}`
  if (one.what === 'commented') return `${base}/starting-point`
  if (one.what === 'shared')
    return `${base}/${one.id === undefined ? 'starting-point' : `reflections/${one.id}`}`
  const goal = `${base}/goals/${one.goalId}`
  return one.kind === 'approach' ? `${goal}/ways` : `${goal}#suggested`
}

export const waitingKey = (one: Waiting): string =>
  one.what === 'commented' ? one.what : `${one.what} ${one.id ?? ''}`
