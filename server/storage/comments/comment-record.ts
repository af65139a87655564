import type { Selectable } from 'kysely'
import * as shape from '#lib/base/shape.ts'
import type { Quoted } from '#lib/quotes/quoted.ts'
import type { DocumentRow } from '../load-document.ts'
import { openText, sealText } from '../sealed-text.ts'
import type { Schema } from '../schema.ts'
import type { SealedAbout, Vault } from '../vault.ts'

export type CommentRow = Selectable<Schema['comments']>

/** What was said, as its row seals it. A reply quotes nothing. */
export interface CommentRecord {
  readonly words: string
  readonly quoted?: Quoted | undefined
}

/** The columns of a row that its record is bound to: none of them can be turned without the record being lost. */
export type CommentPlace = Pick<CommentRow, 'id' | 'kind' | 'thread_id' | 'root' | 'by_id' | 'role' | 'at'>

/** Sealed under the key of the text that it is about: who may not read that reads nothing of this. */
function aboutComment({ id: keyId, facts }: DocumentRow, place: CommentPlace): SealedAbout {
  const { id, kind, thread_id, root, by_id, role, at } = place
  const bound = [kind, id, thread_id, root ?? '', by_id, role, at].join('/')
  return { keyId, workspaceId: facts.workspaceId, class: facts.kind, kind: `comment/${bound}`, seq: 0 }
}

export function sealComment(
  vault: Vault,
  document: DocumentRow,
  place: CommentPlace,
  { words, quoted }: CommentRecord,
): Uint8Array {
  return sealText(vault, aboutComment(document, place), JSON.stringify({ words, quoted }))
}

const recordShape = shape.object({
  words: shape.text,
  quoted: shape.optional(shape.object({ exact: shape.text, prefix: shape.text, suffix: shape.text })),
})

/** Undefined when it was wiped, or is not what it should be. */
export function openComment(
  vault: Vault,
  document: DocumentRow,
  row: CommentPlace & Pick<CommentRow, 'record_sealed'>,
): CommentRecord | undefined {
  if (row.record_sealed === null) return undefined
  const opened = openText(vault, aboutComment(document, row), row.record_sealed)
  if (opened === undefined) return undefined
  try {
    const record: unknown = JSON.parse(opened)
    return recordShape.accepts(record) ? record : undefined
  } catch {
    return undefined
  }
}
