import type * as Y from 'yjs'

const hangs = Object.assign(new Error('hangs on what is not there'), { kind: 'hangs' as const })

/** Throws when a document holds back an update until something comes that it lacks. */
export function ensureNothingHangs(doc: Y.Doc): void {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw hangs
}
