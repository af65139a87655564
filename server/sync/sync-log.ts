/** What the engine tells whoever runs it; no field can hold a word, a name or an id. */
export interface SyncLog {
  info(fields: SyncLogFields): void
  warn(fields: SyncLogFields): void
  error(fields: SyncLogFields): void
}

export interface SyncLogFields {
  readonly event: string
  readonly code?: number
  readonly reason?: string
  readonly count?: number
  readonly bytes?: number
  readonly errorKind?: string
}
