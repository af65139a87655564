import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ensureGoalId, ensurePressId } from '#lib/base/ids.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf } from '#test/contracts/store-world.ts'
import { filesWithText } from '#test/support/search-folder.ts'

const bus = ensureGoalId('bus')
const newPress = () => ensurePressId(randomBytes(16).toString('base64url'))

it('RA-5 what was noticed is sealed with whose it is, and a row that was turned hides none beside it', async () => {
  const harness = await openSqliteHarness()
  onTestFinished(() => harness.dispose())
  const { store, dataFolder } = harness
  const { workspaceId, client, clinician } = await makePair(store)
  const mine = { sessionId: client.sessionId, workspaceId }
  const rate = (words: string) =>
    store.run('sayRating', { ...mine, goalId: bus, pressId: newPress(), level: 1, words })
  const win = (words: string, isPrivate: boolean) =>
    store.run('addWin', { ...mine, pressId: newPress(), goalId: bus, words, domains: [], isPrivate })
  for (const words of ['Quietwords one', 'Quietwords two', 'Quietwords three']) valueOf(await rate(words))
  const own = valueOf(await win('Quietwords mine', true))
  valueOf(await win('Quietwords for both', false))
  expect(filesWithText(dataFolder, 'Quietwords')).toEqual([])

  const database = new DatabaseSync(join(dataFolder, 'waymark.db'))
  const ids = database.prepare(`select id from noticings where kind = 'rating' order by position`).all()
  // Made the clinician's; cut short; and a private win that is made everybody's.
  database
    .prepare('update noticings set by_id = ?, role = ? where id = ?')
    .run(clinician.accountId, 'clinician', ids[0]?.['id'] ?? '')
  database
    .prepare(`update noticings set record_sealed = x'00', by_id = '?' where id = ?`)
    .run(ids[1]?.['id'] ?? '')
  database.prepare('update noticings set is_private = 0 where id = ?').run(own.id)
  database.close()

  const theirs = { sessionId: clinician.sessionId, workspaceId, goalId: bus, before: undefined }
  const { entries, now } = valueOf(await store.run('listRatings', theirs))
  expect(entries.map(({ state }) => state)).toEqual(['said', 'unreadable', 'unreadable'])
  expect(now.client).toMatchObject({ words: 'Quietwords three' })
  const wins = valueOf(await store.run('listWins', theirs))
  expect(wins.entries.map(({ state }) => state)).toEqual(['said', 'unreadable'])
  expect(JSON.stringify(wins)).not.toContain('Quietwords mine')
  valueOf(await store.run('listNoticedLast', { sessionId: clinician.sessionId, workspaceId }))
})
