import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensurePressId, type DocumentId, type SessionId } from '#lib/base/ids.ts'
import { commentLimits } from '#lib/comments/comment.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { startingPartName } from '#lib/starting-point/starting-parts.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import { joinClient, setUpPractice, type Pair } from '../../support/people-pair.ts'
import { openPeopleWorld, type PeopleWorld } from '../../support/people-world.ts'

const root = startingPartName('public-life')
const words = 'Getting on the bus without a plan.'
const quoted = { exact: 'the bus', prefix: 'Getting on ', suffix: ' without a plan.' }
const newPress = () => ensurePressId(randomBytes(16).toString('base64url'))
const refused = (kind: string) => ({ ok: false, failure: { kind } })

describe('comments at their desk', () => {
  let world: PeopleWorld
  let clinician: SessionId
  let pair: Pair
  let documentId: DocumentId
  let doc: Y.Doc

  const write = async () => {
    const update = Y.encodeStateAsUpdate(doc)
    const entries = [{ documentId, sessionId: pair.client, update, clients: [doc.clientID] }]
    const { outcomes } = await world.store.run('appendUpdates', { entries })
    expect(outcomes).toMatchObject([{ kind: 'committed' }])
  }
  const yPart = () => doc.getXmlFragment(root)
  const add = (
    who: SessionId,
    more: { words?: string; about?: { root: string; quoted?: typeof quoted } } = {},
  ) => {
    const { words: said = 'Which one?', about = { root, quoted } } = more
    const comment = { pressId: newPress(), words: said, about: { quoted: undefined, ...about } }
    return world.comments.add(who, documentId, comment)
  }
  const quotedTo = async (who: SessionId) =>
    valueOf(await world.comments.list(who, documentId)).threads.map(
      ({ quoted: told }) => told && { words: told.words, block: told.block },
    )
  const told = () => world.recordsChanged.splice(0)
  const rowsOf = (table: 'comments' | 'comment_readings') => {
    const database = new DatabaseSync(world.databasePath, { readOnly: true })
    const rows = database.prepare(`select document_id from ${table} where document_id = ?`).all(documentId)
    database.close()
    return rows.length
  }
  const change = (statement: string) => {
    const database = new DatabaseSync(world.databasePath)
    database.exec(statement)
    database.close()
  }

  beforeAll(async () => {
    world = await openPeopleWorld()
    clinician = await setUpPractice(world)
  })
  afterAll(() => world.close())
  let clients = 0
  beforeEach(async () => {
    clients += 1
    pair = await joinClient(world, clinician, `Sam${clients}`)
    documentId = valueOf(await world.startingPoints.begin(pair.client, pair.workspaceId)).documentId
    doc = new Y.Doc()
    writePlainText(yPart(), words)
    await write()
    valueOf(await world.startingPoints.share(pair.client, documentId))
    told()
  })

  it('CM-1 it is about a text that there is, or words that stand in it, letter for letter', async () => {
    const about = (exact: string, of = root) => ({ about: { root: of, quoted: { ...quoted, exact } } })
    expect(await add(pair.clinician, about('the Bus'))).toEqual(refused('words-not-there'))
    expect(await add(pair.clinician, about('the bus', startingPartName('values')))).toEqual(
      refused('words-not-there'),
    )
    expect(await add(pair.clinician, { about: { root: 'body' } })).toEqual(refused('words-not-there'))
    // What was skipped is not talked about.
    expect(await add(pair.clinician, { about: { root: startingPartName('values') } })).toEqual(
      refused('words-not-there'),
    )
    expect(await add(pair.clinician, about(' '))).toEqual(refused('too-large'))
    expect(told()).toEqual([])
    expect(await add(pair.clinician)).toMatchObject({ ok: true })
    expect(await add(pair.clinician, { about: { root } })).toMatchObject({ ok: true })
    expect(await quotedTo(pair.client)).toEqual([{ words: 'the bus', block: 0 }, undefined])
  })

  it('CM-6 it has words that somebody can see, and no more than may be', async () => {
    expect(await add(pair.clinician, { words: ' \u200b ' })).toEqual(refused('nothing-written'))
    const most = 'a'.repeat(commentLimits.wordsLength)
    expect(await add(pair.clinician, { words: `${most}a` })).toEqual(refused('words-too-long'))
    const { id } = valueOf(await add(pair.clinician, { words: most }))
    const reply = { pressId: newPress(), words: '\u2800' }
    expect(await world.comments.reply(pair.client, documentId, id, reply)).toEqual(refused('nothing-written'))
  })

  it('CM-7 every change is told to the open pages once it is kept, and nothing that was refused', async () => {
    const changed = [{ documentId, records: ['comments'] }]
    const { id } = valueOf(await add(pair.clinician))
    expect(told()).toEqual(changed)
    valueOf(await world.comments.setDone(pair.client, documentId, id, false))
    expect(told()).toEqual([])
    valueOf(await world.comments.reply(pair.client, documentId, id, { pressId: newPress(), words: 'The 9.' }))
    expect(told()).toEqual(changed)
    valueOf(await world.comments.setDone(pair.client, documentId, id, true))
    expect(told()).toEqual(changed)
    expect(await world.comments.takeBack(pair.client, documentId, id)).toEqual(refused('read-only'))
    expect(told()).toEqual([])
    valueOf(await world.comments.takeBack(pair.clinician, documentId, id))
    expect(told()).toEqual(changed)
  })

  it('CM-8 what it is about stays as it was while the text changes, and says when it stands there no more', async () => {
    valueOf(await add(pair.clinician))
    writePlainText(yPart(), 'A first line that came later.')
    await write()
    expect(await quotedTo(pair.clinician)).toEqual([{ words: 'the bus', block: 1 }])
    yPart().delete(1, 1)
    await write()
    for (const who of [pair.client, pair.clinician])
      expect(await quotedTo(who)).toEqual([{ words: 'the bus', block: undefined }])
  })

  it('CM-2 while the access log cannot be written nothing is given to another', async () => {
    valueOf(await add(pair.clinician))
    change(`create trigger broken before insert on access_log begin select raise(abort, 'full'); end`)
    const told = await world.comments.list(pair.clinician, documentId).catch((thrown: unknown) => thrown)
    expect(told).toMatchObject({ kind: 'broken-call' })
    expect(await quotedTo(pair.client)).toHaveLength(1)
    change('drop trigger broken')
  })

  it('CM-2 one that is damaged, or turned into another’s, is unreadable and hides none beside it', async () => {
    const { id } = valueOf(await add(pair.clinician))
    valueOf(await world.comments.reply(pair.client, documentId, id, { pressId: newPress(), words: 'The 9.' }))
    const states = async () =>
      valueOf(await world.comments.list(pair.client, documentId)).threads.map(({ entries }) =>
        entries.map(({ state }) => state),
      )
    change(`update comments set role = 'client' where id = '${id}'`)
    expect(await states()).toEqual([['unreadable', 'said']])
    change(`update comments set role = 'clinician', by_id = 'nobody' where id = '${id}'`)
    expect(await states()).toEqual([['unreadable', 'said']])
    expect(await world.comments.takeBack(pair.clinician, documentId, id)).toEqual(refused('not-found'))
    change(`update comments set record_sealed = x'' where kind = 'reply'`)
    expect(await states()).toEqual([['unreadable', 'unreadable']])
    expect(await quotedTo(pair.client)).toEqual([undefined])
  })

  it('CM-3 words of an earlier sharing that are gone since are their writer’s alone', async () => {
    valueOf(await add(pair.clinician))
    valueOf(await world.startingPoints.stopSharing(pair.client, documentId, undefined))
    expect(await world.comments.list(pair.clinician, documentId)).toEqual(refused('not-found'))
    world.clock.pass(60_000)
    valueOf(await world.startingPoints.share(pair.client, documentId))
    expect(await quotedTo(pair.clinician)).toEqual([{ words: 'the bus', block: 0 }])
    yPart().delete(0, 1)
    await write()
    expect(await quotedTo(pair.clinician)).toEqual([{ words: undefined, block: undefined }])
    expect(await quotedTo(pair.client)).toEqual([{ words: 'the bus', block: undefined }])
  })

  it('CM-3 a text that is cleared takes every row along, also who was given what', async () => {
    valueOf(await add(pair.client))
    valueOf(await world.comments.list(pair.clinician, documentId))
    valueOf(await world.startingPoints.stopSharing(pair.client, documentId, undefined))
    expect([rowsOf('comments'), rowsOf('comment_readings')]).toEqual([1, 1])
    valueOf(await world.startingPoints.remove(pair.client, documentId))
    expect([rowsOf('comments'), rowsOf('comment_readings')]).toEqual([0, 0])
  })

  it('CM-3 of what stood around the words no more is told than stands there still', async () => {
    valueOf(await add(pair.clinician))
    const around = async (who: SessionId) =>
      valueOf(await world.comments.list(who, documentId)).threads.map(({ quoted: told }) => [
        told?.prefix,
        told?.suffix,
      ])
    expect(await around(pair.client)).toEqual([['Getting on ', ' without a plan.']])
    yPart().delete(0, 1)
    writePlainText(yPart(), 'Waiting for the bus without hurry.')
    await write()
    for (const who of [pair.client, pair.clinician]) expect(await around(who)).toEqual([[' ', ' without ']])
    yPart().delete(0, 1)
    await write()
    for (const who of [pair.client, pair.clinician]) expect(await around(who)).toEqual([['', '']])
  })

  it('CM-3 words of an earlier sharing that are gone since are closed to a session whose drafts are sealed', async () => {
    valueOf(await add(pair.client))
    valueOf(await world.startingPoints.stopSharing(pair.client, documentId, undefined))
    world.clock.pass(60_000)
    yPart().delete(0, 1)
    await write()
    valueOf(await world.startingPoints.share(pair.client, documentId))
    change(`update sessions set drafts = 'sealed' where id = '${pair.client}'`)
    expect(await quotedTo(pair.client)).toEqual([{ words: undefined, block: undefined }])
    change(`update sessions set drafts = 'open' where id = '${pair.client}'`)
    expect(await quotedTo(pair.client)).toEqual([{ words: 'the bus', block: undefined }])
  })

  it('CM-4 a press that comes again is the same comment, also when its words have left the text since', async () => {
    const comment = { pressId: newPress(), words: 'Which one?', about: { root, quoted } }
    const first = valueOf(await world.comments.add(pair.clinician, documentId, comment))
    yPart().delete(0, 1)
    await write()
    expect(valueOf(await world.comments.add(pair.clinician, documentId, comment))).toEqual(first)
    expect(await add(pair.clinician)).toEqual(refused('words-not-there'))
  })

  it('CM-5 what is wiped lies nowhere on the disk any more, the write-ahead log among it', async () => {
    const { id } = valueOf(await add(pair.client))
    const database = new DatabaseSync(world.databasePath)
    const row = database.prepare('select record_sealed from comments where id = ?').get(id)
    database.close()
    const sealed = row?.['record_sealed']
    if (!(sealed instanceof Uint8Array)) throw new Error('nothing was kept')
    const onDisk = () =>
      [world.databasePath, `${world.databasePath}-wal`].filter((file) =>
        readFileSync(file).includes(Buffer.from(sealed)),
      )
    expect(onDisk()).not.toEqual([])
    expect(await world.comments.takeBack(pair.client, documentId, id)).toEqual({
      ok: true,
      value: { wasRead: false },
    })
    expect(onDisk()).toEqual([])
  })
})
