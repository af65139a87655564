/** Whose screen it is, and beside what it is talked. */
export interface CommentPlace {
  readonly documentId: string
  /** Account id of whoever looks. */
  readonly me: string
  readonly viewer: 'client' | 'clinician'
  /** Names of the others who read it while it is shared. */
  readonly others: readonly string[]
  /** Only then is there somebody to talk to. */
  readonly isShared: boolean
}
