import type { Instant } from '#lib/base/instant.ts'

const dayMs = 86_400_000

const forms = {
  moment: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** Whoever reads it. */
export interface ReaderTime {
  /** An IANA zone; undefined is the browser's own. */
  readonly zone: string | undefined
  /** Their present: a year that is theirs need not be said. Undefined where nobody knows it. */
  readonly now: Instant | undefined
}

/**
 * "Tuesday 4 November at 14:02", or the day alone; of another year than the present one, with its year. Or "14:02". A
 * no-break space keeps the day and its month on one line.
 */
export function sayWhen(at: Instant, form: keyof typeof forms, { zone, now }: ReaderTime): string {
  const isOfNow = now !== undefined && yearOf(at, zone) === yearOf(now, zone)
  const options = isOfNow || form === 'time' ? forms[form] : ({ ...forms[form], year: 'numeric' } as const)
  return formatIn(zone, options)
    .format(at)
    .replace(',', '')
    .replace(/(\d) (?=\p{L})/u, '$1\u00a0')
}

/** How many days of the calendar lie between two moments for this reader: 1 for tomorrow. */
export function daysBetween(from: Instant, to: Instant, zone: string | undefined): number {
  return (midnightOf(to, zone) - midnightOf(from, zone)) / dayMs
}

/** The day that the calendar shows, as if it were one of UTC. */
function midnightOf(at: Instant, zone: string | undefined): Instant {
  const parts = formatIn(zone, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(at)
  const find = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(find('year'), find('month') - 1, find('day'))
}

const yearOf = (at: Instant, zone: string | undefined) =>
  zone === undefined ? String(new Date(at).getFullYear()) : formatIn(zone, { year: 'numeric' }).format(at)

/** A browser may know fewer zones than the server: of one that it does not know it says its own time. */
function formatIn(zone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', zone === undefined ? options : { ...options, timeZone: zone })
  } catch {
    return new Intl.DateTimeFormat('en-GB', options)
  }
}
