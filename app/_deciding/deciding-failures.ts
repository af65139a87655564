import { decidingWords } from '#lib/words/en/deciding.ts'

/** Why something was not suggested, answered or taken back, by kind. */
export const decidingFailures: Readonly<Record<string, string>> = {
  offline: decidingWords.offline,
  'words-changed': decidingWords['words-changed'],
  'goal-unknown': decidingWords['not-saved-yet'],
  'not-open': decidingWords['not-open'],
  'not-possible-here': decidingWords['not-possible-here'],
  'own-suggestion': decidingWords['own-suggestion'],
  'takes-both': decidingWords['takes-both'],
  'reason-needed': decidingWords['reason-needed'],
  'sign-needed': decidingWords.signFirst,
  'sentence-needed': decidingWords.sentenceFirst,
}
