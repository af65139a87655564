/** As much of a workspace as naming its people needs. */
interface Peopled {
  readonly me: string
  readonly people: readonly { readonly accountId: string; readonly name: string; readonly role: string }[]
}

/** The clinicians' names, for sentences about who reads. */
export function clinicianNames(workspace: Peopled): readonly string[] {
  return workspace.people.flatMap((person) => (person.role === 'clinician' ? [person.name] : []))
}

/** Everybody but the one who looks. */
export function otherNames(workspace: Peopled): readonly string[] {
  return workspace.people.flatMap((person) => (person.accountId === workspace.me ? [] : [person.name]))
}
