import { ladderLevels, type LadderLevel } from '#lib/noticed/ladder.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'

const usual: Readonly<Record<LadderLevel, string>> = {
  [2]: noticedWords.level2,
  [1]: noticedWords.level1,
  [0]: noticedWords.level0,
  [-1]: noticedWords.levelMinus1,
  [-2]: noticedWords.levelMinus2,
}

export interface LadderLine {
  readonly level: LadderLevel
  readonly words: string
}

/** Words of the pair's own for levels of a goal's ladder. */
export type OwnLadder = Partial<Readonly<Record<LadderLevel, string>>>

/** A ladder's levels in words, the highest first; a level without words of the pair's own has the usual ones. */
export function ladderWords(own: OwnLadder = {}): readonly LadderLine[] {
  return ladderLevels.map((level) => ({ level, words: own[level]?.trim() || say(usual[level]) }))
}
