import type { UnknownStruct } from './inspector/inspection.ts'
import { syncLimits } from './limits.ts'

export type Asking = 'ask' | 'waits' | 'in-vain'

/** What one connection was asked (sync step 1), and whether what it says then helps. */
export class Questions {
  private open = 0
  private unhelpful = 0
  /** What its frames hung on and is not there yet. */
  private lacking: UnknownStruct[] = []
  /** By client id, how far it was known when its collected structs were told again. */
  private readonly covered = new Map<number, number>()

  asked(): void {
    this.open += 1
  }

  /** A step 2 came: whether it answers a question. */
  answered(): boolean {
    if (this.open === 0) return false
    this.open -= 1
    return true
  }

  /**
   * A frame hangs on something unknown. `waits`: the answer to a question that is open is written after it, and
   * holds what it brought. `in-vain`: it was asked about often enough, and what it brought did not help.
   */
  hangs(lacks: UnknownStruct): Asking {
    this.lacking.push(lacks)
    return this.again(true)
  }

  /**
   * A frame tells again what was collected. An answer does where somebody else told some of it meanwhile: its
   * writer cannot know, so it counts only if no more is known than the last time.
   */
  covers({ client, clock }: UnknownStruct): Asking {
    const isSame = this.covered.get(client) === clock
    this.covered.set(client, clock)
    return this.again(isSame)
  }

  private again(counts: boolean): Asking {
    if (this.open > 0) return 'waits'
    if (counts) this.unhelpful += 1
    return this.unhelpful > syncLimits.resyncsInARow ? 'in-vain' : 'ask'
  }

  /** Something new was taken in. It helped when all is there that was asked about: an empty answer never does. */
  tookIn(clockOf: (client: number) => number): void {
    if (this.lacking.length > 0) {
      this.lacking = this.lacking.filter(({ client, clock }) => clock >= clockOf(client))
    }
    if (this.lacking.length === 0) this.unhelpful = 0
  }
}
