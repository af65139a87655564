import { ensureApproachCardId } from '#lib/base/ids.ts'
import type { PracticeCardView } from '#lib/approaches/practice-card.ts'
import { readApproachWords } from '#lib/approaches/approach-words.ts'
import type { Context } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'
import { aboutName, openText } from '../sealed-text.ts'

/** Tells the words of one of a practice's cards from its earlier ones. */
export const practiceCardRow = (row: {
  readonly id: string
  readonly made_by: string
  readonly made_at: number
}): string => `${row.id}/${row.made_by}/${row.made_at}`

/** A practice's own cards with their newest words, in the order in which they came; without those that were put away. */
export async function readPracticeCards(
  context: Context,
  practiceId: string,
): Promise<readonly PracticeCardView[]> {
  const { db, vault } = context
  const rows = await db
    .selectFrom('practice_approaches')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where('number', 'in', (from) =>
      from
        .selectFrom('practice_approaches')
        .select(({ fn }) => fn.max('number').as('newest'))
        .where('practice_id', '=', practiceId)
        .groupBy('id'),
    )
    .where('is_off', '=', 0)
    .orderBy('number')
    .execute()
  const nameOf = createNameReader(context)
  const cards: PracticeCardView[] = []
  for (const row of rows) {
    const opened = openText(vault, aboutName(practiceId, 'approach', practiceCardRow(row)), row.body_sealed)
    const words = opened === undefined ? undefined : readApproachWords(JSON.parse(opened))
    if (words === undefined) continue
    cards.push({
      id: ensureApproachCardId(row.id),
      words,
      by: await nameOf(row.made_by),
      at: row.made_at,
    })
  }
  return cards
}
