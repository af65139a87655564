import type { Instant } from '#lib/base/instant.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../../_ui/row.tsx'
import { Rows } from '../../_ui/rows.tsx'
import { Said } from '../../_ui/said.tsx'
import section from '../../_ui/section.module.css'
import { When } from '../../_ui/when.tsx'
import { sayPrompt, type Prompt } from './say-prompt.ts'

export interface ReflectionRow {
  readonly id: string
  readonly prompt: Prompt | undefined
  readonly createdAt: Instant
  readonly sharedAt: Instant | undefined
  readonly excerpt: string
}

/** Reflections by their first words; the words are the client's, so they stand in the voice face. */
export function ReflectionRows({
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
          title={
            entry.excerpt === '' ? (
              <span className={section.quiet}>{say(reflectionsWords.noWords)}</span>
            ) : (
              entry.excerpt
            )
          }
          voice={entry.excerpt !== ''}
          note={
            <>
              {entry.prompt !== undefined && `${sayPrompt(entry.prompt)} · `}
              <Said
                message={entry.sharedAt === undefined ? reflectionsWords.begun : reflectionsWords.sharedSince}
                name="when"
              >
                <When at={entry.sharedAt ?? entry.createdAt} form="day" />
              </Said>
            </>
          }
          to={`${base}/reflections/${entry.id}`}
        />
      ))}
    </Rows>
  )
}
