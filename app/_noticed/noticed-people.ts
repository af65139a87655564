/** Whose screen it is, and where what is noticed belongs. */
export interface NoticedPlace {
  readonly workspaceId: string
  /** The board's: what is typed and not sent yet waits under it. */
  readonly documentId: string
  /** Account id of whoever looks. */
  readonly me: string
  readonly role: 'client' | 'clinician'
  readonly people: readonly {
    readonly accountId: string
    readonly name: string
    readonly role: 'client' | 'clinician'
  }[]
}

/** The names of all the others. */
export function othersOf({ people, me }: NoticedPlace): readonly string[] {
  return people.flatMap((person) => (person.accountId === me ? [] : [person.name]))
}
