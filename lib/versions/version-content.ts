import type * as Y from 'yjs'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { BoardView } from '#lib/board/board-view.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readBody } from '#lib/rich-text/read-body.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'

/** What a version shows: the goals of a board, or one text; undefined when that cannot be read. */
export type VersionContent =
  | { readonly of: 'board'; readonly board: BoardView }
  | { readonly of: 'text'; readonly body: RichTextView | undefined }

export function readContent(kind: DocumentKind, doc: Y.Doc): VersionContent {
  if (kind === 'board') return { of: 'board', board: readBoard(doc) }
  const body = readBody(doc)
  return { of: 'text', body: body.ok ? body.value : undefined }
}
