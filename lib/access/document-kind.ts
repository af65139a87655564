/** What a document is. Its rule of access is the row of that name in `may.ts`. */
export type DocumentKind =
  | 'board'
  | 'session'
  | 'plan'
  | 'reflection'
  | 'starting-point'
  | 'comments'
  | 'notes'
  | 'process-notes'

export const documentKinds: readonly DocumentKind[] = [
  'board',
  'session',
  'plan',
  'reflection',
  'starting-point',
  'comments',
  'notes',
  'process-notes',
]
