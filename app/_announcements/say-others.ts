import { say } from '#lib/words/say.ts'
import { sayNames } from '#lib/words/say-names.ts'
import type { Happened, WrittenPlace } from './others-gathering.ts'

const wroteKeys = {
  sentence: 'announcements.wroteSentence',
  signs: 'announcements.wroteSigns',
  steps: 'announcements.wroteSteps',
  idea: 'announcements.addedIdea',
  near: 'announcements.wroteNear',
} as const satisfies Readonly<Record<WrittenPlace, string>>

const wordsLimit = 60

/** What others did, in few short sentences. */
export function sayOthers({ came, wrote, moved }: Happened): string {
  return [
    ...(came.length === 0 ? [] : [say('saving.hereWithYou', { names: sayNames(came) })]),
    ...wrote.map(({ place, names }) => say(wroteKeys[place], { names: sayNames(names) })),
    ...moved.map(({ name, goal, column }) =>
      say('announcements.moved', { name, goal: shorten(goal), column: say(`board.${column}`) }),
    ),
  ].join(' ')
}

function shorten(words: string): string {
  if (words.length <= wordsLimit) return words
  return `${words.slice(0, wordsLimit).replace(/\s+\S*$/u, '')}…`
}
