import type { NextStep } from '#lib/board/card-of.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import type { BoardPerson } from './board-props.ts'

/** "Next: Ride to the library (Sam)". */
export function sayNext(next: Omit<NextStep, 'id'>, people: readonly BoardPerson[]): string {
  const owner = people.find((person) => person.accountId === next.ownerId)
  return owner === undefined
    ? say(boardWords.nextStep, { step: next.words })
    : say(boardWords.nextStepWith, { step: next.words, name: owner.name })
}
