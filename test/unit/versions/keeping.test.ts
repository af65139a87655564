import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '#lib/base/ids.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { versionLimits } from '#lib/versions/version-limits.ts'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import { addClient, valueOf } from '#test/contracts/store-world.ts'
import { addLines, openVersionWorld, takeOut, type VersionWorld } from '#test/support/version-world.ts'

let world: VersionWorld
let page: DocumentId

beforeAll(async () => {
  world = await openVersionWorld()
})
afterAll(() => world.dispose())
beforeEach(async () => {
  page = await world.newSessionPage()
})

const sam = () => world.pair.client.sessionId
const ana = () => world.pair.clinician.sessionId
const keep = (name: string, reason = '', who = sam()) => world.versions.keep(who, page, { name, reason })
const listed = async () => valueOf(await world.versions.list(sam(), page, undefined)).versions
const linesAt = async (index: number) => {
  const version = (await listed())[index]
  if (version === undefined) throw new Error('no such version')
  const asked = { against: 'before', goalId: undefined } as const
  const { content } = valueOf(await world.versions.read(sam(), page, version.id, asked))
  return content.of === 'text' && content.body !== undefined ? plainText(content.body).split('\n') : []
}
const failure = (kind: string) => ({ ok: false, failure: { kind } })

describe('keeping a version', () => {
  it('VE-3 either of two who write keeps one, under a name and with a reason, and goes on writing', async () => {
    expect(await keep('Nothing yet')).toEqual(failure('nothing-written'))
    const typing = await world.join(sam(), page)
    addLines('One.')(typing.doc)
    await typing.saved()
    valueOf(await keep('  After session 4 ', ' To remember. ', ana()))
    addLines('Two.')(typing.doc)
    await typing.saved()
    const [kept] = await listed()
    expect(kept).toMatchObject({
      kind: 'named',
      name: 'After session 4',
      reason: 'To remember.',
      madeBy: world.pair.clinician.accountId,
      writers: [world.pair.client.accountId],
    })
    typing.close()
  })

  it('VE-61 its name and reason lose what nobody sees, and a name needs something that can be seen', async () => {
    await world.write(sam(), page, addLines('One.'))
    for (const unseen of ['\u200b\u200f\u202e', '\u0000\u001b', '\u200d', ' \u2028 ']) {
      expect(await keep(unseen)).toEqual(failure('name-empty'))
    }
    valueOf(await keep('\u202eAfter\u0000 \u05e9\u05dc\u05d5\u05dd\u200f \ud800', 'One\n\u2066two\u2069'))
    expect((await listed())[0]).toMatchObject({
      name: 'After \u05e9\u05dc\u05d5\u05dd \ufffd',
      reason: 'One two',
    })
  })

  it('VE-1 holds exactly the words of its record, however much is written and compacted at the same time', async () => {
    const typing = await world.join(sam(), page)
    const kept: Promise<unknown>[] = []
    for (let count = 1; count <= 12; count++) {
      addLines(`Line ${count}.`)(typing.doc)
      await typing.saved()
      kept.push(keep(`After ${count}`))
      if (count % 4 === 0) kept.push(world.log.compact(page))
    }
    await Promise.all(kept)
    const versions = await listed()
    expect(versions).toHaveLength(12)
    for (const [index, { seq }] of versions.entries()) {
      expect(await linesAt(index)).toEqual(Array.from({ length: seq }, (_, line) => `Line ${line + 1}.`))
    }
    typing.close()
  })

  it('VE-1 words that are deleted and compacted away stay readable in the version from before', async () => {
    await world.write(sam(), page, addLines('Goes.', 'Stays.'))
    valueOf(await keep('Before'))
    await world.write(ana(), page, takeOut('Goes.'))
    valueOf(await world.log.compact(page))
    valueOf(await keep('After'))
    expect(await linesAt(1)).toEqual(['Goes.', 'Stays.'])
    expect(await linesAt(0)).toEqual(['Stays.'])
    expect((await listed())[0]?.writers).toEqual([world.pair.clinician.accountId])
  })

  it('VE-6 names and reasons have a length, and a document a number of versions and bytes', async () => {
    await world.write(sam(), page, addLines('One.'))
    expect(await keep(' ')).toEqual(failure('name-empty'))
    expect(await keep('n'.repeat(versionLimits.nameLength + 1))).toEqual(failure('name-too-long'))
    expect(await keep('Fine', 'r'.repeat(versionLimits.reasonLength + 1))).toEqual(failure('too-large'))
    const first = valueOf(
      await keep('n'.repeat(versionLimits.nameLength), 'r'.repeat(versionLimits.reasonLength)),
    )
    const database = new DatabaseSync(join(world.harness.dataFolder, databaseFileName), { timeout: 5_000 })
    database.prepare('update versions set bytes = ? where id = ?').run(versionLimits.bytes, first.id)
    expect(await keep('One too many')).toEqual(failure('versions-full'))
    await world.write(sam(), page, addLines('Two.'))
    const restored = world.versions.restore(sam(), page, first.id, { goalId: undefined })
    expect(await restored).toEqual(failure('versions-full'))
    expect(await world.linesOf(page)).toEqual(['One.', 'Two.'])
    expect(await world.harness.store.ask('listDueVersions', { limit: 1_000 })).not.toContainEqual(
      expect.objectContaining({ documentId: page }),
    )
    database.prepare('update versions set bytes = 1 where id = ?').run(first.id)
    database.close()
    expect(await keep('There is room again')).toMatchObject({ ok: true })
    expect(await listed()).toHaveLength(2)
  })

  it('VE-7 a stranger, and whoever is not signed in, is told nothing', async () => {
    await world.write(sam(), page, addLines('One.'))
    valueOf(await keep('Ours'))
    const stranger = (await addClient(world.harness.store, world.pair.clinician, 'Noor')).client.sessionId
    expect(await world.versions.list(stranger, page, undefined)).toEqual(failure('not-found'))
    expect(await keep('Mine', '', stranger)).toEqual(failure('not-found'))
  })

  it('VE-7 a list is given thirty at a time, newest first', async () => {
    await world.write(sam(), page, addLines('One.'))
    for (let count = 1; count <= 31; count++) valueOf(await keep(`Version ${count}`))
    const first = valueOf(await world.versions.list(sam(), page, undefined))
    expect([first.versions.length, first.versions[0]?.name, first.hasEarlier]).toEqual([
      30,
      'Version 31',
      true,
    ])
    const rest = valueOf(await world.versions.list(sam(), page, first.versions.at(-1)?.id))
    expect([rest.versions.map(({ name }) => name), rest.hasEarlier]).toEqual([['Version 1'], false])
  })
})
