import type { Clock, Instant } from '#lib/base/instant.ts'
import type { SessionId } from '#lib/base/ids.ts'
import type { Composed } from '../compose.ts'
import { ensureSetUpLink } from '../people/ensure-set-up-link.ts'
import { newId } from '../storage/new-id.ts'
import { createVersionKeeper } from '../storage/versions/version-keeper.ts'
import { getValue } from './get-value.ts'
import { samsEarlierGoals } from './earlier-goals.ts'
import { noorAndOkafor } from './noor-and-okafor.ts'
import { practiceCard } from './practice-card.ts'
import { samOnTheWay } from './sam-on-the-way.ts'
import { noorWays, samWays } from './sam-ways.ts'
import { playStory, type Stage } from './play-story.ts'
import { samAndRivera } from './sam-and-rivera.ts'
import { noorsStartingPoint, samsStartingPoint } from './starting-points.ts'
import type { PairStory } from './story.ts'
import { whatWaitsForSam } from './what-waits.ts'
import { withScenes } from './with-scenes.ts'
import { whatSamAndAnaNoticed } from './what-sam-and-ana-noticed.ts'

export const demoPassword = 'waymark-demo'
export const adminSignInName = 'admin@demo.test'
export const demoStories: readonly PairStory[] = [
  withScenes(samAndRivera, [
    ...samsEarlierGoals,
    ...samsStartingPoint,
    ...samWays,
    ...samOnTheWay,
    ...whatSamAndAnaNoticed,
    ...whatWaitsForSam,
  ]),
  withScenes(noorAndOkafor, [...noorsStartingPoint, ...noorWays]),
]

/** A clock that can be set back while history is made, and then runs on as the real one. */
export interface StoryClock extends Clock {
  set(at: Instant): void
  letRun(): void
}

export function createStoryClock(real: Clock): StoryClock {
  let set: Instant | undefined
  return {
    now: () => set ?? real.now(),
    set: (at) => {
      set = at
    },
    letRun: () => {
      set = undefined
    },
  }
}

const dayMs = 86_400_000
/** The practice opened this long before today. */
const practiceAgeDays = 60

/** Fills an empty store with a practice, its people and their weeks, through the calls that browsers make. */
export async function seedDemo({ door, hub, store }: Composed, clock: StoryClock): Promise<void> {
  const today = clock.now()
  clock.set(today - practiceAgeDays * dayMs)
  const keeper = createVersionKeeper(store)
  const stage: Stage = {
    door,
    hub,
    setTime: (at) => clock.set(at),
    newId,
    signIn: (name) => signIn(door, name),
    keepDueVersions: () => keeper.keepDue(clock.now()),
  }
  const link = await ensureSetUpLink(store, 'http://localhost')
  if (link === undefined) throw new Error('the demo needs an empty folder')
  getValue(
    await door.people.setUp({
      token: secretOf(link),
      practiceName: 'Harbour Street Practice',
      name: 'Practice admin',
      signInName: adminSignInName,
      password: demoPassword,
    }),
  )
  const admin = await stage.signIn(adminSignInName)
  for (const { clinician } of demoStories) {
    const { name, signInName } = clinician
    const colleague = { name, signInName, roles: ['clinician'] } as const
    const { link: begins } = getValue(await door.practice.inviteColleague(admin, colleague))
    getValue(await door.people.getBackIn({ token: secretOf(begins), password: demoPassword }))
  }
  // Numbers that are kept free for invented people.
  getValue(
    await door.practice.checkHelp(admin, [
      { name: 'Harbour Street, out of hours', reach: '01632 960017', hours: 'evenings and weekends' },
      { name: 'Night line of the county', reach: '01632 960142', hours: 'day and night' },
      { name: 'Walk-in room', reach: '4 Quay Lane, ground floor', hours: 'until ten in the evening' },
    ]),
  )
  await door.identity.endSession(admin)
  const clinician = await stage.signIn(samAndRivera.clinician.signInName)
  getValue(await door.approaches.keepPracticeCard(clinician, undefined, practiceCard))
  await door.identity.endSession(clinician)
  for (const story of demoStories) {
    clock.set(today - (practiceAgeDays - 5) * dayMs)
    await playStory(stage, story, await joinPair(stage, story), today)
  }
  clock.letRun()
}

/** The clinician invites, the client joins. */
async function joinPair(stage: Stage, { clinician, client }: PairStory) {
  const { people, identity } = stage.door
  const session = await stage.signIn(clinician.signInName)
  const invited = getValue(await people.inviteClient(session, { clientName: client.name }))
  const account = { token: secretOf(invited.link), signInName: client.signInName, password: demoPassword }
  getValue(await people.acceptInvitation(account))
  await identity.endSession(session)
  return invited.workspaceId
}

async function signIn(door: Composed['door'], signInName: string): Promise<SessionId> {
  const signedIn = await door.identity.signIn({
    signInName,
    password: demoPassword,
    address: '127.0.0.1',
    device: 'The demo',
    deviceMark: undefined,
  })
  return getValue(signedIn).sessionId
}

function secretOf(link: string): string {
  return new URL(link).hash.slice(1)
}
