import type { LoadedDocument } from './ports.ts'

/**
 * The records of a log that tell its document as it was at record `wanted`, and how far they really go: a
 * snapshot that was made since tells more. Undefined when the log does not reach so far.
 */
export function recordsUpTo(
  { seq, updates }: LoadedDocument,
  wanted: number,
): { readonly updates: readonly Uint8Array[]; readonly seq: number } | undefined {
  if (seq < wanted || updates.length === 0) return undefined
  const kept = updates.length - (seq - wanted)
  return kept > 0
    ? { updates: updates.slice(0, kept), seq: wanted }
    : { updates: updates.slice(0, 1), seq: seq - updates.length + 1 }
}
