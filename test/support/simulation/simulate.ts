import { endSimulation } from './sim-ending.ts'
import type { EventCounts } from './sim-events.ts'
import { mostPeople, type SimPractice } from './sim-practice.ts'
import { SimStep } from './sim-step.ts'
import { SimTrace } from './sim-trace.ts'
import { settle, SimWorld } from './sim-world.ts'

/** Raised whenever what is asked of chance changes: seeds kept from before then mean nothing. */
export const simulatorVersion = 1

/** Most worlds are small, so that there are many; in every tenth all that is possible meets. */
const sizes = {
  small: { people: 3, steps: 60 },
  large: { people: mostPeople, steps: 150 },
} as const

/** One seed's world from its beginning to its end. Throws what must never happen; answers the trace's hash. */
export async function simulate(practice: SimPractice, seed: number, counts: EventCounts): Promise<string> {
  const trace = new SimTrace(counts)
  const world = new SimWorld(practice, seed, trace)
  try {
    const size = world.random.chance(0.9) ? sizes.small : sizes.large
    fill(world, size.people)
    const step = new SimStep(world)
    for (let count = 0; count < size.steps; count++) {
      await step.take()
      await settle()
      world.ensureNoFindings()
    }
    await endSimulation(world)
    return trace.digest()
  } finally {
    await world.close()
  }
}

/** Two to eight people, some with a second browser, the client among them. */
function fill(world: SimWorld, most: number): void {
  const { random, documents } = world
  const people = 2 + random.int(most - 1)
  for (let person = 0; person < people; person++) {
    const tabs = random.chance(0.15) ? 2 : 1
    for (let tab = 0; tab < tabs; tab++) {
      const document = person === 0 && tab === 0 ? documents[0] : random.pick(documents)
      if (document !== undefined) world.addPeer(person, document, random.chance(0.2))
    }
  }
}
