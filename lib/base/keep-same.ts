/**
 * `now`, with each entry that says the same as before being the very entry it was: whoever compares by
 * identity then sees what really changed. Entries are plain data; the same as before in all gives `before`.
 */
export function keepSame<Entry>(
  before: readonly Entry[],
  now: readonly Entry[],
  idOf: (entry: Entry) => string,
): readonly Entry[] {
  const known = new Map(before.map((entry) => [idOf(entry), entry]))
  const kept = now.map((entry) => {
    const was = known.get(idOf(entry))
    return was !== undefined && saysSame(was, entry) ? was : entry
  })
  const isSame = kept.length === before.length && kept.every((entry, index) => entry === before[index])
  return isSame ? before : kept
}

function saysSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
