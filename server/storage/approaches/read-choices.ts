import { parseAccountId, parseApproachCardId } from '#lib/base/ids.ts'
import type { ApproachChoice } from '#lib/approaches/approach-choice.ts'
import type { ChoiceView } from '#lib/approaches/card-views.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { openPreference } from './approach-bodies.ts'
import { isReleased, type PreferenceRow } from './load-table.ts'

/** The choices among some suggestions, by the suggestion's id, each with the preferences that may be read today. */
export async function readChoices(
  context: Context,
  board: DocumentRow,
  bodies: ReadonlyMap<string, { readonly approach: ApproachChoice | undefined } | undefined>,
  nameOf: (accountId: string) => Promise<string>,
): Promise<ReadonlyMap<string, ChoiceView>> {
  const choices = [...bodies].flatMap(([id, body]) =>
    body?.approach === undefined ? [] : [[id, body.approach] as const],
  )
  const wanted = [...new Set(choices.flatMap(([, { preferences }]) => preferences))]
  const rows = await loadNamed(context, board, wanted)
  const views = new Map<string, ChoiceView>()
  for (const [id, choice] of choices) {
    const chosen = choice.cards.find((card) => card.id === choice.chosen)
    if (chosen === undefined) continue
    const preferences: ChoiceView['preferences'][number][] = []
    for (const preferenceId of choice.preferences) {
      const row = rows.get(preferenceId)
      if (row === undefined) continue
      const [cardId, accountId] = [parseApproachCardId(row.card_id), parseAccountId(row.made_by)]
      // A row that is not what it should be harms nothing but itself.
      if (!cardId.ok || !accountId.ok) continue
      preferences.push({
        cardId: cardId.value,
        by: { accountId: accountId.value, name: await nameOf(row.made_by) },
        said: isReleased(row) ? openPreference(context, board, row) : undefined,
      })
    }
    views.set(id, {
      chosen,
      others: choice.cards.filter((card) => card !== chosen),
      pace: choice.pace,
      intensity: choice.intensity,
      preferences,
    })
  }
  return views
}

async function loadNamed(
  { db }: Context,
  board: DocumentRow,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PreferenceRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('approach_preferences')
    .selectAll()
    .where('document', '=', board.number)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
