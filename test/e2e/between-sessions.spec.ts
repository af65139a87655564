import { signedIn } from '../support/pair-by-interface.ts'
import { comesAlive, visit } from './browser-person.ts'
import {
  clientName,
  clinicianName,
  clinicianSignInName,
  expect,
  password,
  seesSaved,
  test,
  type Pair,
} from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'
import { startTogether } from './start-together.ts'

const dayMs = 86_400_000
const words = 'I stood in the queue and it passed.'

/** A session some days off, and a goal that both work on, with a step. */
async function meetBefore(pair: Pair): Promise<void> {
  const { server, workspacePath } = pair
  const ana = await signedIn(server.url, { signInName: clinicianSignInName, password })
  const date = new Date(Date.now() + 3 * dayMs).toISOString().slice(0, 10)
  const set = await ana.ask('POST', `/api/workspaces/${workspacePath.slice('/w/'.length)}/appointments`, {
    body: { date, time: '15:00', minutes: 50, repeat: 'weekly', zone: 'UTC' },
  })
  expect(set.status).toBe(201)
  const { page } = pair.client
  await beginSession(pair)
  await writeAtEnd(page, 'Next time: the bus.')
  await seesSaved(page)
  await visit(page, `${server.url}${workspacePath}/goals`)
  await page.getByLabel('Something I’d like to be different').fill('Ride the bus to work')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Ride the bus to work' })).toBeVisible()
  await seesSaved(page)
  await startTogether(pair, 'Ride the bus to work')
  await page.getByRole('link', { name: 'Ride the bus to work' }).click()
  await comesAlive(page)
  await page.getByLabel('A next step').fill('Look up the times')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: /Look up the times/ })).toBeVisible()
  await seesSaved(page)
}

test('PG-50 Between two sessions a client on a phone writes, pauses, shares and ticks a step, and sees that it was read', async ({
  pair,
}) => {
  test.setTimeout(180_000)
  await meetBefore(pair)
  const sam = pair.client.page
  const ana = pair.clinician.page
  await sam.setViewportSize({ width: 390, height: 844 })
  const pages = sam.getByRole('navigation', { name: 'Pages' })

  // Home: the next session, and something to do.
  await visit(sam, pair.server.url)
  await expect(sam.getByRole('heading', { name: `Hello ${clientName}` })).toBeVisible()
  await expect(sam.getByRole('heading', { name: 'Next session' })).toBeVisible()
  await expect(sam.getByText(`Set by ${clinicianName}.`)).toBeVisible()
  await sam.getByRole('link', { name: 'Write something' }).click()
  await comesAlive(sam)
  await sam.getByRole('button', { name: 'What therapy has shown me' }).click()
  await expect(sam).toHaveURL(/reflections\/[\w-]{22}$/)
  await comesAlive(sam)

  // A moment in the middle of a sentence, and back to the words.
  await bodyOf(sam).click()
  await sam.keyboard.type(words.slice(0, 12))
  await sam.getByRole('button', { name: 'Take a moment' }).click()
  const moment = sam.getByRole('dialog', { name: 'Take a moment' })
  await expect(moment).toBeVisible()
  await moment.getByRole('button', { name: 'Come back' }).click()
  await expect(bodyOf(sam)).toHaveText(words.slice(0, 12))
  await writeAtEnd(sam, words.slice(12))
  await seesSaved(sam)

  // Left and found again from Home.
  await sam.getByRole('link', { name: 'Back to Reflections' }).click()
  await comesAlive(sam)
  await pages.getByRole('link', { name: 'Home' }).click()
  await comesAlive(sam)
  await expect(sam.getByText(/^You began something on .* Only you can see it\.$/)).toBeVisible()
  await expect(sam.getByText(words)).toHaveCount(0)
  await sam.getByRole('link', { name: 'Go on writing' }).click()
  await comesAlive(sam)
  await expect(sam.getByText('Your words are here. Nobody has seen them.')).toBeVisible()
  await seesSaved(sam)
  await sam.getByRole('button', { name: 'Share…' }).click()
  await expect(sam.getByRole('alertdialog')).toContainText(words)
  await sam.getByRole('button', { name: `Share with ${clinicianName}` }).click()
  await expect(sam.getByText(`${clinicianName} has not read this yet.`)).toBeVisible()

  // A step of the goal.
  await pages.getByRole('link', { name: 'Goals' }).click()
  await comesAlive(sam)
  await expect(sam.getByText('Next: Look up the times')).toBeVisible()
  await sam.getByRole('link', { name: 'Ride the bus to work' }).click()
  await comesAlive(sam)
  await sam.getByRole('checkbox', { name: /Look up the times/ }).check()
  await seesSaved(sam)

  // She finds it on Today, and reads it.
  await visit(ana, pair.server.url)
  await expect(ana).toHaveURL(/today$/)
  await ana
    .getByRole('link', { name: new RegExp(`${clientName} shared .*What therapy has shown me`, 'i') })
    .click()
  await comesAlive(ana)
  await expect(ana.getByText(words)).toBeVisible()
  await ana.getByRole('link', { name: 'Back to Reflections' }).click()
  await comesAlive(ana)
  await expect(ana.getByRole('heading', { name: `${clientName} · Reflections`, level: 1 })).toBeVisible()
  await expect(ana.getByText(/You read this on/)).toBeVisible()
  await ana.getByRole('link', { name: 'Overview' }).click()
  await comesAlive(ana)
  await expect(ana.getByText('Ride the bus to work')).toBeVisible()
  await expect(ana.getByRole('link', { name: /What therapy has shown me/ })).toBeVisible()

  // He sees that she did: on Home, beside the words, and in the list of who read what.
  await pages.getByRole('link', { name: 'Home' }).click()
  await comesAlive(sam)
  await expect(sam.getByText(`${clinicianName} read what you shared`)).toBeVisible()
  await pages.getByRole('link', { name: 'Reflections' }).click()
  await comesAlive(sam)
  await sam.getByRole('link', { name: words }).click()
  await comesAlive(sam)
  await expect(sam.getByText(new RegExp(`^${clinicianName} read this on`))).toBeVisible()
  await pages.getByRole('link', { name: 'Home' }).click()
  await sam.getByRole('link', { name: `Me: ${clientName}` }).click()
  await sam.getByRole('link', { name: 'Who read what' }).click()
  await expect(sam.getByText(new RegExp(`^${clinicianName} (read|opened)`)).first()).toBeVisible()
})
