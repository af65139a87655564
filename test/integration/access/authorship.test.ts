import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { decodeAttributions } from '#lib/authorship/encoded-attributions.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import type { AuthorshipView } from '#server/door.ts'
import { joinClient, openPair, type Pair } from '#test/support/people-pair.ts'
import { openPeopleWorld, type PeopleWorld } from '#test/support/people-world.ts'

let world: PeopleWorld
let pair: Pair
let documentId: DocumentId

beforeEach(async () => {
  world = await openPeopleWorld()
  pair = await openPair(world)
  ;({ documentId } = await value(world.workspaces.startSessionPage(pair.client, pair.workspaceId)))
})
afterEach(() => world.close())

const gone = { ok: false, failure: { kind: 'not-found' } }

/** The value of an answer that must be one. */
async function value<T>(answer: Promise<{ ok: true; value: T } | { ok: false; failure: { kind: string } }>) {
  const told = await answer
  if (!told.ok) throw new Error(told.failure.kind)
  return told.value
}

/** One text that two browsers write, each under its own client id, every change a record of its own. */
function openText() {
  const shared = new Y.Doc()
  return async (sessionId: SessionId, client: number, change: (yBody: Y.XmlFragment) => void) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(shared))
    doc.clientID = client
    const before = Y.encodeStateVector(doc)
    doc.transact(() => change(doc.getXmlFragment('body')))
    const update = Y.encodeStateAsUpdate(doc, before)
    Y.applyUpdate(shared, update)
    const { outcomes } = await world.store.run('appendUpdates', {
      entries: [{ documentId, sessionId, update, clients: [client] }],
    })
    if (outcomes[0]?.kind !== 'committed') throw new Error('not written')
  }
}

function paragraph(words: string): Y.XmlElement {
  const yParagraph = new Y.XmlElement('paragraph')
  yParagraph.insert(0, [new Y.XmlText(words)])
  return yParagraph
}

/** Whose how many characters are, and who moved how many. */
function describeAnswer({ people, clients }: AuthorshipView): readonly string[] {
  const nameOf = (index: number) => people[index]?.name ?? '?'
  return clients.flatMap(([, ranges]) =>
    ranges.map(
      ([, length, author, , mover]) =>
        `${nameOf(author)} ${length}${mover === -1 ? '' : `, moved by ${nameOf(mover)}`}`,
    ),
  )
}

const lines = async () =>
  (await value(world.reading.accessLog(pair.client, pair.workspaceId, undefined))).map(
    ({ who, what }) => `${who} ${what}`,
  )

describe('asking who wrote what', () => {
  it('AU-11 is answered from the log: who wrote each run, and who moved it', async () => {
    const change = openText()
    await change(pair.client, 7, (yBody) => yBody.insert(0, [paragraph('I sleep.')]))
    world.clock.pass(60_000)
    await change(pair.clinician, 8, (yBody) => yBody.insert(1, [paragraph('Since when?')]))
    await change(pair.clinician, 8, (yBody) => {
      yBody.delete(0, 1)
      yBody.insert(1, [paragraph('I sleep.')])
    })
    const told = await value(world.reading.authorship(pair.client, documentId))
    expect(describeAnswer(told).toSorted()).toEqual(['Ana Rivera 11', 'Sam 8, moved by Ana Rivera'])
    expect(told.people.map(({ name, role }) => `${name} ${role}`).toSorted()).toEqual([
      'Ana Rivera clinician',
      'Sam client',
    ])
    expect(told.seq).toBe(3)
    const people = told.people.map(({ accountId }) => accountId)
    expect(decodeAttributions({ people, clients: told.clients }).ok).toBe(true)
    expect(JSON.stringify(told)).not.toContain('sleep')
  })

  it('AU-11 names somebody who has left too', async () => {
    await openText()(pair.clinician, 8, (yBody) => yBody.insert(0, [paragraph('Welcome.')]))
    const workspace = await value(world.reading.workspace(pair.client, pair.workspaceId))
    const ana = workspace.people.find(({ role }) => role === 'clinician')
    if (ana === undefined) throw new Error('no clinician')
    await value(world.people.endMembership(pair.client, pair.workspaceId, ana.accountId))
    const told = await value(world.reading.authorship(pair.client, documentId))
    expect(told.people).toEqual([{ accountId: ana.accountId, name: 'Ana Rivera', role: 'clinician' }])
    expect(await world.reading.authorship(pair.clinician, documentId)).toEqual(gone)
  })

  it('AU-11 what was written since is in the next answer, and what was not is the same', async () => {
    const change = openText()
    await change(pair.client, 7, (yBody) => yBody.insert(0, [paragraph('One.')]))
    const first = await value(world.reading.authorship(pair.client, documentId))
    expect(await value(world.reading.authorship(pair.client, documentId))).toEqual(first)
    await change(pair.clinician, 8, (yBody) => yBody.insert(1, [paragraph('Two.')]))
    const second = await value(world.reading.authorship(pair.client, documentId))
    expect(describeAnswer(second).toSorted()).toEqual(['Ana Rivera 4', 'Sam 4'])
  })

  it('AU-12 writes the client’s access line first when another asks, and none when the client does', async () => {
    const before = await lines()
    await value(world.reading.authorship(pair.client, documentId))
    expect(await lines()).toEqual(before)
    await value(world.reading.authorship(pair.clinician, documentId))
    expect(await lines()).toEqual(['Ana Rivera read', ...before])
  })

  it('AU-12 what is not the asker’s is answered as what does not exist', async () => {
    const other = await joinClient(world, pair.clinician, 'Kim')
    expect(await world.reading.authorship(other.client, documentId)).toEqual(gone)
    const draft = await value(
      world.workspaces.startReflection(pair.client, pair.workspaceId, { prompt: undefined }),
    )
    expect(await world.reading.authorship(pair.clinician, draft.documentId)).toEqual(gone)
    expect((await world.reading.authorship(pair.client, draft.documentId)).ok).toBe(true)
    await value(world.workspaces.deleteDraft(pair.client, draft.id))
    expect(await world.reading.authorship(pair.client, draft.documentId)).toEqual(gone)
  })

  it('AU-12 a log with a damaged record tells nothing', async () => {
    await openText()(pair.client, 7, (yBody) => yBody.insert(0, [paragraph('One.')]))
    const database = new DatabaseSync(world.databasePath)
    database.exec(`update log set record = zeroblob(80)`)
    database.close()
    expect(await world.reading.authorship(pair.client, documentId)).toEqual({
      ok: false,
      failure: { kind: 'store-unavailable' },
    })
  })
})
