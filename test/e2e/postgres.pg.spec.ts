import { startPostgres } from '../support/postgres-server.ts'
import { visit } from './browser-person.ts'
import {
  closePair,
  expect,
  makePair,
  seesOnDevice,
  seesSaved,
  startServerWithPractice,
  test,
} from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'

test('ST-44 the whole of it works on PostgreSQL, sharing and its end too, and when that goes away in mid-sentence', async ({
  browser,
}) => {
  // A server of PostgreSQL is made, started twice and read from a disk.
  test.setTimeout(180_000)
  const postgres = await startPostgres()
  const server = await startServerWithPractice({ DATABASE_URL: await postgres.createDatabase() })
  try {
    const pair = await makePair(browser, server)
    const sam = pair.client.page
    const ana = pair.clinician.page
    const address = await beginSession(pair)
    await visit(ana, address)
    await writeAtEnd(sam, 'Written by Sam.')
    await seesSaved(sam)
    await expect(bodyOf(ana)).toContainText('Written by Sam.')
    await writeAtEnd(ana, ' Written by Ana.')
    await expect(bodyOf(sam)).toContainText('Written by Sam. Written by Ana.')

    await postgres.kill()
    await writeAtEnd(sam, ' Said while it was away.')
    await seesOnDevice(sam)
    await expect(bodyOf(ana)).not.toContainText('Said while')
    await postgres.start()
    await seesSaved(sam)
    await expect(bodyOf(ana)).toContainText('Said while it was away.')

    await server.kill()
    await server.start()
    await visit(ana, address)
    await expect(bodyOf(ana)).toContainText('Written by Sam. Written by Ana. Said while it was away.')

    await visit(sam, `${server.url}${pair.workspacePath}/reflections`)
    await sam.getByRole('button', { name: 'What is still hard' }).click()
    await sam.locator('.ProseMirror').click()
    await sam.keyboard.type('Crowds.')
    await seesSaved(sam)
    const reflection = sam.url()
    expect((await ana.goto(reflection))?.status()).toBe(404)
    await sam.getByRole('button', { name: 'Share…' }).click()
    await sam.getByRole('button', { name: /^Share with / }).click()
    await expect(sam.getByRole('button', { name: 'Stop sharing' })).toBeVisible()
    await visit(ana, reflection)
    await expect(ana.getByText('Crowds.')).toBeVisible()
    await sam.getByRole('button', { name: 'Stop sharing' }).click()
    await expect(ana.getByText('no longer shares this with you')).toBeVisible({ timeout: 1_000 })
    expect((await ana.goto(reflection))?.status()).toBe(404)
    await closePair(pair)
  } finally {
    await server.dispose()
    await postgres.stop()
  }
})
