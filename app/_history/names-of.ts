import type { VersionPerson } from '#lib/versions/version-view.ts'

/** Finds people's names; whoever has none any more is passed over. */
export function namesOf(people: readonly VersionPerson[], ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => {
    const name = people.find((person) => person.accountId === id)?.name ?? ''
    return name === '' ? [] : [name]
  })
}
