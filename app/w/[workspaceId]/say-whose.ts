import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'

/** Whose pages these are, for a clinician, who goes from one client to the next; nothing to whose own they are. */
export function sayWhose({
  role,
  clientName,
  isPretend,
}: {
  readonly role: 'client' | 'clinician'
  readonly clientName: string
  readonly isPretend: boolean
}): string | undefined {
  if (role === 'client') return undefined
  return isPretend ? say(pretendWords.named, { name: clientName }) : clientName
}
