import { clientsWords } from '#lib/words/en/clients.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { PracticeNav } from '../_ui/nav.tsx'
import { Screen } from '../_ui/screen.tsx'
import section from '../_ui/section.module.css'
import { answerOr404 } from '../_server/answer-or-404.ts'
import { getDoor } from '../_server/door.ts'
import { refusable } from '../_server/refusable.tsx'
import { requireSignedIn } from '../_server/require-signed-in.ts'
import { BeginPretend } from './begin-pretend.tsx'
import { ClientList } from './client-list.tsx'
import { InviteClient } from './invite-client.tsx'

export default refusable(async function ClientsPage() {
  const me = await requireSignedIn()
  const clients = await answerOr404(getDoor().people.listClients(me.sessionId))
  const shown = clients
    .map(({ workspaceId, clientName, joined, isPretend, invitation }) => ({
      workspaceId,
      clientName,
      joined,
      isPretend,
      invitation: invitation && { state: invitation.state, expiresAt: invitation.expiresAt },
    }))
    .sort((a, b) => Number(a.isPretend) - Number(b.isPretend) || a.clientName.localeCompare(b.clientName))
  const hasPretend = shown.some(({ isPretend }) => isPretend)
  const hasReal = shown.some(({ isPretend }) => !isPretend)
  return (
    <Screen
      title={say(clientsWords.title)}
      lead={{ kind: 'me', name: me.name, role: 'clinician' }}
      nav={<PracticeNav roles={me.roles} current="clients" />}
    >
      <div className={section.section}>
        {shown.length === 0 && (
          <>
            <h2 className={section.large}>{say(clientsWords.emptyTitle)}</h2>
            <p>{say(clientsWords.emptyBody)}</p>
          </>
        )}
        <div className={section.actions}>
          {/* One place whether or not anybody is here: the link it has just made must outlive a refresh. */}
          <InviteClient look={hasReal ? 'plain' : 'main'} />
          {shown.length === 0 && <BeginPretend />}
        </div>
        {shown.length === 0 && <p className={section.small}>{say(pretendWords.tryBody)}</p>}
      </div>
      {shown.length > 0 && <ClientList clients={shown} />}
      {hasReal && !hasPretend && (
        <div className={section.actions}>
          <BeginPretend look="quiet" />
        </div>
      )}
    </Screen>
  )
})
