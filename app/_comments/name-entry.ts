import { commentsWords } from '#lib/words/en/comments.ts'
import { say } from '#lib/words/say.ts'
import type { CommentEntry } from './comment-answer.ts'
import { shorten } from '#lib/words/shorten.ts'
import { namingUnits } from './naming-units.ts'

/** What the buttons of a comment call it: its first words, and none of what was taken back. */
export function nameEntry({ state, words = '', by, byId }: CommentEntry, me: string): string {
  if (state === 'said') return shorten(words, namingUnits)
  if (state === 'unreadable') return say(commentsWords.unreadable)
  return sayTakenBack({ by, byId }, me)
}

export const sayTakenBack = ({ by, byId }: Pick<CommentEntry, 'by' | 'byId'>, me: string): string =>
  byId === me ? say(commentsWords.tookBackMine) : say(commentsWords.tookBack, { name: by })
