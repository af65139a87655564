import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { sayPrompt, type Prompt } from '../w/[workspaceId]/say-prompt.ts'

/** What somebody shared, by what it began with: “What is still hard”, or a reflection. */
export function sayShared(prompt: Prompt | undefined): string {
  return prompt === undefined ? say(todayWords.aReflection) : `“${sayPrompt(prompt)}”`
}
