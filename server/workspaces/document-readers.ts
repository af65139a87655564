import type { BoardView } from '#lib/board/board-view.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readBody } from '#lib/rich-text/read-body.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import type { DocumentReader } from '../sync/ports.ts'

export const boardReader: DocumentReader<BoardView> = { name: 'board', read: readBoard }

/** The text of a reflection or session page; undefined when it holds what the schema does not know. */
export const bodyReader: DocumentReader<RichTextView | undefined> = {
  name: 'body',
  read: (doc) => {
    const body = readBody(doc)
    return body.ok ? body.value : undefined
  },
}
