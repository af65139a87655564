import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test, type Pair } from './people.ts'

const unfold = (page: Page, title: string) =>
  page.locator('summary').filter({ hasText: title }).first().click()

/** A goal of the pair, opened by both where what was noticed about it is unfolded. */
async function openGoal({ client, clinician, server, workspacePath }: Pair): Promise<void> {
  await visit(clinician.page, `${server.url}${workspacePath}/goals`)
  const line = clinician.page.getByLabel(/would like to be different/)
  await line.fill('Take the bus to work.')
  await line.press('Enter')
  await seesSaved(clinician.page)
  await clinician.page.getByRole('link', { name: 'Take the bus to work.' }).first().click()
  await clinician.page.waitForURL(/goals\/./)
  await visit(client.page, clinician.page.url())
  for (const { page } of [client, clinician]) {
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    await unfold(page, 'More')
  }
}

test('WI-9 a win from Home is kept once though its answer was lost, is answered, and one kept for oneself is seen by nobody', async ({
  pair,
}) => {
  const { client, clinician, server, workspacePath } = pair
  const { page } = client
  const home = `${server.url}${workspacePath}`
  await visit(page, home)
  await page.getByRole('button', { name: 'Add a win' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a win' })
  const words = dialog.getByLabel('What went well, if you want to say')
  await words.fill('I rang my sister.')
  await unfold(page, 'What else did it touch?')
  await dialog.getByLabel('Relationships').check()

  // It reaches the server; the answer never comes.
  await page.route('**/wins', async (route) => {
    await route.fetch()
    await route.abort('internetdisconnected')
  })
  await dialog.getByRole('button', { name: 'Add a win' }).click()
  await expect(dialog.getByText(/not kept yet/)).toBeVisible()
  await expect(words).toHaveValue('I rang my sister.')
  await page.unroute('**/wins')
  await dialog.getByRole('button', { name: 'Add a win' }).click()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'Add a win' }).click()
  await expect(words).toHaveValue('')
  await words.fill('I cried, and it was all right.')
  await dialog.getByRole('button', { name: 'Keep it for me' }).click()
  await expect(dialog).toHaveCount(0)

  await visit(clinician.page, `${home}/progress`)
  await unfold(clinician.page, 'Wins')
  const theirs = clinician.page.getByRole('list', { name: 'Wins' }).getByRole('listitem')
  await expect(theirs).toHaveCount(1)
  await expect(theirs).toContainText('Also touched: Relationships')
  await clinician.page.getByRole('button', { name: 'Answer: I rang my sister.' }).click()
  await clinician.page.getByLabel(`One line for ${clientName}`).fill('You rang first.')
  await clinician.page.getByRole('button', { name: 'Send' }).click()
  await expect(theirs).toContainText('You rang first.')
  await expect(clinician.page.getByText('it was all right')).toHaveCount(0)

  await visit(page, home)
  await expect(page.getByText(`${clinicianName} answered your win`)).toBeVisible()
  await visit(page, `${home}/progress`)
  await unfold(page, 'Wins')
  const own = page.getByRole('list', { name: 'Wins' }).getByRole('listitem')
  await expect(own).toHaveCount(2)
  await expect(own.first()).toContainText('Only you see this')
  await expect(own.last()).toContainText('You rang first.')
  await own
    .first()
    .getByRole('button', { name: `Show ${clinicianName}` })
    .click()
  await expect(own.first()).not.toContainText('Only you see this')
  await clinician.page.reload()
  await unfold(clinician.page, 'Wins')
  await expect(clinician.page.getByText('I cried, and it was all right.')).toBeVisible()
})

/** The part of a goal's page that says how it is now. */
const partOf = (page: Page) =>
  page
    .locator('details')
    .filter({ has: page.getByText('How it is now', { exact: true }) })
    .last()

test('RA-10 both rate a goal in words and each sees it at once, and the clinician takes the ratings along', async ({
  pair,
}) => {
  const { client, clinician, server, workspacePath } = pair
  await openGoal(pair)
  for (const { page } of [client, clinician]) await unfold(page, 'How it is now')
  await expect(clinician.page.getByText(`${clientName} has not said yet.`)).toBeVisible()

  await client.page.getByRole('button', { name: 'Say how it is now' }).click()
  await expect(client.page.getByRole('radio', { checked: true })).toHaveCount(0)
  await client.page.getByRole('radio', { name: 'Less than hoped', exact: true }).check()
  await client.page.getByRole('button', { name: 'Keep this' }).click()
  await expect(partOf(clinician.page).getByText('Less than hoped', { exact: true }).first()).toBeVisible()
  await clinician.page.getByRole('button', { name: 'Say how it is now' }).click()
  await clinician.page.getByRole('radio', { name: 'As hoped', exact: true }).check()
  await clinician.page.getByRole('button', { name: 'Keep this' }).click()
  await expect(partOf(client.page).getByText('As hoped', { exact: true }).first()).toBeVisible()

  await unfold(client.page, 'How sure I am')
  await client.page.getByRole('button', { name: 'Say how sure you are' }).click()
  await client.page.getByLabel('How sure I am that I can do this').selectOption('8')
  await client.page.getByRole('button', { name: 'Keep this' }).click()
  await expect(client.page.getByText('Quite sure')).toBeVisible()
  await unfold(clinician.page, `How sure ${clientName} is`)
  await expect(clinician.page.getByText('Quite sure')).toBeVisible()
  await expect(clinician.page.getByRole('button', { name: 'Say how sure you are' })).toHaveCount(0)

  await unfold(client.page, 'Over time')
  await client.page.getByRole('button', { name: 'Take back: Less than hoped' }).click()
  await expect(clinician.page.getByText(`${clientName} has not said yet.`)).toBeVisible()

  await visit(clinician.page, `${server.url}${workspacePath}`)
  const download = clinician.page.waitForEvent('download')
  await clinician.page.getByRole('link', { name: 'As a table' }).click()
  const table = await readFile(await (await download).path(), 'utf8')
  expect(table).toContain('clinician,Take the bus to work.,0,As hoped')
  expect(table).toContain('50.00')
  expect(table).not.toContain('Less than hoped')
  await visit(client.page, `${server.url}${workspacePath}/access`)
  await expect(client.page.getByText(`${clinicianName} took along how the goals went`)).toBeVisible()
})
