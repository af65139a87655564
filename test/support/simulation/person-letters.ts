/**
 * Letters by which one sees who typed them: nobody's alphabet shares a letter with another's. None is half of a
 * surrogate pair: Yjs replaces a pair that is split, on one side of a sync and not on the other.
 */
const alphabets = ['abcä', 'defé', 'ghiî', 'jklö', 'mnoû', 'pqr生', 'stu活', 'vwx✓'] as const

export function lettersOf(person: number): readonly string[] {
  const alphabet = alphabets[person]
  if (alphabet === undefined) throw new Error('nobody has that number')
  return Array.from(alphabet)
}

/** Whose letter it is; undefined for one that nobody types. */
export function typistOf(letter: string): number | undefined {
  const person = alphabets.findIndex((alphabet) => alphabet.includes(letter))
  return person === -1 ? undefined : person
}
