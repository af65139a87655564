import type { Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { giveDevice } from './give-device.ts'
import {
  clinicianSignInName,
  closePair,
  expect,
  makePair,
  password,
  seesOnDevice,
  seesSaved,
  test as base,
  type Pair,
} from './people.ts'
import { bodyOf, writeAtEnd } from './session-page.ts'
import { startTurnedServer, type TurnedServer } from './turned-time.ts'
import { findViolations } from './find-violations.ts'

type TurnedPair = Pair & Pick<TurnedServer, 'pass'>

const test = base.extend<{ readonly turned: TurnedPair }, { readonly turnedServer: TurnedServer }>({
  turnedServer: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const turned = await startTurnedServer()
      await use(turned)
      await turned.dispose()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  turned: async ({ browser, turnedServer }, use) => {
    const pair = await makePair(browser, turnedServer.server)
    for (const { context } of [pair.clinician, pair.client]) turnedServer.hear(context)
    await use({ ...pair, pass: (minutes, page) => turnedServer.pass(minutes, page) })
    await closePair(pair)
  },
})

const question = (page: Page) => page.getByRole('alertdialog', { name: /^You will be signed out in/ })
const shownSeconds = async (page: Page) => {
  const [minutes, seconds] = (
    await question(page)
      .getByText(/^\d:\d\d$/)
      .innerText()
  ).split(':')
  return Number(minutes) * 60 + Number(seconds)
}
const cover = (page: Page) => page.getByRole('heading', { name: 'You are signed out' })

test('PG-30 away for a while: a question two minutes ahead, one press stays, and the caret is where it was', async ({
  turned,
}) => {
  const { page } = turned.client
  await beginDraft(turned)
  await writeAtEnd(page, 'Before and after.')
  await seesSaved(page)
  for (let step = 0; step < ' and after.'.length; step++) await page.keyboard.press('ArrowLeft')

  // What it hears from the server it goes by: until then time stands.
  const told = page.waitForResponse((response) => response.url().endsWith('/api/account/staying'))
  await turned.pass(27, page)
  await (await told).finished()
  await expect(question(page)).toHaveCount(0)
  await turned.pass(1.2, page)
  await expect(question(page)).toBeVisible()
  await expect(question(page)).toHaveAccessibleName('You will be signed out in two minutes')
  await looksWell(page)
  // Looking took time of its own, which the shown clock knows.
  await page.clock.fastForward(((await shownSeconds(page)) - 55) * 1_000)
  await expect(question(page)).toHaveAccessibleName('You will be signed out in one minute')
  await expect(page.getByRole('button', { name: 'Stay signed in' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question(page)).toHaveCount(0)
  await expect(bodyOf(page)).toBeFocused()
  await page.keyboard.type(', between')
  await expect(bodyOf(page)).toHaveText('Before, between and after.')
  await seesSaved(page)

  // It is the server that was told.
  await turned.pass(28)
  expect(await statusFor(page)).toBe(200)
})

test('ID-87 what changes the ways in asks again who one is: by the password, or by a passkey that one has', async ({
  turned,
}) => {
  const { page } = turned.client
  await giveDevice(page)
  await visit(page, `${turned.server.url}/me`)
  await turned.pass(11, page)
  const asked = page.getByRole('alertdialog', { name: 'Is it you?' })
  const make = page.getByRole('button', { name: 'Make a passkey on this device' })

  // Left alone, it changes nothing.
  await make.click()
  await expect(asked).toBeVisible()
  await expect(asked.getByRole('button', { name: 'Use a passkey' })).toHaveCount(0)
  await looksWell(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('You closed the question. Nothing has changed.')).toBeVisible()
  await expect(make).toBeFocused()

  await make.click()
  await asked.getByLabel('Your password').fill('not my password')
  await page.keyboard.press('Enter')
  await expect(asked.getByText('That is not your password.')).toBeVisible()
  await asked.getByLabel('Your password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Made with Chrome on Linux')).toBeVisible()
  await expect(asked).toHaveCount(0)

  // Ten minutes later the passkey answers for its owner, and a card is made.
  await turned.pass(11, page)
  await page.getByRole('button', { name: 'Make a new card' }).click()
  await asked.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByRole('group', { name: 'Recovery code' })).toBeVisible()
})

test('PG-82 signing out in one tab covers the others, also those with nothing live on them', async ({
  turned,
}) => {
  const { page, context } = turned.client
  const other = await context.newPage()
  await visit(other, `${turned.server.url}${turned.workspacePath}/reflections`)
  await visit(page, `${turned.server.url}/me`)
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  await expect(page).toHaveURL(/sign-in/)
  await expect(cover(other)).toBeVisible()
  await expect(other.getByRole('heading', { name: 'Reflections' })).toHaveCount(0)
})

test('PG-34 away past the end with words unsent: nothing can be read, and signing in over the page goes on in place', async ({
  turned,
}) => {
  const { page, context } = turned.client
  await beginDraft(turned)
  await writeAtEnd(page, 'Saved words.')
  await seesSaved(page)
  await context.setOffline(true)
  await page.keyboard.type(' Unsent words.')
  for (let step = 0; step < ' Unsent words.'.length; step++) await page.keyboard.press('ArrowLeft')
  await seesOnDevice(page)
  await turned.pass(31, page)
  await context.setOffline(false)

  await expect(cover(page)).toBeVisible()
  await showsNothingOf(page, 'words')
  await expect(page.getByText('They are sent once you have signed in.')).toBeVisible()
  await looksWell(page)
  // What a key does now, it does not do to the page.
  await page.keyboard.type('xyz')
  await takesAMoment(page)
  expect(await statusFor(page)).toBe(401)

  await signInOver(page, turned.clientSignInName)
  await expect(cover(page)).toHaveCount(0)
  await expect(bodyOf(page)).toHaveText('Saved words. Unsent words.')
  await seesSaved(page)
  await expect(bodyOf(page)).toBeFocused()
  await page.keyboard.type(' In between.')
  await expect(bodyOf(page)).toHaveText('Saved words. In between. Unsent words.')
  await seesSaved(page)
  await page.reload()
  await expect(bodyOf(page)).toHaveText('Saved words. In between. Unsent words.')
})

test('PG-34 whoever closes the covered page finds the words when they come back', async ({ turned }) => {
  const { page, context } = turned.client
  const address = await beginDraft(turned)
  await writeAtEnd(page, 'Saved words.')
  await seesSaved(page)
  await context.setOffline(true)
  await page.keyboard.type(' Typed in the last second.')
  await turned.pass(31, page)
  await expect(cover(page)).toBeVisible()
  await page.goto('about:blank')
  await context.setOffline(false)

  await page.goto(address)
  await expect(page).toHaveURL(/sign-in/)
  await signInOver(page, turned.clientSignInName)
  await expect(bodyOf(page)).toHaveText('Saved words. Typed in the last second.')
  await seesSaved(page)
})

test('PG-35 somebody else who signs in over a page finds nothing of it', async ({ turned }) => {
  const { page, context } = turned.client
  const address = await beginDraft(turned)
  await writeAtEnd(page, 'Saved words.')
  await seesSaved(page)
  await context.setOffline(true)
  await page.keyboard.type(' Unsent words.')
  await seesOnDevice(page)
  await turned.pass(31, page)
  await expect(cover(page)).toBeVisible()
  await context.setOffline(false)

  await signInOver(page, clinicianSignInName)
  await expect(page).toHaveURL(/\/today$/)
  await expect(page.getByRole('main')).toBeVisible()
  await showsNothingOf(page, 'words')
  const refused = await page.goto(address)
  expect(refused?.status()).toBe(404)

  // What waits on the device is its writer's.
  await context.clearCookies()
  await visit(page, address)
  await signInOver(page, turned.clientSignInName)
  await expect(bodyOf(page)).toHaveText('Saved words. Unsent words.')
  await seesSaved(page)
})

test('PG-32 two tabs: one press stays in both, and signing in once goes on in both', async ({ turned }) => {
  const { page, context } = turned.client
  const address = await beginDraft(turned)
  await writeAtEnd(page, 'Words in two tabs.')
  await seesSaved(page)
  const other = await context.newPage()
  await visit(other, address)
  await expect(bodyOf(other)).toHaveText('Words in two tabs.')

  await turned.pass(28.5, page)
  await expect(question(page)).toBeVisible()
  await expect(question(other)).toBeVisible()
  await other.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(question(other)).toHaveCount(0)
  await expect(question(page)).toHaveCount(0)

  await turned.pass(31, page)
  await expect(cover(page)).toBeVisible()
  await expect(cover(other)).toBeVisible()
  await signInOver(other, turned.clientSignInName)
  for (const tab of [page, other]) {
    await expect(cover(tab)).toHaveCount(0)
    await expect(bodyOf(tab)).toHaveText('Words in two tabs.')
    await seesSaved(tab)
  }
})

test('PG-39 a moment stays while the page under it is covered', async ({ turned }) => {
  const { page } = turned.client
  await beginDraft(turned)
  await writeAtEnd(page, 'Saved words.')
  await seesSaved(page)
  await page.getByRole('button', { name: 'Take a moment' }).click()
  const moment = page.getByRole('dialog', { name: 'Take a moment' })
  await turned.pass(29, page)
  await expect(question(page)).toHaveCount(0)
  await turned.pass(2, page)
  await expect(cover(page)).toBeVisible()
  await expect(moment.getByText('There is nothing you need to do.')).toBeVisible()
  await expect(moment.getByRole('heading', { name: 'Take a moment' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(moment).toHaveCount(0)
  await expect(cover(page)).toBeFocused()
  await showsNothingOf(page, 'words')
  await signInOver(page, turned.clientSignInName)
  await expect(bodyOf(page)).toHaveText('Saved words.')
})

test('PG-85 a key that something lies on keeps nobody signed in, writes no more after half a minute, and answers no question', async ({
  turned,
}) => {
  const { page } = turned.client
  await beginDraft(turned)
  await writeAtEnd(page, 'Before.')
  const paragraphs = () => bodyOf(page).locator('p').count()
  // Something falls on Enter, and each press after the first is a repeat of it.
  await page.keyboard.down('Enter')
  await page.keyboard.down('Enter')
  await expect.poll(paragraphs).toBe(3)
  await seesSaved(page)
  const told = page.waitForResponse((response) => response.request().method() === 'POST')
  await turned.pass(1, page)
  await (await told).finished()
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('Enter')
  expect(await paragraphs()).toBe(3)
  await turned.pass(26, page)
  await page.keyboard.down('Enter')
  await turned.pass(1.5, page)
  await expect(page.getByRole('button', { name: 'Stay signed in' })).toBeFocused()
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('Enter')
  await expect(question(page)).toBeVisible()
  await turned.pass(2.5, page)
  await expect(cover(page)).toBeVisible()
  expect(await statusFor(page)).toBe(401)
  await page.keyboard.up('Enter')
})

/** A draft of the client's own, on a page whose clock can be turned. */
async function beginDraft({ server, client, workspacePath }: TurnedPair): Promise<string> {
  const { page } = client
  await page.clock.install()
  const made = await page.request.post(
    `${server.url}/api${workspacePath.replace('/w/', '/workspaces/')}/reflections`,
    {
      headers: { origin: server.url },
    },
  )
  const { id }: { readonly id: string } = JSON.parse(await made.text())
  const address = `${server.url}${workspacePath}/reflections/${id}`
  await visit(page, address)
  await expect(bodyOf(page)).toBeVisible()
  return address
}

async function signInOver(page: Page, signInName: string): Promise<void> {
  await page.getByLabel('Sign-in name').fill(signInName)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** What the server answers to a request of this browser's. */
async function statusFor(page: Page): Promise<number> {
  return (await page.request.get(new URL('/api/workspaces', page.url()).href)).status()
}

/** Neither drawn nor there for assistive technology. */
async function showsNothingOf(page: Page, words: string): Promise<void> {
  expect(await page.locator('body').innerText()).not.toMatch(new RegExp(`${words}\\.`))
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(new RegExp(`${words}\\.`))
}

/** Leave now and Take a moment stay in reach, and a moment comes back to where one was. */
async function takesAMoment(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Leave now' })).toBeVisible()
  await page.getByRole('button', { name: 'Take a moment' }).click()
  const moment = page.getByRole('dialog', { name: 'Take a moment' })
  await expect(moment.getByText('There is nothing you need to do.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(moment).toHaveCount(0)
  await expect(cover(page)).toBeVisible()
}

/** Both ends of what people use: axe finds nothing, and nothing scrolls sideways. */
async function looksWell(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await findViolations(page), `${width} ${colorScheme}`).toEqual([])
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(wider, `${width} wide`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
