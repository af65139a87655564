import { commentsWords } from '#lib/words/en/comments.ts'

/** What is said where a comment was not kept. */
export const commentFailures = {
  offline: commentsWords.notConnected,
  'kept-before': commentsWords.keptBefore,
  'words-too-long': commentsWords.tooLong,
  'too-large': commentsWords.quoteTooLong,
  'words-not-there': commentsWords.notThere,
  'not-shared': commentsWords.notShared,
  'comments-full': commentsWords.full,
} as const
