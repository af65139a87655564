import type { Membership, Viewer, WorkspaceRole } from '#lib/access/viewer.ts'
import { ensureAccountId, ensurePracticeId, ensureWorkspaceId } from '#lib/base/ids.ts'

const id = (letter: string) => letter.repeat(22)
export const workspaceId = ensureWorkspaceId(id('w'))
export const practiceId = ensurePracticeId(id('p'))
export const ownerId = ensureAccountId(id('c'))
export const clinicianId = ensureAccountId(id('k'))
const elsewhere = ensureWorkspaceId(id('x'))
const otherPractice = ensurePracticeId(id('q'))

const person = (
  letter: string,
  memberships: readonly Membership[],
  drafts: 'open' | 'sealed' = 'open',
): Viewer => ({ kind: 'person', accountId: ensureAccountId(id(letter)), memberships, drafts })

const here = (role: WorkspaceRole): Membership => ({ scope: 'workspace', workspaceId, role })
const there = (role: WorkspaceRole): Membership => ({ scope: 'workspace', workspaceId: elsewhere, role })
const inPractice = (role: 'clinician' | 'admin', practice = practiceId): Membership => ({
  scope: 'practice',
  practiceId: practice,
  role,
})

/** Everybody there is, as seen from one workspace. */
export const people: Readonly<Record<string, Viewer>> = {
  nobody: { kind: 'nobody' },
  client: person('c', [here('client')]),
  'client by a practice link': person('c', [here('client')], 'sealed'),
  'another client': person('d', [there('client')]),
  clinician: person('k', [here('clinician'), inPractice('clinician')]),
  'another clinician': person('l', [there('clinician'), inPractice('clinician')]),
  'former clinician': person('m', [inPractice('clinician')]),
  'clinician elsewhere': person('n', [there('clinician'), inPractice('clinician', otherPractice)]),
  supporter: person('s', [here('supporter')]),
  'practice admin': person('a', [inPractice('admin')]),
}
