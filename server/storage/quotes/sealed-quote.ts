import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { DocumentId, QuoteId, WorkspaceId } from '#lib/base/ids.ts'
import * as shape from '#lib/base/shape.ts'
import type { Quoted } from '#lib/quotes/quoted.ts'
import type { Context } from '../named.ts'
import { openText, sealText } from '../sealed-text.ts'
import type { SealedAbout } from '../vault.ts'

/** The document under whose key a quote lies: its source's, or the board's once the client keeps it. */
export interface QuoteHome {
  readonly id: DocumentId
  readonly workspaceId: WorkspaceId
  readonly kind: DocumentKind
}

const quotedSchema = shape.object({ exact: shape.text, prefix: shape.text, suffix: shape.text })

const aboutQuote = ({ id, workspaceId, kind }: QuoteHome, quoteId: QuoteId): SealedAbout => ({
  keyId: id,
  workspaceId,
  class: kind,
  kind: `quote/${quoteId}`,
  seq: 0,
})

export function sealQuote({ vault }: Context, home: QuoteHome, quoteId: QuoteId, quoted: Quoted): Uint8Array {
  return sealText(vault, aboutQuote(home, quoteId), JSON.stringify(quoted))
}

/** Undefined when its key is gone, or the record is not what it should be. */
export function openQuote(
  { vault }: Context,
  home: QuoteHome,
  quoteId: QuoteId,
  sealed: Uint8Array | null,
): Quoted | undefined {
  const text = sealed === null ? undefined : openText(vault, aboutQuote(home, quoteId), sealed)
  if (text === undefined) return undefined
  const read: unknown = JSON.parse(text)
  return quotedSchema.accepts(read) ? read : undefined
}
