import { announcementsWords } from '#lib/words/en/announcements.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { savingWords } from '#lib/words/en/saving.ts'
import { say } from '#lib/words/say.ts'
import { shorten } from '#lib/words/shorten.ts'
import { sayNames } from '#lib/words/say-names.ts'
import type { Happened, WrittenPlace } from './others-gathering.ts'

const wroteWords = {
  sentence: announcementsWords.wroteSentence,
  benchmark: announcementsWords.wroteBenchmark,
  signs: announcementsWords.wroteSigns,
  steps: announcementsWords.wroteSteps,
  more: announcementsWords.wroteMore,
  idea: announcementsWords.addedIdea,
  near: announcementsWords.wroteNear,
} as const satisfies Readonly<Record<WrittenPlace, string>>

const wordsLimit = 60

/** What others did, in few short sentences. */
export function sayOthers({ came, commented, wrote, moved }: Happened): string {
  return [
    ...(came.length === 0 ? [] : [say(savingWords.hereWithYou, { names: sayNames(came) })]),
    ...(commented.length === 0 ? [] : [say(announcementsWords.commented, { names: sayNames(commented) })]),
    ...wrote.map(({ place, names }) => say(wroteWords[place], { names: sayNames(names) })),
    ...moved.map(({ name, goal, column }) => {
      const told = { goal: shorten(goal, wordsLimit), column: say(boardWords[column]) }
      return name === undefined
        ? say(announcementsWords.bothMoved, told)
        : say(announcementsWords.moved, { ...told, name })
    }),
  ].join(' ')
}
