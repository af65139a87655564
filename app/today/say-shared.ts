import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { sayPrompt, type Prompt } from '../w/[workspaceId]/say-prompt.ts'

/** What somebody shared: a reflection, or without an id their starting point. */
export interface Shared {
  readonly id: string | undefined
  readonly prompt: Prompt | undefined
}

/** What it is called, a reflection by what it began with: “What is still hard”. */
export function sayShared({ id, prompt }: Shared): string {
  if (id === undefined) return say(todayWords.aStartingPoint)
  return prompt === undefined ? say(todayWords.aReflection) : `“${sayPrompt(prompt)}”`
}

/** Where it is read. */
export function sharedPath(workspaceId: string, { id }: Shared): string {
  return `/w/${workspaceId}/${id === undefined ? 'starting-point' : `reflections/${id}`}`
}
