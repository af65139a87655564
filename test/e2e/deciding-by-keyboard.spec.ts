import { visit } from './browser-person.ts'
import { decideByInterface } from './decide-by-interface.ts'
import { clientName, clinicianName, expect, test } from './people.ts'
import { expectFocus, pressByKey, tabTo } from './press-keys.ts'

test('DS-11 what one suggested is taken back, and what one alone moved is put back or given its why, by keyboard alone', async ({
  pair,
}) => {
  const [sam, ana] = [pair.client.page, pair.clinician.page]
  const deciding = await decideByInterface(pair)
  const goal = await deciding.add('sleep', 'Sleep through')
  for (const page of [sam, ana]) await visit(page, deciding.pathOf(goal))

  const suggest = ana.getByRole('button', { name: `Suggest working on this to ${clientName}` })
  await pressByKey(suggest)
  await tabTo(ana.getByLabel('A line with it, if you like'))
  await ana.keyboard.type('It came up twice.')
  await ana.keyboard.press('Enter')
  await expect(ana.getByRole('dialog')).toHaveCount(0)
  const suggested = sam.getByRole('region', { name: `What ${clinicianName} suggests` })
  await expect(suggested.getByText('It came up twice.')).toBeVisible()
  // The button that asked is gone.
  await expect(suggest).toHaveCount(0)
  await expectFocus(ana)

  await pressByKey(suggested.getByRole('button', { name: 'Not yet', exact: true }))
  await expect(sam.getByText('You said: not yet.')).toBeVisible()
  await expectFocus(sam)
  await pressByKey(sam.getByRole('button', { name: 'Answer in another way' }))
  await expectFocus(sam)
  await pressByKey(
    ana.getByRole('region', { name: 'What you suggested' }).getByRole('button', { name: 'Take back' }),
  )
  await expect(suggest).toBeVisible()
  await expect(suggested).toHaveCount(0)
  for (const page of [ana, sam]) await expectFocus(page)

  // Sam lets it rest alone, and puts it back.
  const move = sam.getByRole('main').getByRole('button', { name: 'Move… Sleep through' }).last()
  const letRest = async () => {
    await pressByKey(move)
    await expect(sam.getByRole('menu')).toBeVisible()
    await expect(async () => {
      await sam.keyboard.press('ArrowDown')
      await expect(sam.getByRole('menuitem', { name: 'Let it rest' })).toBeFocused({ timeout: 100 })
    }).toPass()
    await sam.keyboard.press('Enter')
    await expect(ana.getByText(/^In Resting/)).toBeVisible()
    await expect(move).toBeFocused()
  }
  await letRest()
  await pressByKey(sam.getByRole('button', { name: 'Put it back' }))
  await expect(ana.getByText(/^In Ideas/)).toBeVisible()
  await expect(sam.getByText(/^In Ideas/)).toBeVisible()
  await expectFocus(sam)

  // Once more, and with its why, said after it was done.
  await letRest()
  await pressByKey(sam.getByRole('button', { name: 'Say why' }))
  await expect(sam.getByLabel('Why, if you like')).toBeFocused()
  await sam.keyboard.type('Too much this month.')
  await sam.keyboard.press('Enter')
  await expect(sam.getByText('It is kept beside it.')).toBeVisible()
  await expectFocus(sam)
  await visit(ana, `${deciding.pathOf(goal)}/life`)
  await expect(ana.getByText('Too much this month.')).toHaveCount(1)
  deciding.close()
})
