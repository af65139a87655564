import type { Quoted } from '#lib/quotes/quoted.ts'
import type { CommentThread } from './comment-answer.ts'

/**
 * The words that a comment is about, to be looked for in the text that the page has: what was written since the server's
 * last word may have moved them, or taken them away.
 */
export function quotedOf({ quoted }: Pick<CommentThread, 'quoted'>): Quoted | undefined {
  return quoted?.words === undefined
    ? undefined
    : { exact: quoted.words, prefix: quoted.prefix, suffix: quoted.suffix }
}
