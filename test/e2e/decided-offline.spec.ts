import { visit } from './browser-person.ts'
import { decideByInterface } from './decide-by-interface.ts'
import { clinicianName, expect, test } from './people.ts'

test('DS-13 without a network nothing is called agreed, and a stop waits, says so, and is sent once when there is one', async ({
  pair,
}) => {
  const [sam, ana] = [pair.client.page, pair.clinician.page]
  const deciding = await decideByInterface(pair)
  const goal = await deciding.add('sleep', 'Sleep through')
  await deciding.start(goal)
  await deciding.suggest(goal, 'close')
  for (const page of [sam, ana]) await visit(page, deciding.pathOf(goal))
  const suggested = sam.getByRole('region', { name: `What ${clinicianName} suggests` })
  await expect(suggested.getByRole('button', { name: 'I agree' })).toBeVisible()
  const taken: string[] = []
  sam.on('response', (response) => {
    if (response.request().method() === 'POST')
      taken.push(new URL(response.url()).pathname.split('/').at(-1) ?? '')
  })

  await pair.client.context.setOffline(true)
  await suggested.getByRole('button', { name: 'I agree' }).click()
  await expect(suggested.getByText('This was not sent, and nothing was agreed.')).toBeVisible()
  await expect(sam.getByText('You both agreed.', { exact: true })).toHaveCount(0)
  await expect(sam.getByText(/^In Working on/)).toBeVisible()

  await sam.getByRole('main').getByRole('button', { name: 'Move… Sleep through' }).last().click()
  await sam.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(sam.getByText('Not sent yet: “Sleep through” to Resting.')).toBeVisible()
  await expect(sam.getByText('Moved to Resting.')).toHaveCount(0)
  await expect(sam.getByText(/^In Working on/)).toBeVisible()
  await expect(ana.getByText(/^In Working on/)).toBeVisible()

  await pair.client.context.setOffline(false)
  await expect(ana.getByText(/^In Resting/)).toBeVisible()
  await expect(sam.getByText(/^In Resting/)).toBeVisible()
  await expect(sam.getByText('Not sent yet:')).toHaveCount(0)
  // The answer was not kept for later: what was suggested is settled by the stop, and nobody agreed to it.
  await expect(suggested).toHaveCount(0)
  await visit(sam, `${deciding.pathOf(goal)}/life`)
  await expect(sam.getByText('You moved it from Working on to Resting')).toHaveCount(1)
  expect(taken.filter((what) => what === 'move')).toEqual(['move'])
  expect(taken).not.toContain('answers')
  deciding.close()
})
