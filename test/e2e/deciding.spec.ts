import { comesAlive, visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test } from './people.ts'

test('DS-1 a pair takes a goal from first words to Working on, sees it differently once, and rests it alone', async ({
  pair,
}) => {
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
  await expect(ana.getByText('In Working on')).toBeVisible()
  await expect(sam.getByText('In Working on')).toBeVisible()

  await sam.getByRole('button', { name: 'Move… Sleep through' }).last().click()
  await sam.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(sam.getByText('To work on it again takes both of you.').first()).toBeVisible()
  await expect(ana.getByText('In Resting')).toBeVisible()
})
