import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId, ReflectionId, SessionId } from '#lib/base/ids.ts'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import {
  addLines,
  openVersionWorld,
  takeOut,
  textIn,
  type VersionWorld,
} from '#test/support/version-world.ts'

const canary = 'zanzibar'

let world: VersionWorld
let draft: { readonly id: ReflectionId; readonly documentId: DocumentId }

beforeAll(async () => {
  world = await openVersionWorld()
})
afterAll(() => world.dispose())
beforeEach(async () => {
  draft = await world.newDraft()
  await write(addLines(`Words that go: ${canary}.`, 'Words that stay.'))
})

const sam = () => world.pair.client.sessionId
const ana = () => world.pair.clinician.sessionId
const write = (change: Parameters<VersionWorld['write']>[2]) => world.write(sam(), draft.documentId, change)
const share = async () => valueOf(await world.workspaces.shareReflection(sam(), draft.id))
const stop = async () => valueOf(await world.workspaces.stopSharingReflection(sam(), draft.id))
const keep = async (name: string, reason = '') =>
  valueOf(await world.versions.keep(sam(), draft.documentId, { name, reason })).id
const list = (who: SessionId) => world.versions.list(who, draft.documentId, undefined)
const kindsFor = async (who: SessionId) =>
  valueOf(await list(who)).versions.map(({ kind, name }) => name || kind)

/** Everything that somebody is told of a document's versions, over every question there is. */
async function everythingToldTo(who: SessionId): Promise<string> {
  const listed = await list(who)
  const all = valueOf(await list(sam())).versions
  const told: unknown[] = [listed]
  for (const { id } of all) {
    for (const against of ['before', 'now'] as const) {
      told.push(await world.versions.read(who, draft.documentId, id, { against, goalId: undefined }))
    }
  }
  return JSON.stringify(told)
}

