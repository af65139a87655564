import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'

interface Reader {
  readonly accountId: string
  readonly name: string
}
export type Reads = readonly (Reader & { readonly at: number })[]

/** When each of these people read it last, if they did. */
export function ReadLines({ people, reads }: { readonly people: readonly Reader[]; readonly reads: Reads }) {
  return (
    <Rows>
      {people.map((person) => (
        <Row key={person.accountId} title={<ReadLine person={person} reads={reads} />} />
      ))}
    </Rows>
  )
}

function ReadLine({ person, reads }: { readonly person: Reader; readonly reads: Reads }) {
  const { accountId, name } = person
  const read = reads.find((line) => line.accountId === accountId)
  if (read === undefined) return say(reflectionsWords.notRead, { name })
  return (
    <Said message={reflectionsWords.readOn} values={{ name }} name="when">
      <When at={read.at} />
    </Said>
  )
}
