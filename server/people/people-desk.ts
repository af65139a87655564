import { succeed } from '#lib/base/result.ts'
import type { HashQueue } from '../auth/hash-queue.ts'
import { hashLinkToken, makeLinkToken } from '../auth/link-token.ts'
import { readName } from '../auth/new-account-rules.ts'
import type { PeopleDesk } from '../people-door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { joiningWith } from './joining.ts'
import { linkTo } from './link-to.ts'
import { pretendingWith, type Writer } from './pretend-client.ts'

export interface PeopleOptions {
  readonly store: Store
  readonly hub: Pick<SyncHub, 'accessChanged'>
  readonly hashes: HashQueue
  /** The origin that links begin with. */
  readonly shownOrigin: () => string
  /** Writes what a pretend client begins with. What cannot be written is missing, and harms nothing. */
  readonly writeAsPretend: (writer: Writer) => Promise<void>
}

/** Setting up, inviting, joining, getting back in, and ending a clinician's membership. */
export function createPeopleDesk(options: PeopleOptions): PeopleDesk {
  const { store, hub, shownOrigin } = options

  /** Runs a command that stores a new link's hash, and answers with the link itself: the only time it is told. */
  const withInvitationLink = <Value extends object, Failure>(
    run: (
      tokenHash: string,
    ) => Promise<
      { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }
    >,
  ) =>
    answered(async () => {
      const token = makeLinkToken()
      const made = await run(hashLinkToken(token))
      return made.ok ? succeed({ ...made.value, link: linkTo(shownOrigin(), 'invitation', token) }) : made
    })

  return {
    isSetUp: () => store.ask('isSetUp', undefined),
    ...joiningWith(options),
    ...pretendingWith(options),
    listClients: (sessionId) => answered(() => store.ask('listClients', { sessionId })),
    inviteClient: async (sessionId, input) => {
      const clientName = readName(input.clientName)
      if (!clientName.ok) return clientName
      return withInvitationLink((tokenHash) =>
        store.run('inviteClient', { sessionId, clientName: clientName.value, tokenHash }),
      )
    },
    renewInvitation: (sessionId, workspaceId) =>
      withInvitationLink((tokenHash) => store.run('renewInvitation', { sessionId, workspaceId, tokenHash })),
    revokeInvitation: (sessionId, workspaceId) =>
      answered(() => store.run('revokeInvitation', { sessionId, workspaceId })),
    helpBackIn: (sessionId, workspaceId) =>
      withInvitationLink((tokenHash) => store.run('helpBackIn', { sessionId, workspaceId, tokenHash })),
    endMembership: (sessionId, workspaceId, clinicianId) =>
      answered(async () => {
        const ended = await store.run('endMembership', { sessionId, workspaceId, clinicianId })
        if (ended.ok) await hub.accessChanged({ of: 'account', accountId: clinicianId })
        return ended
      }),
  }
}
