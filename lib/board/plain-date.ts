/** A day of the calendar, `2026-11-26`, as a board keeps it; anything else is none. */
export function parsePlainDate(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const at = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(value) ? value : undefined
}
