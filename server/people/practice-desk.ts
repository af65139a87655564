import { fail, succeed, type Result } from '#lib/base/result.ts'
import { tidyName } from '#lib/base/tidy-name.ts'
import { hashLinkToken, makeLinkToken } from '../auth/link-token.ts'
import { readName, readSignInName } from '../auth/new-account-rules.ts'
import { nobodysHash } from '../auth/password-hash.ts'
import type { HelpContact, PracticeDesk } from '../practice-door.ts'
import { answered } from '../storage/answered.ts'
import type { Store } from '../storage/store.ts'
import { linkTo } from './link-to.ts'

export interface PracticeOptions {
  readonly store: Pick<Store, 'run' | 'ask'>
  /** The origin that links begin with. */
  readonly shownOrigin: () => string
}

/** How many contacts a practice may name, and how long each of their lines may be, in UTF-16 units. */
const helpLimits = { contacts: 12, lineLength: 200 } as const

/** Who works for the practice, and whom its clients can turn to. */
export function createPracticeDesk({ store, shownOrigin }: PracticeOptions): PracticeDesk {
  const invitationLink = (token: string) => linkTo(shownOrigin(), 'invitation', token)
  return {
    find: (sessionId) => answered(() => store.ask('findPractice', { sessionId })),
    inviteColleague: (sessionId, input) =>
      answered(async () => {
        const name = readName(input.name)
        if (!name.ok) return name
        const signInName = readSignInName(input.signInName)
        if (!signInName.ok) return signInName
        const token = makeLinkToken()
        const made = await store.run('inviteColleague', {
          sessionId,
          name: name.value,
          signInName: signInName.value,
          roles: input.roles,
          passwordHash: nobodysHash,
          tokenHash: hashLinkToken(token),
        })
        return made.ok ? succeed({ ...made.value, link: invitationLink(token) }) : made
      }),
    renewColleagueLink: (sessionId, accountId) =>
      answered(async () => {
        const token = makeLinkToken()
        const tokenHash = hashLinkToken(token)
        const made = await store.run('renewColleagueLink', { sessionId, accountId, tokenHash })
        return made.ok ? succeed({ ...made.value, link: invitationLink(token) }) : made
      }),
    checkHelp: (sessionId, contacts) =>
      answered(async () => {
        const read = readContacts(contacts)
        return read.ok ? store.run('checkHelpContacts', { sessionId, contacts: read.value }) : read
      }),
    help: () => store.ask('findHelpContacts', undefined),
  }
}

function readContacts(
  contacts: readonly HelpContact[],
): Result<readonly HelpContact[], { readonly kind: 'name-empty' | 'name-too-long' | 'too-large' }> {
  if (contacts.length > helpLimits.contacts) return fail({ kind: 'too-large' })
  const tidied = contacts.map(({ name, reach, hours }) => ({
    name: tidyName(name),
    reach: tidyName(reach),
    hours: tidyName(hours),
  }))
  if (tidied.some(({ name, reach }) => name === '' || reach === '')) return fail({ kind: 'name-empty' })
  const isLong = (line: string) => line.length > helpLimits.lineLength
  if (tidied.some((one) => Object.values(one).some(isLong))) return fail({ kind: 'name-too-long' })
  return succeed(tidied)
}
