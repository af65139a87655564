import { readApproachChoice, type ApproachChoice } from '#lib/approaches/approach-choice.ts'
import type { AgreedContent } from '#lib/deciding/agreed-content.ts'
import { readAgreedContent } from '#lib/deciding/agreed-content.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { openText, sealText } from '../sealed-text.ts'
import type { SealedAbout } from '../vault.ts'

/** What a suggestion says: what exactly would be agreed, and a line with it. */
export interface SuggestionBody {
  readonly content: AgreedContent
  readonly note: string | undefined
  /** Of an approach: what exactly would be agreed; its content holds nothing then. */
  readonly approach: ApproachChoice | undefined
}

/** Decisions are of the board: they are sealed under its key, each bound to its own row. */
function about(board: DocumentRow, kind: 'suggestion' | 'answer' | 'move', row: string): SealedAbout {
  return {
    keyId: board.id,
    workspaceId: board.facts.workspaceId,
    class: 'board',
    kind: `${kind}/${row}`,
    seq: 0,
  }
}

export function sealBody(
  { vault }: Context,
  board: DocumentRow,
  id: string,
  body: SuggestionBody,
): Uint8Array {
  return sealText(vault, about(board, 'suggestion', id), JSON.stringify(body))
}

/** Undefined when it cannot be opened or read: the suggestion is then shown as one that cannot be read. */
export function openBody(
  { vault }: Context,
  board: DocumentRow,
  id: string,
  sealed: Uint8Array,
): SuggestionBody | undefined {
  const text = openText(vault, about(board, 'suggestion', id), sealed)
  if (text === undefined) return undefined
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || !('content' in value)) return undefined
  const note = 'note' in value && typeof value.note === 'string' ? value.note : undefined
  const approach = 'approach' in value ? readApproachChoice(value.approach) : undefined
  return { content: readAgreedContent(value.content), note, approach }
}

/** Why somebody answered or moved so; `row` tells the reason of one row from that of another. */
export function sealReason(
  { vault }: Context,
  board: DocumentRow,
  kind: 'answer' | 'move',
  row: string,
  reason: string | undefined,
): Uint8Array | null {
  return reason === undefined ? null : sealText(vault, about(board, kind, row), reason)
}

export function openReason(
  { vault }: Context,
  board: DocumentRow,
  kind: 'answer' | 'move',
  row: string,
  sealed: Uint8Array | null,
): string | undefined {
  return sealed === null ? undefined : openText(vault, about(board, kind, row), sealed)
}
