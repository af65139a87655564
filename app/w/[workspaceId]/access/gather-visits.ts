/** As much of an access line as gathering needs. */
export interface VisitLine {
  readonly accountId: string
  readonly document: { readonly id: string } | undefined
  readonly what: 'read' | 'opened' | 'listed' | 'taken-along' | 'changed'
  readonly at: number
}

/** Lines of one visit are no further apart than this. */
const visitGapMs = 10 * 60_000

/**
 * One entry for each visit, newest first, as the lines came: a page and its socket write a line each, and a
 * weak connection writes one more whenever it comes back. An entry is its visit's first line, so the time it
 * tells is when the visit began. Nothing but reading is gathered.
 */
export function gatherVisits<Line extends VisitLine>(lines: readonly Line[]): readonly Line[] {
  const entries: Line[] = []
  for (const line of lines) {
    const later = entries.at(-1)
    if (later !== undefined && isSameVisit(line, later)) entries.pop()
    entries.push(line)
  }
  return entries
}

function isSameVisit(line: VisitLine, later: VisitLine): boolean {
  return (
    isReading(line) &&
    isReading(later) &&
    line.accountId === later.accountId &&
    line.document?.id === later.document?.id &&
    later.at - line.at <= visitGapMs
  )
}

function isReading({ what }: VisitLine): boolean {
  return what === 'read' || what === 'opened'
}
