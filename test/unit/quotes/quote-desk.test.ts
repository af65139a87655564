import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureGoalId, type DocumentId, type SessionId } from '#lib/base/ids.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { startingPartName } from '#lib/starting-point/starting-parts.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import { joinClient, setUpPractice, type Pair } from '../../support/people-pair.ts'
import { openPeopleWorld, type PeopleWorld } from '../../support/people-world.ts'

const goalId = ensureGoalId('bus')
const words = 'Getting on the bus without a plan.'
const quoted = { exact: 'the bus', prefix: 'Getting on ', suffix: ' without a plan.' }

describe('quotes at their desk', () => {
  let world: PeopleWorld
  let clinician: SessionId
  let pair: Pair
  let boardId: DocumentId
  let sourceId: DocumentId
  let source: Y.Doc

  const write = async (documentId: DocumentId, doc: Y.Doc) => {
    const update = Y.encodeStateAsUpdate(doc)
    const entries = [{ documentId, sessionId: pair.client, update, clients: [doc.clientID] }]
    const { outcomes } = await world.store.run('appendUpdates', { entries })
    expect(outcomes).toMatchObject([{ kind: 'committed' }])
  }
  const yPart = () => source.getXmlFragment(startingPartName('public-life'))
  const add = (who = pair.client, what = quoted, goal = goalId) =>
    world.quotes.add(who, pair.workspaceId, goal, { sourceId, quoted: what })
  const shown = async (who = pair.client) =>
    valueOf(await world.quotes.list(who, pair.workspaceId, goalId)).map((quote) => quote.shown)
  const told = () => world.recordsChanged.splice(0)

  beforeAll(async () => {
    world = await openPeopleWorld()
    clinician = await setUpPractice(world)
  })
  afterAll(() => world.close())
  let clients = 0
  beforeEach(async () => {
    clients += 1
    pair = await joinClient(world, clinician, `Sam${clients}`)
    const documents = valueOf(await world.workspaces.documents(pair.client, pair.workspaceId))
    const board = documents.find(({ kind }) => kind === 'board')
    if (board === undefined) throw new Error('no board')
    boardId = board.id
    const doc = new Y.Doc()
    addGoal(doc, { id: goalId, sentence: 'The bus.' })
    await write(boardId, doc)
    sourceId = valueOf(await world.startingPoints.begin(pair.client, pair.workspaceId)).documentId
    source = new Y.Doc()
    writePlainText(yPart(), words)
    await write(sourceId, source)
    valueOf(await world.startingPoints.share(pair.client, sourceId))
    told()
  })

  it('QU-1 only what stands there is quoted, letter for letter, on a goal that is there', async () => {
    const refused = (kind: string) => ({ ok: false, failure: { kind } })
    expect(await add(pair.client, { ...quoted, exact: 'the Bus' })).toEqual(refused('words-not-there'))
    expect(await add(pair.client, { ...quoted, prefix: 'on' })).toEqual(refused('words-not-there'))
    expect(await add(pair.client, { ...quoted, exact: ' ' })).toEqual(refused('too-large'))
    expect(await add(pair.client, quoted, ensureGoalId('tram'))).toEqual(refused('goal-unknown'))
    expect(told()).toEqual([])
    expect(await add(pair.clinician)).toMatchObject({ ok: true })
    expect(valueOf(await world.quotes.passages(pair.clinician, sourceId))).toEqual([
      { root: 'part/public-life', block: 0, text: words },
    ])
  })

  it('QU-3 a quote stays as it was while its source changes, and says when it stands there no more', async () => {
    valueOf(await add())
    expect(await shown()).toMatchObject([
      { as: 'quoted', words: 'the bus', place: { root: 'part/public-life', block: 0 } },
    ])
    writePlainText(yPart(), 'A first line that came later.')
    await write(sourceId, source)
    expect(await shown()).toMatchObject([{ words: 'the bus', place: { block: 1 } }])
    yPart().delete(1, 1)
    await write(sourceId, source)
    expect(await shown(pair.clinician)).toMatchObject([{ words: 'the bus', place: undefined }])
  })

  it('QU-7 every change is told to the open board once it is kept, and nothing that was refused', async () => {
    const changed = [{ documentId: boardId, records: ['quotes'] }]
    const { id } = valueOf(await add(pair.client))
    expect(told()).toEqual([...changed, { documentId: sourceId, records: ['quotes'] }])
    expect(await world.quotes.remove(pair.clinician, pair.workspaceId, goalId, id)).toMatchObject({
      ok: false,
    })
    expect(told()).toEqual([])
    valueOf(await world.quotes.remove(pair.client, pair.workspaceId, goalId, id))
    expect(told()).toEqual(changed)
    valueOf(await add(pair.clinician))
    told()
    valueOf(await world.startingPoints.stopSharing(pair.client, sourceId, 'keep'))
    expect(told()).toEqual([{ documentId: sourceId, records: ['sharing'] }, ...changed])
    expect(await shown(pair.clinician)).toEqual([{ as: 'kept', words: 'the bus' }])
  })

  it('QU-5 what is taken off, or taken back, lies nowhere on the disk any more, the write-ahead log among it', async () => {
    const sealedNow = () => {
      const database = new DatabaseSync(world.databasePath, { readOnly: true })
      const row = database
        .prepare(`select words_sealed from quotes where state = 'quoted' and workspace_id = ?`)
        .get(pair.workspaceId)
      database.close()
      const sealed = row?.['words_sealed']
      if (!(sealed instanceof Uint8Array)) throw new Error('nothing was kept')
      return sealed
    }
    const onDisk = (sealed: Uint8Array) =>
      [world.databasePath, `${world.databasePath}-wal`].filter((file) =>
        readFileSync(file).includes(Buffer.from(sealed)),
      )
    const { id } = valueOf(await add())
    const removed = sealedNow()
    expect(onDisk(removed)).not.toEqual([])
    valueOf(await world.quotes.remove(pair.client, pair.workspaceId, goalId, id))
    expect(onDisk(removed)).toEqual([])
    valueOf(await add())
    const takenBack = sealedNow()
    expect(onDisk(takenBack)).not.toEqual([])
    valueOf(await world.startingPoints.stopSharing(pair.client, sourceId, 'take-back'))
    expect(onDisk(takenBack)).toEqual([])
  })
})
