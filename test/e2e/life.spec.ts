import { randomBytes } from 'node:crypto'
import { ensureStatus, signedIn } from '../support/pair-by-interface.ts'
import { visit } from './browser-person.ts'
import { clientName, expect, password, seesSaved, test } from './people.ts'

test('LI-8 a life is read newest first and page by page without a script, by each with what is theirs to read', async ({
  pair,
  browser,
}) => {
  const { client, clinician, server, workspacePath } = pair
  await visit(client.page, `${server.url}${workspacePath}/goals`)
  const line = client.page.getByLabel(/like to be different/)
  await line.fill('Take the bus to work.')
  await line.press('Enter')
  await seesSaved(client.page)
  const link = client.page.getByRole('link', { name: 'Take the bus to work.' }).first()
  const goalPath = (await link.getAttribute('href')) ?? ''

  const program = await signedIn(server.url, { signInName: pair.clientSignInName, password })
  const api = `/api${goalPath.replace('/w/', '/workspaces/')}`
  const pressId = () => randomBytes(16).toString('base64url')
  for (let index = 0; index < 50; index++) {
    const body = { pressId: pressId(), level: -1, words: `Word ${index}` }
    ensureStatus(await program.ask('POST', `${api}/ratings`, { body }), 201)
  }
  const goalId = goalPath.split('/').at(-1)
  const win = { pressId: pressId(), goalId, words: 'I got back on.', domains: [], isPrivate: true }
  const wins = `/api${workspacePath.replace('/w/', '/workspaces/')}/wins`
  ensureStatus(await program.ask('POST', wins, { body: win }), 201)

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await client.page.context().storageState(),
  })
  const page = await context.newPage()
  await page.goto(`${server.url}${goalPath}`)
  await page.locator('summary').filter({ hasText: 'More' }).first().click()
  await page.getByRole('link', { name: 'History of this goal' }).click()
  const entries = page.getByRole('main').getByRole('listitem')
  await expect(entries).toHaveCount(50)
  await expect(entries.first()).toContainText('You added a win.')
  await expect(entries.first()).toContainText('Only you see this')
  await expect(entries.nth(1)).toContainText('You said how it was: Word 49')
  await page.getByRole('link', { name: 'Show earlier' }).click()
  await expect(entries).toHaveCount(2)
  await expect(entries.first()).toContainText('You said how it was: Word 0')
  await expect(entries.last()).toContainText('You wrote words of the goal.')
  await expect(page.getByRole('link', { name: 'Show earlier' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Back to the newest' }).click()
  await expect(entries).toHaveCount(50)
  const face = await entries
    .first()
    .getByText('I got back on.')
    .evaluate((one) => getComputedStyle(one).fontFamily)
  expect(face).toContain('Source Serif')
  await context.close()

  await visit(clinician.page, `${server.url}${goalPath}/life`)
  const theirs = clinician.page.getByRole('main').getByRole('listitem')
  await expect(theirs.first()).toContainText(`${clientName} said how it was: Word 49`)
  await expect(clinician.page.getByText('I got back on.')).toHaveCount(0)
  await clinician.page.getByRole('link', { name: 'Show earlier' }).click()
  await expect(theirs).toHaveCount(1)
  await expect(theirs.first()).toContainText(`${clientName} wrote words of the goal.`)
})
