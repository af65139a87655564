import type * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'

/** The root maps of a board: each an id to a map of its plain values. Words are root texts of their own. */
export const mapNames = {
  goals: 'goals',
  steps: 'steps',
  signs: 'signs',
  milestones: 'milestones',
  plans: 'plans',
  barriers: 'barriers',
} as const

/** What may be an id on a board; wider than the server's own ids, because any program may add a goal. */
export const boardIdForm = /^[A-Za-z0-9_-]{1,64}$/

export function sentenceName(goalId: GoalId): string {
  return `sentence/${goalId}`
}

export function stepTextName(stepId: string): string {
  return `step/${stepId}`
}

export function signTextName(signId: string): string {
  return `sign/${signId}`
}

/** For writing. A reader uses `readEntries`, which makes nothing. */
export function yMapOf(doc: Y.Doc, name: keyof typeof mapNames): Y.Map<unknown> {
  return doc.getMap<unknown>(mapNames[name])
}
