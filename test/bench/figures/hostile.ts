import { setTimeout as wait } from 'node:timers/promises'
import { joinPairs } from '../client/pairs.ts'
import { joinAs } from '../client/person.ts'
import { openDocument } from '../client/reader.ts'
import { openingOf } from '../client/typing.ts'
import type { PairPlaces, Practice } from '../practice.ts'
import type { ServerKind } from '../servers/server-kind.ts'
import { startServer, type ServerUnderTest } from '../servers/server-under-test.ts'
import { attacks, forgedLetter, type Attack } from './attacks.ts'

export interface AttackReading {
  readonly attack: string
  readonly survived: boolean
  /** The slowest letter in another room while it went on; the same span without an attack before it. */
  readonly stallMs: number
  readonly calmMs: number
  /** The victim's document is as they wrote it, with the letter they typed afterwards, for whoever opens it. */
  readonly documentRight: boolean
  /** The close code that the attacker was given, if any. */
  readonly closedWith: number | undefined
}

const [victimClient, attackerClient] = [4_000_000, 4_000_001]
const words = 'Hello'
const letterEveryMs = 20
const calmSpanMs = 700
const attackSpanMs = 1_500
const patienceMs = 15_000

/** Each attack in a document of its own; two honest people type in another one meanwhile. */
export async function measureHostile(
  practice: Practice,
  kind: ServerKind,
): Promise<readonly AttackReading[]> {
  const folder = practice.folderFor(kind)
  const places = practice.pairsFor(kind, attacks.length * 2)
  let server = await startServer(kind, folder)
  const readings: AttackReading[] = []
  for (const [index, attack] of attacks.entries()) {
    const [victims, others] = [places[index * 2], places[index * 2 + 1]]
    if (victims === undefined || others === undefined) throw new Error('too few pairs')
    readings.push(await suffer(server, attack, victims, others))
    if (!server.isAlive()) server = await startServer(kind, folder)
  }
  if (server.isAlive()) await server.end('SIGKILL')
  return readings
}

async function suffer(
  server: ServerUnderTest,
  attack: Attack,
  victims: PairPlaces,
  others: PairPlaces,
): Promise<AttackReading> {
  const { kind, port } = server
  const watch = await watchRoom(server, others)
  const victim = joinAs({ kind, port, place: victims.client, client: victimClient, other: 0, opening: words })
  await victim.inSync
  const attacker = joinAs({
    kind,
    port,
    place: victims.clinician,
    client: attackerClient,
    other: 0,
    opening: undefined,
  })
  await attacker.inSync
  const strike = attack.prepare(victimClient, openingOf(victimClient, words).nextClock)
  await wait(200)
  watch.forget()
  await wait(calmSpanMs)
  const calmMs = watch.slowestMs()
  watch.forget()
  strike(attacker)
  await wait(attackSpanMs)
  for (let waited = 0; waited < patienceMs && server.isAlive() && watch.isWaiting(); waited += 100)
    await wait(100)
  const stallMs = watch.slowestMs()
  watch.stop()
  victim.type(false)
  await wait(300)
  const survived = server.isAlive()
  const documentRight = survived && (await isRight(server, victims))
  victim.leave()
  attacker.leave()
  return { attack: attack.name, survived, stallMs, calmMs, documentRight, closedWith: attacker.closed() }
}

/** Whoever opens the document afterwards finds what the victim wrote, and nothing forged in it. */
async function isRight({ kind, port }: ServerUnderTest, { client: place }: PairPlaces): Promise<boolean> {
  try {
    const { doc } = await openDocument({ kind, port, place, limitMs: 5_000 })
    const text = doc.getXmlFragment('body').toJSON()
    return text.includes(`${words}e`) && !text.includes(`${words}${forgedLetter}`)
  } catch {
    return false
  }
}

/** Somebody types in a room of their own; how slow their letters come to the other is what a stall does. */
async function watchRoom(server: ServerUnderTest, places: PairPlaces) {
  let slowest = 0
  let seen = 0
  const sentAt: number[] = []
  const ears = {
    saved: () => undefined,
    seen(afterMs: number) {
      seen += 1
      slowest = Math.max(slowest, afterMs)
    },
  }
  const [pair] = await joinPairs(server, [places], { ears })
  if (pair === undefined) throw new Error('nobody joined')
  const timer = setInterval(() => {
    sentAt.push(performance.now())
    pair.people[0].type(false)
  }, letterEveryMs)
  const oldestWaiting = () => sentAt[seen]
  return {
    forget: () => {
      slowest = 0
    },
    /** Some letter has been under way for longer than ten times the usual. */
    isWaiting: () => performance.now() - (oldestWaiting() ?? performance.now()) > 200,
    slowestMs: () => Math.max(slowest, performance.now() - (oldestWaiting() ?? performance.now())),
    stop() {
      clearInterval(timer)
      pair.leave()
    },
  }
}
