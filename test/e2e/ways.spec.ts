import type { Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test } from './people.ts'

test('OC-20 a pair puts ways side by side, the client keeps a preference and then lets it be seen, both choose, and the client stops alone', async ({
  pair,
}) => {
  const { client, clinician, server, workspacePath } = pair
  const board = `${server.url}${workspacePath}/goals`
  await visit(client.page, board)
  const line = client.page.getByLabel(/like to be different/)
  await line.fill('Take the bus to work.')
  await line.press('Enter')
  await seesSaved(client.page)
  await client.page.getByRole('link', { name: 'Take the bus to work.' }).first().click()
  await expect(client.page).toHaveURL(/goals\/./)
  const ways = `${new URL(client.page.url()).pathname}/ways`
  for (const { page } of [client, clinician]) await visit(page, `${server.url}${ways}`)
  await expect(client.page.getByText('Take the bus to work.')).toBeVisible()

  await putFromLibrary(client.page, 'Going back in small steps', 'Small rides')
  await expect(clinician.page.getByRole('article', { name: 'Small rides' })).toBeVisible()
  await putFromLibrary(clinician.page, 'Waiting for now', 'Waiting for now')
  const rides = client.page.getByRole('article', { name: 'Small rides' })
  const ridesOfAna = clinician.page.getByRole('article', { name: 'Small rides' })
  await expect(client.page.getByRole('article', { name: 'Waiting for now' })).toBeVisible()

  await rides.getByRole('button', { name: 'Say what you would like: Small rides' }).click()
  const asked = client.page.getByRole('dialog')
  await asked.getByLabel('Could try this').check()
  await asked.getByLabel('A line with it, if you like').fill('If I may get off anywhere.')
  await asked.getByRole('button', { name: 'Save for me alone' }).click()
  await expect(rides.getByText('Only you can see this.')).toBeVisible()
  await expect(ridesOfAna.getByText('Nobody has said yet.')).toBeVisible()
  await rides.getByRole('button', { name: /^Let .* see it: Small rides$/ }).click()
  await expect(ridesOfAna.getByText('If I may get off anywhere.')).toBeVisible()

  await ridesOfAna.getByRole('button', { name: 'Suggest this way: Small rides' }).click()
  const suggesting = clinician.page.getByRole('dialog')
  await suggesting.getByLabel('Slower than we go now').check()
  await suggesting.getByLabel(/^How strong it may feel/).selectOption('4')
  await suggesting.getByRole('button', { name: 'Suggest it' }).click()
  await expect(
    client.page.getByRole('heading', { name: new RegExp(`${clinicianName} suggests this`) }),
  ).toBeVisible()
  await expect(client.page.getByText('Slower than we go now · May feel up to 4 of 10')).toBeVisible()
  await client.page.getByRole('button', { name: 'I agree' }).click()
  for (const { page } of [client, clinician])
    await expect(page.getByRole('heading', { name: 'What you both agreed' })).toBeVisible()

  await client.page.getByRole('button', { name: 'Stop for now…' }).click()
  await client.page.getByRole('button', { name: 'Stop for now', exact: true }).click()
  for (const { page } of [client, clinician]) await expect(page.getByText(/^Stopped for now, /)).toBeVisible()
  await expect(clinician.page.getByRole('button', { name: 'I agree' })).toHaveCount(0)
  await expect(clinician.page.getByRole('heading', { level: 1 })).toContainText(clientName)
})

test('OC-21 a clinician keeps a card in the library, and it is offered for a goal’s table', async ({
  pair,
}) => {
  const { client, clinician, server, workspacePath } = pair
  const { page } = clinician
  await visit(page, `${server.url}/library`)
  await expect(page.getByText('Going back in small steps')).toBeVisible()
  await page.getByRole('button', { name: 'Add a card' }).click()
  const writing = page.getByRole('dialog')
  await writing.getByLabel('Name').fill('Walking talks')
  await writing.getByLabel('What you do').fill('You walk and talk.')
  await writing.getByRole('button', { name: 'Add it to the library' }).click()
  await page.getByText('Walking talks').click()
  await expect(page.getByText('You walk and talk.')).toBeVisible()

  await visit(client.page, `${server.url}${workspacePath}/goals`)
  const line = client.page.getByLabel(/like to be different/)
  await line.fill('Sleep through.')
  await line.press('Enter')
  await seesSaved(client.page)
  await client.page.getByRole('link', { name: 'Sleep through.' }).first().click()
  await expect(client.page).toHaveURL(/goals\/./)
  await visit(client.page, `${client.page.url()}/ways`)
  await putFromLibrary(client.page, 'Walking talks', 'Walking talks')
  await expect(client.page.getByRole('article', { name: 'Walking talks' })).toContainText(
    'You walk and talk.',
  )
})

test('DS-5 beside the ways a suggestion is answered as on its goal’s page, anew too, and taken back', async ({
  pair,
}) => {
  const { client, clinician, server, workspacePath } = pair
  const sam = client.page
  const ana = clinician.page
  await visit(sam, `${server.url}${workspacePath}/goals`)
  const line = sam.getByLabel(/like to be different/)
  await line.fill('Take the bus to work.')
  await line.press('Enter')
  await seesSaved(sam)
  await sam.getByRole('link', { name: 'Take the bus to work.' }).first().click()
  await expect(sam).toHaveURL(/goals\/./)
  const goal = sam.url()
  for (const page of [sam, ana]) await visit(page, `${goal}/ways`)
  await putFromLibrary(sam, 'Going back in small steps', 'Small rides')

  await ana.getByRole('button', { name: 'Suggest this way: Small rides' }).click()
  await ana.getByRole('dialog').getByLabel('As fast as we go now').check()
  await ana.getByRole('button', { name: 'Suggest it' }).click()
  await expect(ana.getByText(`${clientName} has not answered yet.`)).toBeVisible()

  await expect(sam.getByText(`There is no hurry. ${clinicianName} can see your answer.`)).toBeVisible()
  await sam.getByRole('button', { name: 'I see it differently…' }).click()
  await sam.getByRole('button', { name: 'Send' }).click()
  await expect(sam.getByText('A few words are enough. Nothing was sent yet.')).toBeVisible()
  await sam.getByLabel('How do you see it?').fill('Only when it is light.')
  await sam.getByRole('button', { name: 'Send' }).click()
  await expect(announced(sam)).toHaveText(`Your answer is with ${clinicianName} now.`)
  await expect(sam.getByText('You see it differently.')).toBeVisible()
  await expect(ana.getByText(`${clientName} sees it differently.`)).toBeVisible()
  await expect(ana.getByText('Only when it is light.')).toBeVisible()

  await sam.getByRole('button', { name: 'Answer in another way' }).click()
  await sam.getByRole('button', { name: 'Let’s talk' }).click()
  await expect(ana.getByText(`${clientName} would like to talk.`)).toBeVisible()
  await ana.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(announced(ana)).toHaveText('Taken back.')
  await expect(sam.getByText('You would like to talk.')).toHaveCount(0)
})

/** What assistive technology was told last of what somebody did themselves. */
const announced = (page: Page) => page.locator('[aria-live="assertive"]')

/** Picks a card, gives it a name, and puts it on the table. */
async function putFromLibrary(page: Page, card: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Put a card here' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: card }).click()
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Put it here' }).click()
  await expect(page.getByRole('article', { name })).toBeVisible()
}
