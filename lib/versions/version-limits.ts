const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How much may be kept of one document, and how long a name and a reason may be, in UTF-16 units. */
export const versionLimits = {
  nameLength: 120,
  reasonLength: 1_000,
  versions: 2_000,
  bytes: 64 * 1024 * 1024,
  /** Those kept by themselves stop here: what a person keeps on purpose has room left. */
  automaticBytes: 48 * 1024 * 1024,
} as const

/**
 * How far apart versions that are kept by themselves lie, by how many there are: nothing that was kept ever
 * goes, so a document that is written in for years is kept less and less often. After the last none is.
 */
export const automaticSpacing: readonly { readonly upTo: number; readonly apartMs: number }[] = [
  { upTo: 200, apartMs: 10 * minuteMs },
  { upTo: 400, apartMs: hourMs },
  { upTo: 700, apartMs: dayMs },
  { upTo: 1_000, apartMs: 7 * dayMs },
]
