/** An update that the server has not acknowledged, as it lies on this device. */
export interface OutboxRecord {
  readonly id: string
  readonly account: string
  readonly documentId: string
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

/** Where they lie. Several tabs use it at once: every record has an id of its own and is written once. */
export interface OutboxStore {
  /** Resolves once the record is written. */
  add(record: OutboxRecord): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  list(account: string, documentId: string): Promise<readonly OutboxRecord[]>
  /** Everything of this account, whatever key it is under. */
  waiting(account: string): Promise<readonly OutboxRecord[]>
}
