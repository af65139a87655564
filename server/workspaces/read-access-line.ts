import type { AccessLine } from '../door.ts'

const known: readonly AccessLine['what'][] = [
  'read',
  'opened',
  'listed',
  'quoted',
  'read-comments',
  'taken-along',
  'changed',
]

/** A stored line as it is shown; what this version has no word for was a change. */
export function readAccessLine(line: Omit<AccessLine, 'what'> & { readonly what: string }): AccessLine {
  return { ...line, what: known.find((what) => what === line.what) ?? 'changed' }
}
