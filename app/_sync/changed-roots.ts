import type * as Y from 'yjs'

type YType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never

/** The names of the root types in which a transaction changed anything, also of those nobody has used yet. */
export function changedRoots({ changed, doc }: Y.Transaction): readonly string[] {
  const roots = new Set([...changed.keys()].map(findRoot))
  return [...doc.share].flatMap(([name, yType]) => (roots.has(yType) ? [name] : []))
}

function findRoot(yType: YType): YType {
  let yRoot = yType
  while (yRoot.parent !== null) yRoot = yRoot.parent
  return yRoot
}