describe('versions of a reflection that is shared', () => {
  it('VE-62 nothing about them tells others how many versions of other documents there are', async () => {
    const tellTales = async () => {
      const { versions } = valueOf(await list(ana()))
      return versions.map((version) => ({ ...version, id: '', at: 0 }))
    }
    await share()
    const told = await tellTales()
    await stop()
    draft = await world.newDraft()
    await write(addLines('Only for me.'))
    for (const name of ['One', 'Two', 'Three']) await keep(name)
    draft = await world.newDraft()
    await write(addLines(`Words that go: ${canary}.`, 'Words that stay.'))
    await share()
    expect(told).toHaveLength(1)
    expect(await tellTales()).toEqual(told)
  })

  it('VE-62 a version that is not the reader’s is no place in the list to read on from', async () => {
    const mine = await keep('Before')
    await share()
    const asked = valueOf(await world.versions.list(ana(), draft.documentId, mine))
    expect(asked).toEqual(valueOf(await list(ana())))
  })

  it('VE-8 others read none from before the sharing: no word, no name, no reason', async () => {
    await keep(`Before telling anybody of ${canary}`, `${canary} again`)
    await write(takeOut(`Words that go: ${canary}.`))
    // Kept at the very words that are shared, and still from before.
    await keep(`Still mine: ${canary}`)
    await share()
    expect(await kindsFor(ana())).toEqual(['shared'])
    expect(await everythingToldTo(ana())).not.toContain(canary)
    expect(await kindsFor(sam())).toEqual([
      'shared',
      `Still mine: ${canary}`,
      `Before telling anybody of ${canary}`,
    ])
    const [first] = valueOf(await list(ana())).versions
    const read = valueOf(
      await world.versions.read(ana(), draft.documentId, first?.id ?? never(), {
        against: 'before',
        goalId: undefined,
      }),
    )
    expect(read.earlier).toBeUndefined()
    expect(JSON.stringify(read.content)).toContain('Words that stay.')
  })

  it('VE-8 going back to words from before the sharing tells others nothing of the version they came from', async () => {
    const private_ = await keep(`Called ${canary}`)
    await write(takeOut('Words that stay.'))
    await share()
    const restored = await world.versions.restore(sam(), draft.documentId, private_, { goalId: undefined })
    expect(valueOf(restored)).toEqual({ changed: true })
    const [newest] = valueOf(await list(ana())).versions
    expect(newest).toMatchObject({ kind: 'before-restore', backTo: undefined })
    expect(JSON.stringify(await list(ana()))).not.toContain(canary)
    expect(valueOf(await list(sam())).versions[0]?.backTo?.name).toBe(`Called ${canary}`)
  })

  it('VE-8 the version of a sharing holds exactly the words that are shared', async () => {
    const { store } = world.harness
    const reflectionId = draft.id
    const target = { of: 'reflection', id: reflectionId } as const
    const purpose = { kind: 'shared', sessionId: sam() } as const
    const version = valueOf(await store.ask('buildVersion', { target, purpose }))
    await write(takeOut(`Words that go: ${canary}.`))
    const late = await store.run('shareReflection', { sessionId: sam(), reflectionId, version })
    expect(late).toEqual({ ok: false, failure: { kind: 'outdated' } })
    expect(await list(ana())).toEqual({ ok: false, failure: { kind: 'not-found' } })
    await share()
    expect(await everythingToldTo(ana())).not.toContain(canary)
  })

  it('VE-8 a version that was read before the sharing cannot be kept in it', async () => {
    const { store } = world.harness
    const { documentId } = draft
    const target = { of: 'document', id: documentId } as const
    const named = valueOf(
      await store.ask('buildVersion', { target, purpose: { kind: 'named', sessionId: sam() } }),
    )
    const automatic = valueOf(await store.ask('buildVersion', { target, purpose: { kind: 'automatic' } }))
    await share()
    const outdated = { ok: false, failure: { kind: 'outdated' } }
    const by = { sessionId: sam(), name: 'Late', reason: '' }
    expect(await store.run('keepVersion', { documentId, version: named, by })).toEqual(outdated)
    expect(await store.run('keepVersion', { documentId, version: automatic, by: undefined })).toEqual(
      outdated,
    )
  })

  it('VE-8 once sharing stops none exists for others, and sharing again begins anew', async () => {
    await share()
    await write((doc) => textIn(doc, 'Words that stay.').insert(0, `${canary}: `))
    await keep('While it was shared')
    expect(await kindsFor(ana())).toEqual(['While it was shared', 'shared'])
    await stop()
    const gone = { ok: false, failure: { kind: 'not-found' } }
    expect(await list(ana())).toEqual(gone)
    const [kept] = valueOf(await list(sam())).versions
    const asked = { against: 'before', goalId: undefined } as const
    expect(await world.versions.read(ana(), draft.documentId, kept?.id ?? never(), asked)).toEqual(gone)
    await write((doc) => {
      takeOut(`${canary}: Words that stay.`)(doc)
      takeOut(`Words that go: ${canary}.`)(doc)
      addLines('Other words.')(doc)
    })
    await share()
    expect(await kindsFor(ana())).toEqual(['shared'])
    expect(await everythingToldTo(ana())).not.toContain(canary)
  })

  it('VE-16 whoever may only read keeps nothing and goes back to nothing', async () => {
    await share()
    const [shared] = valueOf(await list(ana())).versions
    const readOnly = { ok: false, failure: { kind: 'read-only' } }
    const { documentId } = draft
    expect(await world.versions.keep(ana(), documentId, { name: 'Mine', reason: '' })).toEqual(readOnly)
    const restored = world.versions.restore(ana(), documentId, shared?.id ?? never(), { goalId: undefined })
    expect(await restored).toEqual(readOnly)
    expect(await kindsFor(sam())).toEqual(['shared'])
  })

  it('VE-7 when another reads a list or a version, the client’s access log has the line first', async () => {
    await share()
    const lines = async () => {
      const asked = { sessionId: sam(), workspaceId: world.pair.workspaceId, before: undefined }
      const all = valueOf(await world.harness.store.ask('accessLines', asked))
      return all.filter(({ document }) => document?.id === draft.documentId).length
    }
    await list(sam())
    expect(await lines()).toBe(0)
    const [shared] = valueOf(await list(ana())).versions
    expect(await lines()).toBe(1)
    await world.versions.read(ana(), draft.documentId, shared?.id ?? never(), {
      against: 'before',
      goalId: undefined,
    })
    expect(await lines()).toBe(2)
  })

  it('VE-9 deleting a draft takes every version of it along', async () => {
    await keep('To be gone')
    expect(countRows()).toBe(1)
    valueOf(await world.workspaces.deleteDraft(sam(), draft.id))
    expect(countRows()).toBe(0)
    expect(await list(sam())).toEqual({ ok: false, failure: { kind: 'not-found' } })
  })
})

/** Rows of versions of the draft, looked at beside the store. */
function countRows(): number {
  const database = new DatabaseSync(join(world.harness.dataFolder, databaseFileName), { readOnly: true })
  const counted = database
    .prepare('select count(*) as n from versions join documents on number = document where documents.id = ?')
    .get(draft.documentId)
  database.close()
  return Number(counted?.['n'])
}

function never(): never {
  throw new Error('there is no such version')
}
