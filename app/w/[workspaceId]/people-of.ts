interface Peopled<Person> {
  readonly people: readonly Person[]
}

/** The clinicians of a workspace, who read what is shared. */
export function cliniciansOf<Person extends { readonly role: string }>({
  people,
}: Peopled<Person>): readonly Person[] {
  return people.filter(({ role }) => role === 'clinician')
}

/** Everybody but the one who looks. */
export function otherNames(
  workspace: Peopled<{ readonly accountId: string; readonly name: string }> & { readonly me: string },
): readonly string[] {
  return workspace.people.flatMap((person) => (person.accountId === workspace.me ? [] : [person.name]))
}
