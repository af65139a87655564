import { openPerson, visit } from './browser-person.ts'
import {
  clientName,
  clinicianName,
  clinicianSignInName,
  expect,
  seesOnDevice,
  seesSaved,
  signIn,
  test,
  type Pair,
} from './people.ts'

const goals = ({ server, workspacePath }: Pair) => `${server.url}${workspacePath}/goals`

test('BO-17 two people meet on one board, write and move goals', async ({ pair }) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, goals(pair))
  await visit(ana, goals(pair))
  await expect(sam.getByText(`${clinicianName} is here`)).toBeVisible()

  await sam.getByLabel('Something I’d like to be different').fill('Sleep through the night')
  await sam.keyboard.press('Enter')
  await expect(ana.getByText('Sleep through the night')).toBeVisible()
  await expect(ana.getByText(`${clientName} is here`)).toBeVisible()
  await seesSaved(sam)

  await sam.getByRole('button', { name: /^Move… Sleep/ }).click()
  await sam.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(sam.getByText('Moved to Resting, 1 of 1')).toBeAttached()
  await expect(ana.getByText(`${clientName} moved it here`)).toBeVisible()

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

test('BO-15 a goal that the server does not have yet opens from its card', async ({ pair }) => {
  const sam = pair.client.page
  await visit(sam, goals(pair))
  await sam.getByLabel('Something I’d like to be different').fill('A first sentence')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  const known = new URL(await linkOf('A first sentence'))

  // Its words are on this device only, and the page is asked for before any socket could bring them.
  await pair.client.context.setOffline(true)
  await sam.getByLabel('Something I’d like to be different').fill('Not with the server yet')
  await sam.keyboard.press('Enter')
  await seesOnDevice(sam)
  const fresh = await linkOf('Not with the server yet')
  expect(new URL(fresh).pathname).not.toBe(known.pathname)
  await pair.client.context.setOffline(false)
  await sam.goto(fresh)
  await expect(sam.getByRole('textbox', { name: 'My goal, in my words' })).toHaveText(
    'Not with the server yet',
  )
  await seesSaved(sam)

  await sam.goto(`${goals(pair)}/no-such-goal`)
  await expect(sam.getByText('There is no such goal here')).toBeVisible()

  async function linkOf(words: string): Promise<string> {
    const href = await sam.getByRole('link', { name: words }).getAttribute('href')
    return new URL(href ?? '', pair.server.url).href
  }
})

test('DV-17 thirty seconds without a network while both write: nothing is lost', async ({ pair }) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, goals(pair))
  await visit(ana, goals(pair))
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
  await seesOnDevice(sam)
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

test('DV-18 the server is killed in the middle of a sentence: what was called Saved is there', async ({
  lonePair: pair,
  browser,
}) => {
  const sam = pair.client.page
  await visit(sam, goals(pair))
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
  await seesOnDevice(sam)
  await pair.server.start()
  await seesSaved(sam)

  const third = await openPerson(browser)
  await signIn(third, pair.server, clinicianSignInName)
  await expect(third.page).toHaveURL(/today/)
  await visit(third.page, goals(pair))
  await expect(
    third.page.getByText('A sentence that was called saved and was cut in the middle'),
  ).toBeVisible()
  await third.context.close()
})

test('BO-16 a line ended with Enter while the board is still opening is added once it is open', async ({
  pair,
}) => {
  const sam = pair.client.page
  const held = Promise.withResolvers<void>()
  await sam.route('**/api/account/outbox-key', async (route) => {
    await held.promise
    await route.continue()
  })
  await visit(sam, goals(pair))
  const line = sam.getByLabel('Something I’d like to be different')
  await line.fill('Typed before anything was ready')
  await sam.keyboard.press('Enter')
  await expect(line).toHaveValue('Typed before anything was ready')
  await expect(sam.getByRole('button', { name: 'Add', exact: true })).toBeDisabled()
  held.resolve()
  await expect(sam.getByRole('link', { name: 'Typed before anything was ready' })).toBeVisible()
  await expect(line).toHaveValue('')
  await seesSaved(sam)
})
