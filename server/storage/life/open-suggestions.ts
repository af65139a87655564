import type { ChoiceView } from '#lib/approaches/card-views.ts'
import type { AgreedContent } from '#lib/deciding/agreed-content.ts'
import type { DecisionKind } from '#lib/deciding/decision-kind.ts'
import { readChoices } from '../approaches/read-choices.ts'
import { openBody } from '../deciding/decision-body.ts'
import { kindOf } from '../deciding/load-goal-now.ts'
import type { LifeOf } from './life-of.ts'

/** A suggestion as its row tells it; nothing of what it says where that cannot be read. */
export interface OpenedSuggestion {
  readonly id: string
  readonly kind: DecisionKind
  readonly goalId: string
  readonly otherGoalId: string | null
  readonly said:
    | {
        readonly content: AgreedContent
        readonly note: string | undefined
        readonly approach: ChoiceView | undefined
      }
    | undefined
}

/** Suggestions by their numbers. One of a kind that is none is left out. */
export async function openSuggestions(
  { context, board, personOf }: LifeOf,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, OpenedSuggestion>> {
  if (numbers.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('suggestions')
    .select(['number', 'id', 'kind', 'goal_id', 'other_goal_id', 'body_sealed'])
    .where('number', 'in', [...new Set(numbers)])
    .execute()
  const bodies = new Map(rows.map((row) => [row.id, openBody(context, board, row.id, row.body_sealed)]))
  const nameOf = async (id: string) => (await personOf(id))?.name ?? ''
  const choices = await readChoices(context, board, bodies, nameOf)
  const opened = new Map<number, OpenedSuggestion>()
  for (const { number, id, goal_id: goalId, other_goal_id: otherGoalId, ...row } of rows) {
    const kind = kindOf(row.kind)
    if (kind === undefined) continue
    const [body, approach] = [bodies.get(id), choices.get(id)]
    const isLost = body === undefined || (kind === 'approach' && approach === undefined)
    const said = isLost ? undefined : { content: body.content, note: body.note, approach }
    opened.set(number, { id, kind, goalId, otherGoalId, said })
  }
  return opened
}
