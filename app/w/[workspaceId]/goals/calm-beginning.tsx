import { ensureWorkspaceId } from '#lib/base/ids.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { getDoor } from '../../../_server/door.ts'
import { requireSignedIn } from '../../../_server/require-signed-in.ts'
import { ButtonLink } from '../../../_ui/button-link.tsx'
import { Section } from '../../../_ui/section.tsx'
import styles from './calm-beginning.module.css'

export interface StartingPointPlace {
  readonly workspaceId: string
  readonly role: 'client' | 'clinician'
  readonly clientName: string
  readonly isBoardEmpty: boolean
}

/** Whether the starting point stands first on the page: for its client, while there is neither it nor any goal. */
export async function findStartingPointPlace({
  workspaceId,
  role,
  isBoardEmpty,
}: StartingPointPlace): Promise<'first' | 'foot' | 'nowhere'> {
  const me = await requireSignedIn()
  const found = await getDoor().startingPoints.find(me.sessionId, ensureWorkspaceId(workspaceId))
  if (role === 'clinician') return found.ok ? 'foot' : 'nowhere'
  return isBoardEmpty && !found.ok ? 'first' : 'foot'
}

/** Somewhere calm to begin, where nothing is yet. */
export function CalmBeginning({ workspaceId }: { readonly workspaceId: string }) {
  return (
    <div className={styles.calm}>
      <Section title={say(startingPointWords.calm)}>
        <p>{say(startingPointWords.calmBody)}</p>
        <div>
          <ButtonLink to={`/w/${workspaceId}/starting-point`}>{say(startingPointWords.open)}</ButtonLink>
        </div>
      </Section>
    </div>
  )
}
