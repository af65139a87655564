import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'

/** The three standing prompts, as the wire names them. */
export type Prompt = 'shown-me' | 'still-hard' | 'ordinary-day'

export const prompts: readonly Prompt[] = ['shown-me', 'still-hard', 'ordinary-day']

const words: Readonly<Record<Prompt, string>> = {
  'shown-me': reflectionsWords.promptShownMe,
  'still-hard': reflectionsWords.promptStillHard,
  'ordinary-day': reflectionsWords.promptOrdinaryDay,
}

/** A standing prompt in the screen's words. */
export function sayPrompt(prompt: Prompt): string {
  return say(words[prompt])
}
