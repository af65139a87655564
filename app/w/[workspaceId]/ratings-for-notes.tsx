import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../../_ui/internal-link.tsx'
import { Section } from '../../_ui/section.tsx'
import section from '../../_ui/section.module.css'

/** Takes along what both said of the goals: numbers are for a clinician's own notes, and on no shared screen. */
export function RatingsForNotes({
  workspaceId,
  name,
}: {
  readonly workspaceId: string
  readonly name: string
}) {
  const path = `/api/workspaces/${workspaceId}/goal-ratings`
  return (
    <Section title={say(noticedWords.forNotes)}>
      <p className={section.small}>{say(noticedWords.forNotesBody, { name })}</p>
      <p className={section.actions}>
        <InternalLink to={path} query={{ as: 'table' }} download>
          {say(noticedWords.asTable)}
        </InternalLink>
        <InternalLink to={path} download>
          {say(noticedWords.asData)}
        </InternalLink>
      </p>
    </Section>
  )
}
