import type { Leaning } from '#lib/approaches/leaning.ts'
import type { Intensity, Pace } from '#lib/approaches/pace.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'

export const sayLeaning = (leaning: Leaning): string => say(approachesWords[`leaning-${leaning}`])

export const sayStrength = (strength: Intensity): string => say(approachesWords.strengthSaid, { strength })

/** How two people go about it, in a line. */
export function sayPace(pace: Pace, strength: Intensity | undefined): string {
  const words = say(approachesWords[`pace-${pace}`])
  return strength === undefined ? words : `${words} · ${sayStrength(strength)}`
}
