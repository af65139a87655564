import type { Page } from '@playwright/test'
import { comesAlive, visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test } from './people.ts'

test('DS-1 a pair takes a goal from first words to Working on, sees it differently once, changes it, agrees again, replaces it, and the client rests it alone', async ({
  pair,
}) => {
  test.setTimeout(180_000)
  const sam = pair.client.page
  const ana = pair.clinician.page
  const goals = `${pair.server.url}${pair.workspacePath}/goals`
  await visit(sam, goals)
  await sam.getByLabel('Something I’d like to be different').fill('Sleep through')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  await sam.getByRole('link', { name: 'Sleep through' }).click()
  await comesAlive(sam)
  await sam.getByLabel('At home').fill('I wake up rested.')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  await visit(ana, sam.url())
  await ana.getByRole('button', { name: `Suggest working on this to ${clientName}` }).click()
  await ana.getByRole('button', { name: `Suggest it to ${clientName}` }).click()

  await expect(sam.getByRole('heading', { name: `What ${clinicianName} suggests` })).toBeVisible()
  await sam.getByRole('button', { name: 'I see it differently…' }).click()
  await sam.getByLabel('How do you see it?').fill('Six hours would be enough.')
  await sam.getByRole('button', { name: 'Send' }).click()
  await expect(sam.getByText('You see it differently.')).toBeVisible()
  await expect(ana.getByText('Six hours would be enough.')).toBeVisible()
  await sam.getByRole('button', { name: 'Answer in another way' }).click()
  await agrees(sam)
  await expect(ana.getByText(/^In Working on/)).toBeVisible()
  await expect(sam.getByText(/^In Working on/)).toBeVisible()

  // New words: it stays in Working on while they wait.
  await sam.getByRole('textbox', { name: 'My goal, in my words' }).click()
  await sam.keyboard.press('End')
  await sam.keyboard.type(' the night')
  await seesSaved(sam)
  await expect(ana.getByRole('heading', { name: 'New words since you both agreed' })).toBeVisible()
  await expect(ana.getByText('In Working on')).toBeVisible()
  await ana.getByRole('button', { name: `Suggest these words to ${clientName}` }).click()
  await ana.getByRole('button', { name: `Suggest it to ${clientName}` }).click()
  await agrees(sam)
  await expect(ana.getByRole('heading', { name: 'New words since you both agreed' })).toHaveCount(0)

  const goal = sam.url()
  await visit(sam, goals)
  await sam.getByLabel('Something I’d like to be different').fill('Ride the bus')
  await sam.keyboard.press('Enter')
  await sam.getByRole('link', { name: 'Ride the bus' }).click()
  await comesAlive(sam)
  await sam.getByRole('button', { name: 'Not yet', exact: true }).click()
  await seesSaved(sam)
  await visit(sam, goal)
  await sam.getByRole('button', { name: 'Replace…' }).click()
  await sam.getByLabel('Which goal').selectOption('Ride the bus')
  await sam.getByRole('button', { name: `Suggest it to ${clinicianName}` }).click()
  await agrees(ana)
  await expect(ana.getByText('In Closed')).toBeVisible()
  await expect(sam.getByText('In its place now:')).toBeVisible()
  await sam.locator('main').getByRole('link', { name: 'Ride the bus' }).last().click()
  await comesAlive(sam)
  await expect(sam.getByText('In Working on')).toBeVisible()
  await expect(sam.getByText('It took the place of:')).toBeVisible()
  await visit(ana, sam.url())

  await sam.getByRole('button', { name: 'Move… Ride the bus' }).last().click()
  await sam.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(sam.getByText('To work on it again takes both of you.').first()).toBeVisible()
  await expect(ana.getByText('In Resting')).toBeVisible()
})

test('DE-20 what a client suggests waits on Today with the way to its goal, and no word of it is read there', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  const base = `${pair.server.url}${pair.workspacePath}`
  await visit(sam, `${base}/goals`)
  await sam.getByLabel('Something I’d like to be different').fill('Answer the door')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  await sam.getByRole('link', { name: 'Answer the door' }).click()
  await comesAlive(sam)
  await sam.getByLabel('At home').fill('I open it.')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  await sam.getByRole('button', { name: `Suggest working on this to ${clinicianName}` }).click()
  await sam.getByRole('button', { name: `Suggest it to ${clinicianName}` }).click()
  await expect(sam.getByText(`${clinicianName} has not answered yet.`)).toBeVisible()
  const goal = new URL(sam.url()).pathname

  await visit(ana, `${pair.server.url}/today`)
  const waits = ana.locator(`a[href="${goal}#suggested"]`)
  await expect(waits).toContainText(`${clientName} suggested working on a goal`)
  await expect(ana.getByText('Answer the door')).toHaveCount(0)
  await visit(sam, `${base}/access`)
  await expect(sam.getByText(`${clinicianName} saw a list of what you share.`)).toBeVisible()
  await expect(sam.getByText(`${clinicianName} read the goals`)).toHaveCount(0)

  await waits.click()
  await comesAlive(ana)
  await agrees(ana)
  await visit(ana, `${pair.server.url}/today`)
  await expect(waits).toHaveCount(0)
})

test('DS-6 a goal is replaced by an idea that is written right there; where that is not suggested, the idea stays and is said', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/goals`)
  await sam.getByLabel('Something I’d like to be different').fill('Read the post')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  await sam.getByRole('link', { name: 'Read the post' }).click()
  await comesAlive(sam)
  await sam.getByLabel('At home').fill('There is no pile.')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  await sam.getByRole('button', { name: `Suggest working on this to ${clinicianName}` }).click()
  await sam.getByRole('button', { name: `Suggest it to ${clinicianName}` }).click()
  await visit(ana, sam.url())
  await agrees(ana)

  // There is no other goal, so it begins with a new one.
  await sam.getByRole('button', { name: 'Replace…' }).click()
  const dialog = sam.getByRole('dialog')
  const send = dialog.getByRole('button', { name: `Suggest it to ${clinicianName}` })
  await dialog.getByLabel('Something I’d like to be different').fill('Open one letter a day')
  await send.click()
  await expect(dialog.getByText('First write one thing that someone would notice.')).toBeVisible()
  await dialog.getByLabel('At home').fill('One is open.')
  await dialog.getByLabel('What stays, what goes, and why, if you like').fill('Smaller steps.')
  await sam.route('**/suggestions', (route) => route.abort())
  await send.click()
  await expect(
    dialog.getByText('Your new idea is in Ideas, and stays there. It was not suggested.'),
  ).toBeVisible()
  await expect(dialog.getByLabel('Which goal')).toContainText('Open one letter a day')
  await sam.unroute('**/suggestions')
  await send.click()
  await expect(dialog).toBeHidden()

  await expect(ana.getByText('Smaller steps.')).toBeVisible()
  await agrees(ana)
  await expect(ana.getByText('In Closed')).toBeVisible()
  await visit(ana, `${pair.server.url}${pair.workspacePath}/goals`)
  await expect(ana.getByRole('link', { name: 'Open one letter a day' })).toHaveCount(1)
  await expect(ana.locator('[data-column="active"]')).toContainText('Open one letter a day')
})

/** Agrees to what is suggested on this page, and hears that it is so. */
async function agrees(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I agree', exact: true }).click()
  await expect(page.locator('[aria-live="assertive"]')).toHaveText('You both agreed.')
}
