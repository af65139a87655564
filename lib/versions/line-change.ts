import type { AccountId } from '#lib/base/ids.ts'
import type { LineLook } from './read-lines.ts'

/** Words of one line, and what became of them. */
export interface Piece {
  readonly change: 'same' | 'added' | 'taken-out'
  readonly text: string
  /** Whoever wrote them first, where that is known. */
  readonly by: AccountId | undefined
}

/**
 * What is different about one line: the whole of it is new, gone, or stands elsewhere now; some of its words
 * changed; or it only looks different.
 */
export type LineChange =
  | {
      readonly change: 'added' | 'taken-out' | 'moved'
      readonly text: string
      readonly by: readonly AccountId[]
    }
  | { readonly change: 'changed'; readonly pieces: readonly Piece[]; readonly by: readonly AccountId[] }
  | { readonly change: 'restyled'; readonly text: string; readonly look: LineLook }
