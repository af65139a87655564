import { readApproachWords, type ApproachWords } from '#lib/approaches/approach-words.ts'
import { leaningOf, type Leaning } from '#lib/approaches/leaning.ts'
import { intensityOf, type Intensity } from '#lib/approaches/pace.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { openText, sealText } from '../sealed-text.ts'
import type { SealedAbout } from '../vault.ts'

/** What somebody would rather do with a card. */
export interface PreferenceBody {
  readonly leaning: Leaning
  readonly line: string
  readonly intensity: Intensity | undefined
}

/** Of the board, and sealed under its key; `row` binds each to its own row. */
function about(board: DocumentRow, kind: 'card' | 'preference' | 'stop', row: string): SealedAbout {
  return {
    keyId: board.id,
    workspaceId: board.facts.workspaceId,
    class: 'board',
    kind: `approach-${kind}/${row}`,
    seq: 0,
  }
}

/** Tells the words of a card from its earlier ones. */
const cardRow = (id: string, row: { readonly made_by: string; readonly made_at: number }) =>
  `${id}/${row.made_by}/${row.made_at}`

interface Made {
  readonly id: string
  readonly made_by: string
  readonly made_at: number
}

export function sealCard(
  { vault }: Context,
  board: DocumentRow,
  made: Made,
  words: ApproachWords,
): Uint8Array {
  return sealText(vault, about(board, 'card', cardRow(made.id, made)), JSON.stringify(words))
}

/** Undefined when it cannot be opened or read: the card is then left out. */
export function openCard(
  { vault }: Context,
  board: DocumentRow,
  row: Made & { readonly body_sealed: Uint8Array },
): ApproachWords | undefined {
  return readApproachWords(
    openJson(openText(vault, about(board, 'card', cardRow(row.id, row)), row.body_sealed)),
  )
}

export function sealPreference(
  { vault }: Context,
  board: DocumentRow,
  id: string,
  body: PreferenceBody,
): Uint8Array {
  return sealText(vault, about(board, 'preference', id), JSON.stringify(body))
}

export function openPreference(
  { vault }: Context,
  board: DocumentRow,
  row: { readonly id: string; readonly body_sealed: Uint8Array },
): PreferenceBody | undefined {
  const value = openJson(openText(vault, about(board, 'preference', row.id), row.body_sealed))
  if (typeof value !== 'object' || value === null) return undefined
  const leaning = leaningOf(Reflect.get(value, 'leaning'))
  const line: unknown = Reflect.get(value, 'line')
  if (leaning === undefined) return undefined
  const intensity = intensityOf(Reflect.get(value, 'intensity'))
  return { leaning, line: typeof line === 'string' ? line : '', intensity }
}

export function sealStopReason(
  { vault }: Context,
  board: DocumentRow,
  suggestion: number,
  reason: string | undefined,
): Uint8Array | null {
  return reason === undefined ? null : sealText(vault, about(board, 'stop', String(suggestion)), reason)
}

export function openStopReason(
  { vault }: Context,
  board: DocumentRow,
  suggestion: number,
  sealed: Uint8Array | null,
): string | undefined {
  return sealed === null ? undefined : openText(vault, about(board, 'stop', String(suggestion)), sealed)
}

function openJson(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text)
}
