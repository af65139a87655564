import type { Instant } from '#lib/base/instant.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../../_ui/row.tsx'
import { Rows } from '../../_ui/rows.tsx'
import { Said } from '../../_ui/said.tsx'
import { When } from '../../_ui/when.tsx'
import type { ReflectionRow } from './reflection-rows.tsx'
import { sayPrompt } from './say-prompt.ts'

export interface SharedRow extends ReflectionRow {
  /** When the reader last read it; undefined while they have not. */
  readonly readAt: Instant | undefined
}

/**
 * What is shared with the reader, by what it began with, and whether they have read it: the words themselves are read
 * on its page alone.
 */
export function SharedRows({
  base,
  entries,
}: {
  readonly base: string
  readonly entries: readonly SharedRow[]
}) {
  return (
    <Rows>
      {entries.map((entry) => (
        <Row
          key={entry.id}
          title={entry.prompt === undefined ? say(reflectionsWords.one) : sayPrompt(entry.prompt)}
          note={
            <>
              <Said message={reflectionsWords.sharedSince} name="when">
                <When at={entry.sharedAt ?? entry.createdAt} form="day" />
              </Said>
              {' · '}
              {entry.readAt === undefined ? (
                say(reflectionsWords.notReadYet)
              ) : (
                <Said message={reflectionsWords.youRead} name="when">
                  <When at={entry.readAt} form="day" />
                </Said>
              )}
            </>
          }
          to={`${base}/reflections/${entry.id}`}
        />
      ))}
    </Rows>
  )
}
