import type * as Y from 'yjs'

type YType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never

/** Every reading of a page asks about the same transaction, and a full board has thousands of roots. */
const known = new WeakMap<Y.Transaction, readonly string[]>()

/** The names of the root types in which a transaction changed anything, also of those nobody has used yet. */
export function changedRoots(transaction: Y.Transaction): readonly string[] {
  const found = known.get(transaction) ?? findChangedRoots(transaction)
  known.set(transaction, found)
  return found
}

function findChangedRoots({ changed, doc }: Y.Transaction): readonly string[] {
  const roots = new Set([...changed.keys()].map(findRoot))
  const names: string[] = []
  for (const [name, yType] of doc.share) {
    if (names.length === roots.size) break
    if (roots.has(yType)) names.push(name)
  }
  return names
}

function findRoot(yType: YType): YType {
  let yRoot = yType
  while (yRoot.parent !== null) yRoot = yRoot.parent
  return yRoot
}
