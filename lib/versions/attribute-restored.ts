import * as Y from 'yjs'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { AuthoredRanges, type Authored } from '#lib/authorship/authored-ranges.ts'
import { isLivingText } from '#lib/authorship/text-runs.ts'
import type { AccountId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { RestorePlan } from './restore-plan.ts'
import { nodesOf } from './restore-text.ts'

/**
 * Whose the words are that a restore brought back under `client`: their first writer's, as the version knew
 * them; whoever restored moved them.
 */
export function attributeRestored(
  plan: RestorePlan,
  client: number,
  known: Attributions,
  restored: { readonly by: AccountId; readonly at: Instant },
): Attributions {
  const ranges = new AuthoredRanges()
  const found: (Authored & { readonly clock: number })[] = []
  for (const { yNow, ySource } of allTexts(plan)) {
    const sources = [...lettersOf(ySource)]
    for (const [index, letter] of [...lettersOf(yNow)].entries()) {
      const source = letter.client === client ? sources[index] : undefined
      const authored = source && known.get(source.client)?.find(source.clock)
      if (authored === undefined) continue
      const { author, at } = authored
      const moved = author === restored.by ? {} : { moved: restored }
      found.push({ clock: letter.clock, author, at, ...moved })
    }
  }
  for (const letter of found.toSorted((a, b) => a.clock - b.clock)) ranges.set({ ...letter, length: 1 })
  return new Map([[client, ranges]])
}

function* allTexts(plan: RestorePlan): Generator<RestorePlan['texts'][number]> {
  yield* plan.texts
  for (const { yCopy, ySource } of plan.copies) yield* textsWithin(yCopy, ySource)
}

function* textsWithin(yCopy: Y.XmlElement, ySource: Y.XmlElement): Generator<RestorePlan['texts'][number]> {
  const sources = nodesOf(ySource)
  for (const [index, yNow] of nodesOf(yCopy).entries()) {
    const yFrom = sources[index]
    if (yNow instanceof Y.XmlText && yFrom instanceof Y.XmlText) yield { yNow, ySource: yFrom }
    if (yNow instanceof Y.XmlElement && yFrom instanceof Y.XmlElement) yield* textsWithin(yNow, yFrom)
  }
}

function* lettersOf(yText: Y.XmlText): Generator<{ readonly client: number; readonly clock: number }> {
  for (let item = yText._start; item !== null; item = item.right) {
    if (!isLivingText(item)) continue
    for (let unit = 0; unit < item.length; unit++)
      yield { client: item.id.client, clock: item.id.clock + unit }
  }
}
