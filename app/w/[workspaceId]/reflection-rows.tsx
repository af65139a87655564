import type { Instant } from '#lib/base/instant.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../../_ui/internal-link.tsx'
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
    <ul className={section.rows}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <InternalLink className={section.row} to={`${base}/reflections/${entry.id}`}>
            {entry.excerpt === '' ? (
              <span className={section.quiet}>{say(reflectionsWords.noWords)}</span>
            ) : (
              <span className={section.voice} dir="auto">
                {entry.excerpt}
              </span>
            )}
            <span className={section.small}>
              {entry.prompt !== undefined && `${sayPrompt(entry.prompt)} · `}
              <Said
                message={entry.sharedAt === undefined ? reflectionsWords.begun : reflectionsWords.sharedSince}
                name="when"
              >
                <When at={entry.sharedAt ?? entry.createdAt} form="day" />
              </Said>
            </span>
          </InternalLink>
        </li>
      ))}
    </ul>
  )
}
