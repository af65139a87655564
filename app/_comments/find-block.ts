import type { Passage } from '#lib/quotes/passage.ts'
import type { CommentThread } from './comment-answer.ts'

/**
 * Which block of their text the words of a comment stand in now. The server has told where, at its last word; what was
 * written since may have moved them, or taken them away.
 */
export function findBlock(passages: readonly Passage[], quoted: CommentThread['quoted']): number | undefined {
  const words = quoted?.words
  if (words === undefined) return undefined
  const places = passages.filter(({ text }) => text.includes(words))
  return (places.find(({ block }) => block === quoted?.block) ?? places[0])?.block
}
