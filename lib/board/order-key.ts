import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

export interface Placed {
  readonly id: string
  readonly order: string
}

/** A key longer than this was not made by moving things by hand. */
const keyLengthLimit = 1_000

/** The library takes any character for a digit, so its alphabet is held here. */
const keyForm = /^[A-Za-z][0-9A-Za-z]+$/

/** Whether a key can be inserted next to. */
export function isOrderKey(key: string): boolean {
  if (key.length > keyLengthLimit || !keyForm.test(key)) return false
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}

/** By key, then id, by code unit; what is no key comes last. */
export function compareByOrder(a: Placed, b: Placed): number {
  const aParses = isOrderKey(a.order)
  if (aParses !== isOrderKey(b.order)) return aParses ? -1 : 1
  return compareText(a.order, b.order) || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * The keys to write so that `movedId` stands at `index` among `others` (in board order, without it). Besides
 * the moved one this rewrites only what had to move: the second of two equal keys, and keys that do not parse
 * where the moved one shall stand behind them.
 */
export function planOrder(others: readonly Placed[], movedId: string, index: number): readonly Placed[] {
  const before = others.slice(0, Math.max(0, index))
  const after = others.slice(before.length)
  const firstBad = before.findIndex((entry) => !isOrderKey(entry.order))
  const kept = firstBad === -1 ? before : before.slice(0, firstBad)
  const bad = firstBad === -1 ? [] : before.slice(firstBad)
  const lower = kept.at(-1)?.order ?? null
  const upper = after.find((entry) => isOrderKey(entry.order) && (lower === null || entry.order > lower))
  const equals = after.filter((entry) => isOrderKey(entry.order) && lower !== null && entry.order <= lower)
  const ids = [...bad.map((entry) => entry.id), movedId, ...equals.map((entry) => entry.id)]
  const keys = generateNKeysBetween(lower, upper?.order ?? null, ids.length)
  return ids.flatMap((id, position) => {
    const order = keys[position]
    return order === undefined ? [] : [{ id, order }]
  })
}

/** The key after all of these. */
export function lastKey(entries: readonly Placed[]): string {
  const last = entries.findLast((entry) => isOrderKey(entry.order))
  return generateKeyBetween(last?.order ?? null, null)
}
