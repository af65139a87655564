/** How many ways are tried: a text of many short pieces must not cost more than it is worth. */
const tryLimit = 10_000

/**
 * The pieces, in their order and each whole, that together make up a text; some may be left out. Their
 * places in `pieces`, or undefined when there are none, or none within the tries.
 */
export function composeText(text: string, pieces: readonly string[]): readonly number[] | undefined {
  const seen = new Set<number>()
  const width = text.length + 1
  /** What is left to try: the next piece, how much of the text stands, and the pieces that make it up. */
  const open: { readonly next: number; readonly done: number; readonly taken: Taken | undefined }[] = [
    { next: 0, done: 0, taken: undefined },
  ]
  while (seen.size < tryLimit) {
    const way = open.pop()
    if (way === undefined) return undefined
    const { next, done, taken } = way
    if (done === text.length) return listTaken(taken)
    const piece = pieces[next]
    if (piece === undefined || seen.has(next * width + done)) continue
    seen.add(next * width + done)
    open.push({ next: next + 1, done, taken })
    if (piece !== '' && text.startsWith(piece, done)) {
      open.push({ next: next + 1, done: done + piece.length, taken: { index: next, before: taken } })
    }
  }
  return undefined
}

interface Taken {
  readonly index: number
  readonly before: Taken | undefined
}

function listTaken(last: Taken | undefined): readonly number[] {
  const indexes: number[] = []
  for (let taken = last; taken !== undefined; taken = taken.before) indexes.push(taken.index)
  return indexes.toReversed()
}
