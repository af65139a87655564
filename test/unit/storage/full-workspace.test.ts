import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ensureGoalId } from '#lib/base/ids.ts'
import { findNoRoom, workspaceLimits } from '#server/storage/find-no-room.ts'
import { startByBoth } from '#test/contracts/decide-in-store.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makeBoards, type Someone } from '#test/contracts/store-world.ts'

const full = { ok: false, failure: { kind: 'workspace-full' } }

it('ST-91 a workspace to which one person added as much as may ever be takes no more of theirs, and the other’s as before', async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const [pair] = await makeBoards(harness.store, 1)
  const { workspaceId, boardId, client, clinician } = pair
  // As if it had come about over the years: rows alone, without their documents.
  const database = new DatabaseSync(join(harness.dataFolder, 'waymark.db'), {
    enableForeignKeyConstraints: false,
  })
  const fill = (count: number, insert: string, ...values: readonly string[]) =>
    database
      .prepare(
        `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${count}) ${insert}`,
      )
      .run(...values)
  fill(
    workspaceLimits.reflections.ever,
    `insert into reflections (id, document_id, workspace_id, created_at) select i, 'r' || i, ?, 0 from n`,
    workspaceId,
  )
  fill(
    workspaceLimits.sessionPages.ever,
    `insert into session_pages (id, document_id, workspace_id, number, created_at, created_by)
     select i, 's' || i, ?, i, 0, ? from n`,
    workspaceId,
    client.accountId,
  )
  fill(
    workspaceLimits.goalMoves.ever,
    `insert into goal_moves (document, goal_id, from_column, to_column, moved_by, moved_at)
     select (select number from documents where id = ?), 'bus', 'active', 'completed', ?, 0 from n`,
    boardId,
    client.accountId,
  )
  fill(
    workspaceLimits.appointments.ever,
    `insert into appointments (id, workspace_id, "date", "time", zone, minutes, "repeat", until_date, set_by, set_at)
     select i, ?, '2020-01-07', '15:00', 'UTC', 50, 'weekly', '2020-02-04', ?, 0 from n`,
    workspaceId,
    client.accountId,
  )
  database.close()

  const { store } = harness
  const page = { workspaceId, titlePattern: 'Session {number}' }
  const move = { workspaceId, goalId: ensureGoalId('bus'), column: 'completed' } as const
  const starts = { date: '2026-01-06', time: '15:00' }
  const times = { workspaceId, starts, minutes: 50, repeat: 'weekly', zone: 'UTC' } as const
  const ways = ({ sessionId }: Someone) =>
    Promise.all([
      store.run('createSessionPage', { sessionId, ...page }),
      store.run('setAppointment', { sessionId, ...times }),
    ])
  const { sessionId } = client
  const draft = { sessionId, workspaceId, title: 'Reflection', prompt: undefined }
  expect(await store.run('createReflection', draft)).toEqual(full)
  expect(await ways(client)).toEqual([full, full])
  expect(await store.run('moveGoal', { sessionId, ...move })).toEqual(full)
  expect(await ways(clinician)).toMatchObject([{ ok: true }, { ok: true }])
  await startByBoth(store, pair, ensureGoalId('night'))
  const night = { workspaceId, goalId: ensureGoalId('night'), column: 'on-hold' } as const
  const rested = await store.run('moveGoal', { sessionId, ...night })
  expect(rested).toMatchObject({ ok: true })
})

it('ST-91 ten years of writing every day are far from what may ever be', () => {
  const days = 3_653
  const twiceADay = 2 * days
  const roomFor = (what: keyof typeof workspaceLimits, ever: number) => findNoRoom(what, { ever, aDay: 0 })
  expect(roomFor('reflections', 2 * twiceADay)).toBeUndefined()
  expect(roomFor('sessionPages', twiceADay)).toBeUndefined()
  expect(roomFor('goalMoves', 10 * days)).toBeUndefined()
  expect(roomFor('appointments', days)).toBeUndefined()
})
