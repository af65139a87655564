import { knownDomains, type KnownDomain } from '#lib/board/goal-domain.ts'
import { parseLadderLevel, type LadderLevel } from '#lib/noticed/ladder.ts'
import { isSureness } from '#lib/noticed/sureness.ts'
import * as shape from '#lib/base/shape.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { openText, sealText } from '../sealed-text.ts'
import type { SealedAbout, Vault } from '../vault.ts'

/** What was said, as its row seals it. */
export type NoticingRecord =
  | { readonly kind: 'rating'; readonly level: LadderLevel; readonly words: string }
  | { readonly kind: 'confidence'; readonly sureness: number }
  | { readonly kind: 'win'; readonly words: string; readonly domains: readonly KnownDomain[] }
  | { readonly kind: 'answer'; readonly words: string }

/** The columns of a row that its record is bound to: none of them can be turned without the record being lost. */
export interface NoticingPlace {
  readonly id: string
  readonly workspace_id: string
  readonly kind: string
  readonly goal_id: string | null
  readonly about_id: string | null
  readonly by_id: string
  readonly role: string
  readonly is_private: number
  readonly at: number
}

/** A workspace has no key of its own: it is sealed under that of its board, which the same people read. */
function aboutNoticing(boardId: DocumentId, place: NoticingPlace): SealedAbout {
  const { id, kind, goal_id, about_id, by_id, role, is_private, at } = place
  const bound = [kind, id, goal_id ?? '', about_id ?? '', by_id, role, is_private, at]
  return {
    keyId: boardId,
    workspaceId: place.workspace_id,
    class: 'board',
    kind: `noticing/${bound.join('/')}`,
    seq: 0,
  }
}

export function sealNoticing(
  vault: Vault,
  boardId: DocumentId,
  place: NoticingPlace,
  record: NoticingRecord,
): Uint8Array {
  return sealText(vault, aboutNoticing(boardId, place), JSON.stringify(record))
}

const ratingShape = shape.object({ level: shape.number, words: shape.text })
const confidenceShape = shape.object({ sureness: shape.number })
const winShape = shape.object({ words: shape.text, domains: shape.list(shape.oneOf(knownDomains)) })
const answerShape = shape.object({ words: shape.text })

/** Undefined when the record is not what it should be. */
export function openRating(vault: Vault, boardId: DocumentId, row: SealedRow) {
  const record = openRecord(vault, boardId, row)
  const level = ratingShape.accepts(record) ? parseLadderLevel(record.level) : undefined
  return ratingShape.accepts(record) && level !== undefined ? { level, words: record.words } : undefined
}

export function openConfidence(vault: Vault, boardId: DocumentId, row: SealedRow) {
  const record = openRecord(vault, boardId, row)
  return confidenceShape.accepts(record) && isSureness(record.sureness)
    ? { sureness: record.sureness }
    : undefined
}

export function openWin(vault: Vault, boardId: DocumentId, row: SealedRow) {
  const record = openRecord(vault, boardId, row)
  return winShape.accepts(record) ? { words: record.words, domains: record.domains } : undefined
}

export function openWinAnswer(vault: Vault, boardId: DocumentId, row: SealedRow) {
  const record = openRecord(vault, boardId, row)
  return answerShape.accepts(record) ? { words: record.words } : undefined
}

export type SealedRow = NoticingPlace & { readonly record_sealed: Uint8Array | null }

function openRecord(vault: Vault, boardId: DocumentId, row: SealedRow): unknown {
  if (row.record_sealed === null) return undefined
  const opened = openText(vault, aboutNoticing(boardId, row), row.record_sealed)
  if (opened === undefined) return undefined
  try {
    return JSON.parse(opened)
  } catch {
    return undefined
  }
}

/** What was sealed, letter for letter: tells whether a press that comes again says the same. */
export function isSameRecord(
  vault: Vault,
  boardId: DocumentId,
  row: SealedRow,
  record: NoticingRecord,
): boolean {
  return JSON.stringify(openRecord(vault, boardId, row)) === JSON.stringify(record)
}
