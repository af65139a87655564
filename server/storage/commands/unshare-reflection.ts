import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { Command } from '../named.ts'
import { stopQuotes, type QuotesChoice } from '../quotes/stop-quotes.ts'
import { admitToSharing, setShared, type Shared, type SharingInput } from '../set-shared.ts'

export type UnshareInput = SharingInput & {
  /** What becomes of the words that goals quote from it; where nobody chose, they are taken back. */
  readonly quotes?: QuotesChoice | undefined
}

export interface Unshared extends Shared {
  /** Goals quoted words of it. */
  readonly wasQuoted: boolean
}

/**
 * From now on a reflection or starting point does not exist for anybody but its writer, and no version of it does;
 * no goal shows its words to anybody but those that the writer keeps there.
 */
export const unshareReflection: Command<UnshareInput, Result<Unshared, ToldRefusal>> = {
  async run(context, { quotes = 'take-back', ...input }) {
    const admitted = await admitToSharing(context, input, 'unshare')
    if (!admitted.ok) return admitted
    const { viewer, document } = admitted.value
    const shared = await setShared(context, document, false)
    const wasQuoted = shared.changed && (await stopQuotes(context, document, quotes, viewer.accountId))
    return succeed({ ...shared, wasQuoted })
  },
}
