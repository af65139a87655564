import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { ensureGoalId } from '#lib/base/ids.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { valueOf } from '#test/contracts/store-world.ts'
import { joinClient, setUpPractice } from '../../support/people-pair.ts'
import { openPeopleWorld } from '../../support/people-world.ts'

const goalId = ensureGoalId('bus')

it('LI-6 where the board cannot be read, a life is told without what was written, and says so', async () => {
  const world = await openPeopleWorld()
  onTestFinished(() => world.close())
  const pair = await joinClient(world, await setUpPractice(world), 'Sam')
  const documents = valueOf(await world.workspaces.documents(pair.client, pair.workspaceId))
  const board = documents.find(({ kind }) => kind === 'board')
  if (board === undefined) throw new Error('no board')
  const doc = new Y.Doc()
  addGoal(doc, { id: goalId, sentence: 'Take the bus.' })
  const update = Y.encodeStateAsUpdate(doc)
  const entry = { documentId: board.id, sessionId: pair.client, update, clients: [doc.clientID] }
  await world.store.run('appendUpdates', { entries: [entry] })
  const resting = { column: 'on-hold', reason: 'Not now.' } as const
  valueOf(await world.deciding.move(pair.client, pair.workspaceId, goalId, resting))
  const life = async () =>
    valueOf(await world.deciding.life(pair.client, pair.workspaceId, goalId, undefined))

  expect(await life()).toMatchObject({
    entries: [{ what: 'wrote' }, { what: 'moved' }],
    isWritingUnread: false,
  })
  const database = new DatabaseSync(world.databasePath)
  database.exec(`update log set record = x'00'`)
  database.close()
  expect(await life()).toMatchObject({ entries: [{ what: 'moved' }], isWritingUnread: true })
})
