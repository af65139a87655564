import type { Browser, Page } from '@playwright/test'
import { comesAlive, openPerson, visit, type Person } from './browser-person.ts'
import { clientName, expect, fillSignIn, seesSaved, startServerWithPractice, test } from './people.ts'
import { bodyOf, writeAtEnd } from './session-page.ts'
import { findViolations } from './find-violations.ts'

const robin = 'Robin Example'
const goal = 'I want to sleep with the light off again.'
const words = 'We begin with the light in the hall.'
const ownPassword = 'any sentence will do'
const minutesMs = 5 * 60_000

test('PG-46 a clinician’s first five minutes: a pretend client, and the first real one, by the screens alone', async ({
  browser,
}) => {
  // A server of its own and three browsers.
  test.setTimeout(180_000)
  const server = await startServerWithPractice()
  const admin = await openPerson(browser)
  await visit(admin.page, `${server.url}/sign-in`)
  const invitation = await inviteColleague(admin.page)

  const idris = await openPerson(browser)
  const { page } = idris
  const beganAt = Date.now()
  await comeIn(page, invitation, 'idris')
  await expect(page).toHaveURL(/today$/)
  await expect(page.getByRole('link', { name: 'Invite a client' })).toBeVisible()
  await expectNothingFound(page, 'an empty Today')

  await page.getByRole('button', { name: 'Try it with a pretend client' }).click()
  await page.waitForURL(/\/w\/[\w-]{22}$/)
  await expect(page.getByRole('heading', { name: `${robin} is not a real person` })).toBeVisible()
  await comesAlive(page)
  await expectNothingFound(page, 'the Overview of a pretend client')
  await page.getByRole('link', { name: 'Suggest working on a goal' }).click()
  await comesAlive(page)
  await page.getByRole('button', { name: `Move… ${goal}` }).click()
  await page.getByRole('menuitem', { name: 'Suggest working on this' }).click()
  const suggesting = page.getByRole('dialog', { name: 'Suggest working on this' })
  await expect(suggesting.getByText(goal)).toBeVisible()
  await suggesting.getByRole('button', { name: `Suggest it to ${robin}` }).click()
  await expect(page.getByText('You suggested this')).toBeVisible()

  await page.getByRole('link', { name: 'Sessions', exact: true }).click()
  await comesAlive(page)
  await page.getByRole('button', { name: 'Begin a session page' }).click()
  await expect(bodyOf(page)).toBeVisible()
  await writeAtEnd(page, words)
  await seesSaved(page)

  await page.getByRole('link', { name: 'Overview', exact: true }).click()
  await comesAlive(page)
  const other = await seeTheirSide(browser, page)

  await page.getByRole('button', { name: `Put ${robin} away` }).click()
  await expectNothingFound(page, 'putting away')
  await page.getByRole('button', { name: 'Put away', exact: true }).click()
  await expect(page).toHaveURL(/clients$/)
  await comesAlive(page)
  await expect(page.getByText('Nobody is here yet')).toBeVisible()
  // Their open page shows nothing more, and nobody signs in there again.
  await other.page.reload()
  await expect(other.page).toHaveURL(/sign-in/)
  await expectNothingFound(page, 'an empty list of clients')

  await page.getByRole('button', { name: 'Invite a client' }).click()
  await page.getByLabel('The name you both use').fill(clientName)
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByRole('group', { name: 'The link' })).toHaveText(/\/invitation#[\w-]{43}$/)
  const tookMs = Date.now() - beganAt
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('link', { name: clientName })).toBeVisible()
  // From now on it is the last line.
  await expect(page.getByRole('button', { name: 'Try it with a pretend client' })).toBeVisible()
  console.log(
    `figure: PG-46 from the invitation to the first client's link, a pretend client between: ${Math.round(tookMs / 1000)} s`,
  )
  expect(tookMs).toBeLessThan(minutesMs)
  for (const { context, complaints } of [admin, idris, other]) {
    expect(complaints).toEqual([])
    await context.close()
  }
  await server.dispose()
})

test('PG-40 with clients, trying one out is the last line of Clients; with a pretend one it is marked, and the line is gone', async ({
  lonePair,
}) => {
  const { page } = lonePair.clinician
  const tryIt = page.getByRole('button', { name: 'Try it with a pretend client' })
  await visit(page, `${lonePair.server.url}/today`)
  await expect(tryIt).toHaveCount(0)
  await visit(page, `${lonePair.server.url}/clients`)
  await tryIt.click()
  await page.waitForURL(/\/w\/[\w-]{22}$/)
  await expect(page.getByRole('heading', { name: `${robin} is not a real person` })).toBeVisible()
  await visit(page, `${lonePair.server.url}/today`)
  await expect(page.getByText('Nothing waits for you.')).toBeVisible()
  await visit(page, `${lonePair.server.url}/clients`)
  const names = page.getByRole('main').getByRole('listitem')
  await expect(names).toContainText([clientName, `${robin}Not a real person`])
  await expect(tryIt).toHaveCount(0)
  await expectNothingFound(page, 'a list with a pretend client')
})

async function inviteColleague(page: Page): Promise<string> {
  await fillSignIn(page, 'rivera')
  await page.getByRole('link', { name: 'Practice' }).click()
  await page.getByRole('button', { name: 'Add a colleague' }).click()
  await page.getByLabel('Their name').fill('Idris Okafor')
  await page.getByLabel('A sign-in name for them').fill('idris')
  await page.getByRole('button', { name: 'Make the link' }).click()
  return linkShown(page)
}

const linkShown = async (page: Page) =>
  (await page.getByRole('group', { name: 'The link' }).textContent()) ?? ''

/** From a link of the practice to a first page. */
async function comeIn(page: Page, link: string, signInName: string): Promise<void> {
  await visit(page, link)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByLabel('A password').fill(ownPassword)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText(`Your sign-in name is ${signInName}`)).toBeVisible()
  await page.getByLabel('Password').fill(ownPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/invitation/)
  await comesAlive(page)
}

/** The other side of the same goals, on a phone that lies beside. */
async function seeTheirSide(browser: Browser, page: Page): Promise<Person> {
  await page.getByRole('button', { name: `See it as ${robin} does` }).click()
  await expect(page.getByRole('heading', { name: `The side of ${robin}` })).toBeVisible()
  const link = await linkShown(page)
  await expectNothingFound(page, 'a link to their side')
  const other = await openPerson(browser, { viewport: { width: 390, height: 844 } })
  await comeIn(other.page, link, 'pretend-')
  await expect(other.page.getByText(`You are here as ${robin}, who is not a real person.`)).toBeVisible()
  await expectNothingFound(other.page, 'the home of a pretend client')
  // What was suggested waits there, and becomes so by their agreement.
  const waits = other.page.getByRole('region', { name: 'What waits for you' })
  await expect(waits.getByText('Idris Okafor suggests working on this')).toBeVisible()
  await expect(waits.getByText(goal)).toBeVisible()
  await other.page.getByRole('link', { name: 'Look at it' }).click()
  await comesAlive(other.page)
  await other.page.getByRole('button', { name: 'I agree', exact: true }).click()
  await expect(other.page.getByText('You both agreed.')).toBeVisible()
  await other.page.getByRole('link', { name: 'Goals', exact: true }).click()
  await comesAlive(other.page)
  await expect(other.page.getByText(/^You both agreed, /)).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  return other
}

async function expectNothingFound(page: Page, where: string): Promise<void> {
  expect(await findViolations(page), where).toEqual([])
}
