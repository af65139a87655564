import type * as Y from 'yjs'
import type { AccountId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { Attributor, type Attributions, type Writer } from './attributor.ts'
import { AuthoredRanges } from './authored-ranges.ts'
import { isLivingText } from './text-runs.ts'

/** One record of a document's log, with whose it is. */
export interface ActedRecord {
  readonly update: Uint8Array
  readonly actor: AccountId
  readonly at: Instant
}

/** A state that was written down, and who wrote what of it. */
export interface AttributedState {
  readonly state: Uint8Array
  readonly attributions: Attributions
}

/**
 * Who wrote what of a document's living text, computed from its log alone: from `base`, when there is one,
 * and every later record in order. A record that the replay leaves out wrote nothing. `restored` tells whose the
 * words are that came back from an earlier version.
 */
export function attributeLog(
  records: readonly ActedRecord[],
  base?: AttributedState,
  restored: Attributions = new Map(),
): { readonly doc: Y.Doc; readonly attributions: Attributions } {
  let attributor: Attributor | undefined
  const bases = base === undefined ? [] : [base.state]
  const { doc } = replayLog([...bases, ...records.map(({ update }) => update)], (fresh) => {
    let writer: Writer | undefined
    attributor = new Attributor(fresh, () => writer, base?.attributions, restored)
    return (index) => {
      const record = records[index - bases.length]
      writer = record && { accountId: record.actor, at: record.at }
    }
  })
  return { doc, attributions: livingOnly(doc, attributor?.attributions ?? new Map()) }
}

/** Nothing is told, or kept, of text that is no longer there. */
function livingOnly(doc: Y.Doc, attributions: Attributions): Attributions {
  const living = new Map<number, AuthoredRanges>()
  for (const [client, ranges] of attributions) {
    const kept: { clock: number; length: number }[] = []
    for (const item of doc.store.clients.get(client) ?? []) {
      if (isLivingText(item)) kept.push({ clock: item.id.clock, length: item.length })
    }
    const rest = new AuthoredRanges(ranges.all())
    rest.keepWithin(kept)
    if (rest.all().length > 0) living.set(client, rest)
  }
  return living
}
