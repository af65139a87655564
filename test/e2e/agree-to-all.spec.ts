import { sentenceName } from '#lib/board/board-roots.ts'
import { appendPlainText } from '#lib/rich-text/append-plain-text.ts'
import { visit } from './browser-person.ts'
import { decideByInterface } from './decide-by-interface.ts'
import { clinicianName, expect, test } from './people.ts'

test('DS-12 of several suggestions that are agreed to at once, what was changed or taken back meanwhile is not, and the screen says so', async ({
  pair,
}) => {
  const [sam, ana] = [pair.client.page, pair.clinician.page]
  const deciding = await decideByInterface(pair)
  const sleep = await deciding.add('sleep', 'Sleep through')
  const bus = await deciding.add('bus', 'Take the bus')
  const sister = await deciding.add('sister', 'Ring my sister')
  for (const goal of [sleep, bus]) await deciding.suggest(goal, 'start')
  const ofSister = await deciding.suggest(sister, 'start')
  await visit(ana, deciding.pathOf(sleep))
  await visit(sam, `${pair.server.url}${pair.workspacePath}/goals`)
  await sam.getByRole('button', { name: 'Look at all 3' }).click()
  const dialog = sam.getByRole('dialog', { name: 'What is suggested' })
  await expect(dialog.getByRole('button', { name: 'Agree to all 3' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^I agree: / })).toHaveCount(3)

  // Other words, while Sam reads: nobody agrees to the old ones.
  await deciding.change((doc) => appendPlainText(doc.getXmlFragment(sentenceName(bus)), 'on my own'))
  await expect(dialog.getByText(/^The words have changed since then/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'I agree: Take the bus' })).toHaveCount(0)

  // Taken back, and not yet heard of here.
  await sam.route('**/decisions', (route) => route.abort())
  await deciding.takeBack(ofSister)
  await dialog.getByRole('button', { name: 'Agree to all 2' }).click()
  await expect(ana.getByText(/^In Working on/)).toBeVisible()
  await expect(dialog.getByText(/^This is not open any more/)).toBeVisible()
  await expect(sam.getByText('You both agreed.', { exact: true })).toHaveCount(0)

  // Heard of, it is said all the same, and of which goal.
  await sam.unroute('**/decisions')
  await dialog.getByRole('button', { name: 'Let’s talk: Take the bus' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(0)
  await expect(dialog.getByText('Ring my sister')).toBeVisible()
  await expect(dialog.getByText(/^This is not open any more/)).toBeVisible()
  await expect(dialog.getByText('You have answered all of it.')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(sam.getByRole('complementary', { name: 'What waits for you' })).toHaveCount(0)
  await visit(sam, deciding.pathOf(sister))
  await expect(sam.getByText(/^In Ideas/)).toBeVisible()
  await expect(sam.getByText(`What ${clinicianName} suggests`)).toHaveCount(0)
  deciding.close()
})
