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
  await sam.getByRole('button', { name: 'I agree', exact: true }).click()
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
  await sam.getByRole('button', { name: 'I agree', exact: true }).click()
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
  await ana.getByRole('button', { name: 'I agree', exact: true }).click()
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
