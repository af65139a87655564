import type { Instant } from '#lib/base/instant.ts'

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
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** "Tuesday 4 November at 14:02", or the day alone. `zone` is an IANA zone; undefined is the browser's own. */
export function sayWhen(at: Instant, form: keyof typeof forms, zone: string | undefined): string {
  const options = zone === undefined ? forms[form] : { ...forms[form], timeZone: zone }
  return new Intl.DateTimeFormat('en-GB', options).format(at).replace(',', '')
}
