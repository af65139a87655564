/** Words as they stood in a text, with what stood before and behind them there: they are found again by these. */
export interface Quoted {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** How long a quote and what is kept around it may be, in UTF-16 units, and how many a goal may show. */
export const quoteLimits = {
  exactLength: 1_000,
  contextLength: 60,
  perGoal: 20,
} as const

/** Whether they are words at all, and no more than may be. */
export function isQuotable({ exact, prefix, suffix }: Quoted): boolean {
  return (
    exact.trim() !== '' &&
    exact.length <= quoteLimits.exactLength &&
    prefix.length <= quoteLimits.contextLength &&
    suffix.length <= quoteLimits.contextLength
  )
}
