import type * as Y from 'yjs'
import { spansOf, type TextRun, type TextSpan } from './text-runs.ts'

/** A stretch of inserted text and the deleted text whose copy it is. */
export interface MovedText {
  readonly item: { readonly client: number; readonly clock: number }
  readonly source: { readonly client: number; readonly clock: number; readonly length: number }
}

/** From this length on equal text is a copy wherever it stands; a shorter one could be chance. */
const plainlyACopyUnits = 8

/** With more deleted runs than this only whole ones are compared: the time stays bounded. */
const partsLimit = 64

/**
 * Finds text that one transaction deleted in one place and inserted unchanged in another. Short text counts
 * only where an editor moves it: into a paragraph that is new, or out of one that is gone.
 */
export function findMovedText(
  inserted: readonly TextRun[],
  deleted: readonly TextRun[],
  transaction: Y.Transaction,
): readonly MovedText[] {
  const whole = new Map<string, Candidate[]>()
  const candidates = deleted.map((run): Candidate => ({ run, taken: [] }))
  for (const candidate of candidates) {
    const same = whole.get(candidate.run.text) ?? []
    same.push(candidate)
    whole.set(candidate.run.text, same)
  }
  const parts = candidates.length <= partsLimit ? candidates : []

  const moved: MovedText[] = []
  for (const run of inserted) {
    const mayCome = (candidate: Candidate) =>
      run.text.length >= plainlyACopyUnits || isNew(run.yParent, transaction) || isGone(candidate.run.yParent)
    const found =
      findPlace(whole.get(run.text) ?? [], run.text, mayCome) ?? findPlace(parts, run.text, mayCome)
    if (found === undefined) continue
    found.candidate.taken.push({ from: found.from, end: found.from + run.text.length })
    moved.push(...pairUp(run, spansOf(found.candidate.run), found.from))
  }
  return moved
}

interface Candidate {
  readonly run: TextRun
  /** What has been found again already. */
  readonly taken: { readonly from: number; readonly end: number }[]
}

/** The first place in the deleted runs where the text stands and was not found again already. */
function findPlace(
  candidates: readonly Candidate[],
  text: string,
  mayCome: (candidate: Candidate) => boolean,
): { readonly candidate: Candidate; readonly from: number } | undefined {
  for (const candidate of candidates) {
    if (!mayCome(candidate)) continue
    const free = Math.max(0, ...candidate.taken.map(({ end }) => end))
    const from = candidate.run.text.indexOf(text, free)
    if (from !== -1) return { candidate, from }
  }
  return undefined
}

/**
 * Tells span by span what a run of inserted text is the copy of: its beginning stands at `from` in the source.
 * Both may be made of several items.
 */
export function pairUp(inserted: TextRun, sources: readonly TextSpan[], from: number): readonly MovedText[] {
  const pairs: MovedText[] = []
  for (const target of spansOf(inserted)) {
    for (const source of sources) {
      const start = Math.max(target.from, source.from - from)
      const end = Math.min(target.from + target.length, source.from - from + source.length)
      if (start >= end) continue
      pairs.push({
        item: { client: target.client, clock: target.clock + start - target.from },
        source: {
          client: source.client,
          clock: source.clock + start + from - source.from,
          length: end - start,
        },
      })
    }
  }
  return pairs
}

function isNew({ _item: item }: Y.AbstractType<unknown>, transaction: Y.Transaction): boolean {
  return item !== null && item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0)
}

const isGone = (yParent: Y.AbstractType<unknown>) => yParent._item?.deleted ?? false
