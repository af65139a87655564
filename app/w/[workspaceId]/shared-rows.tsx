import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../../_ui/row.tsx'
import { Rows } from '../../_ui/rows.tsx'
import { Said } from '../../_ui/said.tsx'
import { When } from '../../_ui/when.tsx'
import type { ReflectionRow } from './reflection-rows.tsx'
import { sayPrompt } from './say-prompt.ts'

/** What is shared with the reader, by what it began with: the words themselves are read on its page alone. */
export function SharedRows({
  base,
  entries,
}: {
  readonly base: string
  readonly entries: readonly ReflectionRow[]
}) {
  return (
    <Rows>
      {entries.map((entry) => (
        <Row
          key={entry.id}
          title={entry.prompt === undefined ? say(reflectionsWords.one) : sayPrompt(entry.prompt)}
          note={
            <Said message={reflectionsWords.sharedSince} name="when">
              <When at={entry.sharedAt ?? entry.createdAt} form="day" />
            </Said>
          }
          to={`${base}/reflections/${entry.id}`}
        />
      ))}
    </Rows>
  )
}
