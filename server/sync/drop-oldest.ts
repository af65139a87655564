/** What has keys in the order in which they were put in: a map or a set. */
interface Ordered<Key> {
  readonly size: number
  keys(): Iterable<Key>
  delete(key: Key): boolean
}

/** Keeps a map or a set within its limit, asked after each that was put in: whatever came first goes. */
export function dropOldest<Key>(ordered: Ordered<Key>, limit: number): void {
  if (ordered.size <= limit) return
  for (const oldest of ordered.keys()) {
    ordered.delete(oldest)
    return
  }
}
