import { noticedWords } from '#lib/words/en/noticed.ts'

/** What is said where something noticed was not kept. */
export const noticedFailures = {
  offline: noticedWords.notConnected,
  'kept-before': noticedWords.keptBefore,
  'words-too-long': noticedWords.tooLong,
  'drafts-sealed': noticedWords.privateClosed,
} as const
