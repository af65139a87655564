import { clientName, clinicianName, expect, seesSaved, test, type Pair } from './people.ts'

const goals = ({ server, workspacePath }: Pair) => `${server.url}${workspacePath}/goals`

test('BRD-30 two people set up, meet on one board, write and move goals', async ({ pair }) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await sam.goto(goals(pair))
  await ana.goto(goals(pair))
  await expect(sam.getByText(`${clinicianName} is here`)).toBeVisible()

  await sam.getByLabel('Something I’d like to be different').fill('Sleep through the night')
  await sam.keyboard.press('Enter')
  await expect(ana.getByText('Sleep through the night')).toBeVisible()
  await expect(ana.getByText(`${clientName} is here`)).toBeVisible()
  await seesSaved(sam)

  await ana.getByRole('button', { name: /^Move… Sleep/ }).click()
  await ana.getByRole('menuitem', { name: 'Working on' }).click()
  await expect(ana.getByText('Moved to Working on, 1 of 1')).toBeAttached()
  await expect(sam.getByText(`Moved here by ${clinicianName}`)).toBeVisible()

  await sam.getByRole('link', { name: 'Sleep through the night' }).click()
  await ana.getByRole('link', { name: 'Sleep through the night' }).click()
  const writing = sam.getByRole('textbox', { name: 'My goal, in my words' })
  await writing.click()
  await sam.keyboard.press('End')
  await sam.keyboard.type(' and wake rested')
  await expect(ana.locator('.ProseMirror').first()).toContainText('Sleep through the night and wake rested')
  await seesSaved(sam)
  await ana.reload()
  await expect(ana.locator('main')).toContainText('Sleep through the night and wake rested')
})

test('OUT-30 thirty seconds without a network while both write: nothing is lost', async ({ pair }) => {
  test.setTimeout(150_000)
  const sam = pair.client.page
  const ana = pair.clinician.page
  await sam.goto(goals(pair))
  await ana.goto(goals(pair))
  const hers = ana.getByLabel(`Something ${clientName} would like to be different`)
  const his = sam.getByLabel('Something I’d like to be different')
  await his.fill('Before the train went into the tunnel')
  await sam.keyboard.press('Enter')
  await expect(ana.getByText('Before the train')).toBeVisible()
  await seesSaved(sam)

  await pair.client.context.setOffline(true)
  const cutAt = Date.now()
  await his.fill('Written in the tunnel')
  await sam.keyboard.press('Enter')
  await hers.fill('Written on the platform')
  await ana.keyboard.press('Enter')
  await seesSaved(ana)
  await expect(sam.getByRole('paragraph').filter({ hasText: 'Saved on this device only' })).toBeVisible()
  await expect.poll(() => Date.now() - cutAt, { timeout: 40_000, intervals: [1_000] }).toBeGreaterThan(30_000)
  await his.fill('Still in the tunnel')
  await sam.keyboard.press('Enter')

  await pair.client.context.setOffline(false)
  for (const page of [sam, ana]) {
    for (const words of ['Written in the tunnel', 'Written on the platform', 'Still in the tunnel']) {
      await expect(page.getByText(words)).toBeVisible({ timeout: 30_000 })
    }
  }
  await seesSaved(sam)
})

test('SYN-30 the server is killed in the middle of a sentence: what was called Saved is there', async ({
  pair,
  browser,
}) => {
  const sam = pair.client.page
  await sam.goto(goals(pair))
  await sam.getByLabel('Something I’d like to be different').fill('A sentence')
  await sam.keyboard.press('Enter')
  await sam.getByRole('link', { name: 'A sentence' }).click()
  await sam.getByRole('textbox', { name: 'My goal, in my words' }).click()
  await sam.keyboard.press('End')
  await sam.keyboard.type(' that was called saved')
  await seesSaved(sam)
  await sam.keyboard.type(' and was cut', { delay: 15 })
  const [, killed] = await Promise.all([
    sam.keyboard.type(' in the middle', { delay: 30 }),
    pair.server.kill(),
  ])
  expect(killed).toBeUndefined()
  await expect(sam.getByRole('paragraph').filter({ hasText: 'Saved on this device only' })).toBeVisible()
  await pair.server.start()
  await seesSaved(sam)

  const third = await browser.newContext()
  const fresh = await third.newPage()
  await fresh.goto(`${pair.server.url}/sign-in`)
  await fresh.getByLabel('Sign-in name').fill('rivera')
  await fresh.getByLabel('Password').fill('a quiet long sentence')
  await fresh.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(fresh).toHaveURL(/clients/)
  await fresh.goto(goals(pair))
  await expect(fresh.getByText('A sentence that was called saved and was cut in the middle')).toBeVisible()
  await third.close()
})
