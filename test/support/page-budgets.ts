/** What a page may bring over the wire until it is settled: bytes of scripts by kind of page, and of styles. */
export type PageKind = 'words' | 'live' | 'editor'

const kilobyte = 1_000

export const scriptBudgets: Readonly<Record<PageKind, number>> = {
  words: 150 * kilobyte,
  // The board, and a text that is read while it is written: a document that lives, and no editor (decision 46).
  live: 260 * kilobyte,
  editor: 330 * kilobyte,
}

export const styleBudget = 25 * kilobyte

/** Pages of one document: whoever may write to it gets an editor, once its socket is open. */
const mayHoldEditor =
  /^\/w\/[^/]+\/(?:goals\/(?!(?:print|changes)$)[^/]+|sessions\/[^/]+|reflections\/[^/]+|plan|starting-point)$/

/** What an address alone tells: `document` is an editor's page for whoever may write there. */
export function kindOfPath(path: string): 'words' | 'live' | 'document' {
  if (/^\/w\/[^/]+\/goals(?:\/[^/]+\/ways)?$/.test(path)) return 'live'
  return mayHoldEditor.test(path) ? 'document' : 'words'
}

/** All parts side by side, to be looked at by whoever makes them. */
export const withoutBudget: ReadonlySet<string> = new Set(['/gallery'])
