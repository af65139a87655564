import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../../_ui/internal-link.tsx'
import { Said } from '../../_ui/said.tsx'
import section from '../../_ui/section.module.css'
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
    <ul className={section.rows}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <InternalLink className={section.row} to={`${base}/reflections/${entry.id}`}>
            <span>{entry.prompt === undefined ? say(reflectionsWords.one) : sayPrompt(entry.prompt)}</span>
            <span className={section.small}>
              <Said message={reflectionsWords.sharedSince} name="when">
                <When at={entry.sharedAt ?? entry.createdAt} form="day" />
              </Said>
            </span>
          </InternalLink>
        </li>
      ))}
    </ul>
  )
}
