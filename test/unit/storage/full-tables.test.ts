import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { noApproachWords } from '#lib/approaches/approach-words.ts'
import { ensureGoalId } from '#lib/base/ids.ts'
import { workspaceLimits } from '#server/storage/find-no-room.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makeBoards, valueOf, type Someone } from '#test/contracts/store-world.ts'

it('OC-12 whoever used up a day’s share of cards and preferences takes off and takes back all the same, and the other has room', async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const { store } = harness
  const [{ workspaceId, boardId, client, clinician }] = await makeBoards(store, 1)
  const goalId = ensureGoalId('bus')
  const as = ({ sessionId }: Someone) => ({ sessionId, workspaceId, goalId })
  const words = { ...noApproachWords, name: 'Waiting' }
  const put = (who: Someone) =>
    store.run('writeApproachCard', { ...as(who), cardId: undefined, words, isOff: false })
  const { cardId } = valueOf(await put(client))
  const preference = { leaning: 'could-try', line: '', intensity: undefined } as const
  const prefer = (who: Someone) =>
    store.run('writePreference', { ...as(who), cardId, preference, isReleased: true })
  valueOf(await prefer(client))
  const database = new DatabaseSync(join(harness.dataFolder, 'waymark.db'))
  database
    .prepare(
      `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${workspaceLimits.approaches.aDay})
       insert into approach_cards (id, document, goal_id, made_by, made_at, is_off, body_sealed)
       select 'x' || i, (select number from documents where id = ?), 'elsewhere', ?, ?, 0, x'00' from n`,
    )
    .run(boardId, client.accountId, harness.clock.time)
  database.close()

  const full = { ok: false, failure: { kind: 'day-full' } }
  expect(await put(client)).toEqual(full)
  expect(await prefer(client)).toEqual(full)
  expect((await put(clinician)).ok).toBe(true)
  expect((await prefer(clinician)).ok).toBe(true)
  const release = { ...as(client), cardId, isReleased: false }
  expect((await store.run('releasePreference', release)).ok).toBe(true)
  const off = { ...as(client), cardId, words: undefined, isOff: true }
  expect((await store.run('writeApproachCard', off)).ok).toBe(true)
})
