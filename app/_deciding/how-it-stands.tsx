import { boardWords } from '#lib/words/en/board.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import type { GoalPlace } from '../_board/goal-place.ts'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'
import type { GoalDecided } from './decision.ts'

export interface HowItStandsProps {
  readonly place: GoalPlace | undefined
  readonly decided: GoalDecided | undefined
  readonly hasNewWords: boolean
  /** Account id of the person at this screen. */
  readonly me: string
}

/** One line of how a goal stands: what is suggested, else new words, else what was agreed, else who moved it. */
export function HowItStands({ place, decided, hasNewWords, me }: HowItStandsProps) {
  const open = decided?.open.at(-1)
  if (open !== undefined) {
    const other = open.answers.findLast(({ by }) => by.side !== open.by.side)
    const { name } = other?.by ?? open.by
    if (other !== undefined && other.by.accountId !== me)
      return say(decidingWords[`theirs-${other.answer}`], { name })
    return open.by.accountId === me
      ? say(decidingWords.youSuggested)
      : say(decidingWords[`suggests-${open.kind}`], { name: open.by.name })
  }
  if (hasNewWords && place?.column === 'active') return say(decidingWords.newWords)
  const agreed = decided?.agreed
  if (place?.byBoth === true && place.column === 'active' && agreed !== undefined)
    return (
      <Said message={decidingWords.bothAgreed} name="when">
        <When at={agreed.agreedAt} form="day" />
      </Said>
    )
  if (place === undefined) return say(boardWords.newIdea)
  const isMine = place.moverId === me
  return (
    <Said
      message={isMine ? decidingWords.youMovedItHere : decidingWords.movedItHere}
      values={isMine ? {} : { name: place.movedBy }}
      name="when"
    >
      <When at={place.movedAt} form="day" />
    </Said>
  )
}
