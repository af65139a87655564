import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { password, tokenOf, type PeopleWorld } from './people-world.ts'

export interface Pair {
  readonly workspaceId: WorkspaceId
  readonly clinician: SessionId
  readonly client: SessionId
  readonly recoveryCode: string
}

/** Sets a practice up with one clinician, `ana`, and answers with her session. */
export async function setUpPractice(world: PeopleWorld): Promise<SessionId> {
  const token = tokenOf(await world.setUpLink())
  const done = await world.people.setUp({
    token,
    practiceName: 'North House',
    name: 'Ana Rivera',
    signInName: 'ana@example.test',
    password,
  })
  if (!done.ok) throw new Error(done.failure.kind)
  return world.signInAs('ana@example.test')
}

/** A client of that clinician who has joined. */
export async function joinClient(world: PeopleWorld, clinician: SessionId, name: string): Promise<Pair> {
  const invited = await world.people.inviteClient(clinician, { clientName: name })
  if (!invited.ok) throw new Error(invited.failure.kind)
  const signInName = `${name.toLowerCase()}@example.test`
  const accepted = await world.people.acceptInvitation({
    token: tokenOf(invited.value.link),
    signInName,
    password,
  })
  if (!accepted.ok) throw new Error(accepted.failure.kind)
  return {
    workspaceId: invited.value.workspaceId,
    clinician,
    client: await world.signInAs(signInName),
    recoveryCode: accepted.value.recoveryCode,
  }
}

/** Ana and her client Sam. */
export async function openPair(world: PeopleWorld): Promise<Pair> {
  return joinClient(world, await setUpPractice(world), 'Sam')
}
