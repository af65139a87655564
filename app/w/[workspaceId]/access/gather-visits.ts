/** As much of an access line as gathering needs. */
export interface VisitLine {
  readonly accountId: string
  readonly document: { readonly id: string } | undefined
  readonly what: 'read' | 'opened' | 'listed' | 'quoted' | 'read-comments' | 'taken-along' | 'changed'
  readonly at: number
}

/** Lines of one visit are no further apart than this. */
const visitGapMs = 10 * 60_000

/**
 * One entry for each visit, newest first, as the lines came: a page and its socket write a line each, and a
 * weak connection writes one more whenever it comes back; a goal's page writes one for the goals and one for each text
 * that it quotes; a text that is talked about writes one for the text and one for what is said beside it. An entry is
 * its visit's first line, so the time it tells is when the visit began. Nothing but reading is gathered.
 */
export function gatherVisits<Line extends VisitLine>(lines: readonly Line[]): readonly Line[] {
  const entries: Line[] = []
  for (const line of lines) {
    const later = entries.findLastIndex((entry) => isSameVisit(line, entry))
    if (later >= 0) entries.splice(later, 1)
    entries.push(line)
  }
  return entries
}

function isSameVisit(line: VisitLine, later: VisitLine): boolean {
  return (
    isReading(line) &&
    isReading(later) &&
    apart(line) === apart(later) &&
    line.accountId === later.accountId &&
    line.document?.id === later.document?.id &&
    later.at - line.at <= visitGapMs
  )
}

function isReading({ what }: VisitLine): boolean {
  return what === 'read' || what === 'opened' || apart({ what }) !== undefined
}

/** What is told in a line of its own. */
const apart = ({ what }: Pick<VisitLine, 'what'>) =>
  what === 'quoted' || what === 'read-comments' ? what : undefined
