import type { GoalId } from '#lib/base/ids.ts'

/** "Make it clearer": prompts that are answered in words. A fifth one, by when, is the goal's date of review. */
export const clearerPrompts = ['what', 'see', 'possible', 'why'] as const

export type ClearerPrompt = (typeof clearerPrompts)[number]

/** Goal attainment scaling, from much less than hoped (-2) over as hoped (0) to much more (2). */
export const ladderLevels = ['m2', 'm1', '0', '1', '2'] as const

export type LadderLevel = (typeof ladderLevels)[number]

/** Where a goal may start from: less than hoped (-1) or much less (-2). */
export type StartingLevel = 'm1' | 'm2'

/** Texts that every goal may have one of, each a root text of the board. */
export type GoalTextKind =
  | 'sentence'
  | 'benchmark'
  | `clearer-${ClearerPrompt}`
  | `level-${LadderLevel}`
  | 'learned'

/** In the order of the goal's page. */
export const goalTextKinds: readonly GoalTextKind[] = [
  'sentence',
  'benchmark',
  ...clearerPrompts.map((prompt) => `clearer-${prompt}` as const),
  'level-2',
  'level-1',
  'level-0',
  'level-m1',
  'level-m2',
  'learned',
]

export function goalTextName(kind: GoalTextKind, goalId: GoalId): string {
  return `${kind}/${goalId}`
}

/** Lists of a goal whose entries can be taken away and put back, with the texts of each entry. */
export const partTexts = {
  milestones: ['milestone', 'milestone-source'],
  plans: ['plan-if', 'plan-then'],
  barriers: ['barrier', 'barrier-change'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type PartList = keyof typeof partTexts

export const partLists: readonly PartList[] = ['milestones', 'plans', 'barriers']

export type PartTextKind = (typeof partTexts)[PartList][number]

export function partTextName(kind: PartTextKind, id: string): string {
  return `${kind}/${id}`
}
