import type { MessageKey } from '#lib/words/catalogue.ts'
import { say } from '#lib/words/say.ts'

/** The three standing prompts, as the wire names them. */
export type Prompt = 'shown-me' | 'still-hard' | 'ordinary-day'

export const prompts: readonly Prompt[] = ['shown-me', 'still-hard', 'ordinary-day']

const words: Readonly<Record<Prompt, MessageKey>> = {
  'shown-me': 'reflections.promptShownMe',
  'still-hard': 'reflections.promptStillHard',
  'ordinary-day': 'reflections.promptOrdinaryDay',
}

/** A standing prompt in the screen's words. */
export function sayPrompt(prompt: Prompt): string {
  return say(words[prompt])
}
