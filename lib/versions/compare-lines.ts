import type { AccountId } from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { align, type Alike, type Aligned } from './align.ts'
import { betweenPairs } from './between-pairs.ts'
import { findCommonOrder, type ComparisonBudget } from './common-order.ts'
import type { LineChange, Piece } from './line-change.ts'
import type { Line } from './read-lines.ts'
import { likenessOf, wordsOf } from './words-of.ts'

const alike: Alike<Line> = {
  keyOf: (line) => line.text,
  likeness: (before, after) => likenessOf(before.text, after.text),
}

/** What is different between two texts, line by line in the order of the later one; empty when no word is. */
export function compareLines(
  before: readonly Line[],
  after: readonly Line[],
  budget: ComparisonBudget,
): readonly LineChange[] {
  return withMoves(align(before, after, alike, budget)).flatMap((aligned) => describe(aligned, budget))
}

type Placed = Aligned<Line> | { readonly kind: 'moved'; readonly after: Line }

/** A line that was taken out in one place and stands unchanged in another has moved. */
function withMoves(aligned: readonly Aligned<Line>[]): readonly Placed[] {
  const gone = new Map<string, number>()
  for (const one of aligned) {
    if (one.kind === 'taken-out') gone.set(one.before.text, (gone.get(one.before.text) ?? 0) + 1)
  }
  const moved = new Map<string, number>()
  const placed = aligned.map((one): Placed => {
    if (one.kind !== 'added') return one
    const { text } = one.after
    const count = moved.get(text) ?? 0
    if (count >= (gone.get(text) ?? 0)) return one
    moved.set(text, count + 1)
    return { kind: 'moved', after: one.after }
  })
  return placed.filter((one) => {
    const left = one.kind === 'taken-out' ? (moved.get(one.before.text) ?? 0) : 0
    if (one.kind !== 'taken-out' || left === 0) return true
    moved.set(one.before.text, left - 1)
    return false
  })
}

function describe(placed: Placed, budget: ComparisonBudget): readonly LineChange[] {
  switch (placed.kind) {
    case 'same':
      if (placed.before.look === placed.after.look) return []
      return [{ change: 'restyled', text: placed.after.text, look: placed.after.look }]
    case 'added':
      return [{ change: 'added', text: placed.after.text, by: writersOf(placed.after.runs) }]
    case 'moved':
      return [{ change: 'moved', text: placed.after.text, by: writersOf(placed.after.runs) }]
    case 'taken-out':
      return [{ change: 'taken-out', text: placed.before.text, by: writersOf(placed.before.runs) }]
    case 'changed': {
      const pieces = compareWords(placed.before, placed.after, budget)
      return [{ change: 'changed', pieces, by: writersOf(pieces.filter(({ change }) => change === 'added')) }]
    }
    default:
      return unreachable(placed)
  }
}

/** The words of a line that changed, those that are the same once. */
function compareWords(before: Line, after: Line, budget: ComparisonBudget): readonly Piece[] {
  const [was, is] = [wordsOf(before.text), wordsOf(after.text)]
  const pieces: Piece[] = []
  const add = (change: Piece['change'], line: Line, from: number, length: number) => {
    for (const piece of cut(line, from, length)) join(pieces, { change, ...piece })
  }
  let [beforeAt, afterAt] = [0, 0]
  for (const stretch of betweenPairs(was, is, findCommonOrder(was, is, budget))) {
    const taken = lengthOf(stretch.taken)
    const added = lengthOf(stretch.added)
    const same = stretch.is?.length ?? 0
    add('taken-out', before, beforeAt, taken)
    add('added', after, afterAt, added)
    add('same', after, afterAt + added, same)
    beforeAt += taken + same
    afterAt += added + same
  }
  return joinAcrossSpaces(pieces)
}

/** A space that is the same between two words that are not reads better as part of the change. */
function joinAcrossSpaces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  let taken: Piece[] = []
  let added: Piece[] = []
  const flush = () => {
    for (const piece of [...taken, ...added]) join(joined, piece)
    taken = []
    added = []
  }
  for (const [index, piece] of pieces.entries()) {
    const isBetween = index > 0 && index < pieces.length - 1 && piece.text.trim() === ''
    if (piece.change === 'taken-out') taken.push(piece)
    else if (piece.change === 'added') added.push(piece)
    else if (isBetween && taken.length > 0 && added.length > 0) {
      taken.push({ ...piece, change: 'taken-out' })
      added.push({ ...piece, change: 'added' })
    } else {
      flush()
      join(joined, piece)
    }
  }
  flush()
  return joined
}

function join(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  const isBlank = piece.text.trim() === ''
  if (last?.change !== piece.change || (piece.change === 'added' && last.by !== piece.by && !isBlank)) {
    pieces.push(piece)
  } else {
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  }
}

function* cut(line: Line, from: number, length: number): Generator<Omit<Piece, 'change'>> {
  let at = 0
  for (const run of line.runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, from + length - at))
    if (text !== '') yield { text, by: run.by }
    at += run.text.length
  }
}

const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)

function writersOf(runs: readonly { readonly text: string; readonly by: AccountId | undefined }[]) {
  return [...new Set(runs.flatMap(({ text, by }) => (by === undefined || text.trim() === '' ? [] : [by])))]
}
