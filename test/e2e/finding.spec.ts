import { comesAlive, visit } from './browser-person.ts'
import { expect, seesSaved, test } from './people.ts'

test('FI-7 words are found again by keyboard, goals of one part of life are shown, and all of them go onto paper', async ({
  pair,
}) => {
  const sam = pair.client.page
  const base = `${pair.server.url}${pair.workspacePath}`
  await visit(sam, `${base}/goals`)
  for (const sentence of ['Sleep through the night', 'Take the bus to work']) {
    await sam.getByLabel('Something I’d like to be different').fill(sentence)
    await sam.keyboard.press('Enter')
    await expect(sam.getByRole('link', { name: sentence })).toBeVisible()
  }
  await seesSaved(sam)
  // Without a part of life there is nothing to choose from.
  await expect(sam.getByLabel('Show', { exact: true })).toHaveCount(0)
  await sam.getByRole('link', { name: 'Take the bus to work' }).click()
  await sam.getByRole('textbox', { name: 'My goal, in my words' }).waitFor()
  await sam.getByText('More', { exact: true }).first().click()
  await sam.getByLabel('Part of life').selectOption('Work')
  await seesSaved(sam)

  await visit(sam, `${base}/goals`)
  await sam.getByLabel('Show', { exact: true }).selectOption('Work')
  await expect(sam.getByRole('link', { name: 'Take the bus to work' })).toBeVisible()
  await expect(sam.getByRole('link', { name: 'Sleep through the night' })).toHaveCount(0)
  await sam.getByLabel('Show', { exact: true }).selectOption('Grouped by part of life')
  await expect(sam.getByRole('heading', { name: 'Not chosen' })).toBeVisible()

  await sam.getByRole('link', { name: 'Find words' }).click()
  await sam.getByLabel('Words to look for').fill('night SLEEP')
  await sam.keyboard.press('Enter')
  await sam.getByRole('link', { name: 'Sleep through the night' }).waitFor()
  expect(new URL(sam.url()).search).toBe('')

  // What is folded on a goal's page is found by its part, and the way leads there, unfolded.
  await visit(sam, `${base}/goals`)
  await sam.getByRole('link', { name: 'Take the bus to work' }).click()
  await comesAlive(sam)
  await sam.getByText('More', { exact: true }).first().click()
  await sam.getByText('The ladder', { exact: true }).click()
  await sam.getByRole('textbox', { name: 'As hoped' }).click()
  await sam.keyboard.type('Twice a week past the harbour')
  await sam.getByLabel('Where we start from').selectOption('Less than hoped')
  await seesSaved(sam)
  await visit(sam, `${base}/find`)
  await sam.getByLabel('Words to look for').fill('harbour')
  await sam.keyboard.press('Enter')
  await expect(sam.getByText('Found in: The ladder')).toBeVisible()
  await sam.getByRole('link', { name: 'Take the bus to work' }).click()
  await comesAlive(sam)
  await expect(sam.getByRole('textbox', { name: 'As hoped' })).toBeInViewport()

  await visit(sam, `${base}/goals/print`)
  await sam.emulateMedia({ media: 'print' })
  await expect(sam.getByRole('heading', { name: 'Take the bus to work' })).toBeVisible()
  await expect(sam.getByText('Twice a week past the harbour')).toBeVisible()
  await expect(sam.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(sam.getByRole('navigation').first()).toBeHidden()
  await sam.emulateMedia({ media: 'screen' })

  await visit(sam, `${base}/goals/changes`)
  await expect(sam.getByText('This is your first time here.')).toBeVisible()
})
