import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../../_ui/button-link.tsx'
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
        <ButtonLink to={path} query={{ as: 'table' }} download>
          {say(noticedWords.asTable)}
        </ButtonLink>
        <ButtonLink to={path} download>
          {say(noticedWords.asData)}
        </ButtonLink>
      </p>
    </Section>
  )
}
