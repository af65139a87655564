import type { AccountId } from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import type { Difference, GoalPartChange } from './difference.ts'
import type { LineChange } from './line-change.ts'

/** Everybody who is named in a difference. */
export function writersIn(difference: Difference): readonly AccountId[] {
  return [...new Set(allIn(difference))]
}

function allIn(difference: Difference): readonly AccountId[] {
  switch (difference.of) {
    case 'text':
      return difference.lines.flatMap(inLine)
    case 'board':
      return difference.goals.flatMap(({ parts }) => parts.flatMap(inPart))
    case 'plan':
    case 'starting-point':
      return difference.parts.flatMap(({ lines }) => lines.flatMap(inLine))
    default:
      return unreachable(difference)
  }
}

function inPart(part: GoalPartChange): readonly AccountId[] {
  if (part.part === 'step-owner') {
    return part.owner === 'nobody' || part.owner === 'unknown' ? [] : [part.owner]
  }
  if (part.part === 'column') return part.by === undefined ? [] : [part.by]
  return 'lines' in part ? part.lines.flatMap(inLine) : []
}

function inLine(line: LineChange): readonly AccountId[] {
  if (line.change === 'restyled') return []
  const pieces =
    line.change === 'changed' ? line.pieces.flatMap(({ by }) => (by === undefined ? [] : [by])) : []
  return [...line.by, ...pieces]
}
