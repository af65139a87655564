import type { Locator, Page } from '@playwright/test'
import { ensureStatus, signedIn } from '../support/pair-by-interface.ts'
import { comesAlive, openPerson, visit } from './browser-person.ts'
import { clinicianName, clinicianSignInName, expect, password, seesSaved, test, type Pair } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'

const minuteMs = 60_000
const words = 'The stairs, at night.'

/** A session of this pair that begins so many minutes from now. */
async function meetsIn({ server, workspacePath }: Pair, minutes: number): Promise<void> {
  const ana = await signedIn(server.url, { signInName: clinicianSignInName, password })
  const iso = new Date(Date.now() + minutes * minuteMs).toISOString()
  const when = { date: iso.slice(0, 10), time: iso.slice(11, 16), zone: 'UTC' }
  const body = { ...when, minutes: 50, repeat: 'none' }
  const path = `/api/workspaces/${workspacePath.slice('/w/'.length)}/appointments`
  ensureStatus(await ana.ask('POST', path, { body }), 201)
}

/** A draft with words, at the client's browser; answers with its address. */
async function beginDraft({ client: { page }, server, workspacePath }: Pair): Promise<string> {
  await visit(page, `${server.url}${workspacePath}/reflections`)
  await page.getByRole('button', { name: 'What is still hard' }).click()
  await expect(page).toHaveURL(/reflections\/[\w-]{22}$/)
  await comesAlive(page)
  await writeAtEnd(page, words)
  await seesSaved(page)
  return page.url()
}

async function boxOf(found: Locator) {
  const box = await found.boundingBox()
  if (box === null) throw new Error('not on the screen')
  return box
}

test('PG-95 a reflection says under its title who can read it, and while it is shared the way to stop stands above its words', async ({
  pair,
}) => {
  const { page } = pair.client
  await page.setViewportSize({ width: 390, height: 844 })
  const address = await beginDraft(pair)
  const header = page.locator('header')
  await expect(header.getByText('Only you can see this', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Who wrote what' })).toHaveCount(0)
  const sam = await signedIn(pair.server.url, { signInName: pair.clientSignInName, password })
  const path = new URL(address).pathname
  expect((await sam.ask('GET', path)).body).toContain('>Only you can see this<')

  await page.getByRole('button', { name: 'Share…' }).click()
  await page.getByRole('button', { name: `Share with ${clinicianName}` }).click()
  await expect(header.getByText(`${clinicianName} can read this`, { exact: true })).toBeVisible()
  await expect(header.getByText('Saved', { exact: true })).toBeVisible()
  expect((await sam.ask('GET', path)).body).toContain(`>${clinicianName} can read this<`)
  const stop = page.getByRole('button', { name: 'Stop sharing' })
  const [above, below] = [await boxOf(stop), await boxOf(bodyOf(page))]
  expect(above.y + above.height).toBeLessThanOrEqual(below.y)
  await expect(
    page.getByText(
      'Words you take out can still be read in earlier versions. To hide them, press Stop sharing.',
    ),
  ).toBeVisible()
  // Another tab of theirs stops: this one says so.
  const other = await pair.client.context.newPage()
  await visit(other, address)
  await expect(other.locator('header').getByText('Saved', { exact: true })).toBeVisible()
  await stop.click()
  await expect(other.locator('header').getByText('Only you can see this', { exact: true })).toBeVisible()
  await other.getByRole('button', { name: 'Share…' }).click()
  await other.getByRole('button', { name: `Share with ${clinicianName}` }).click()
  await expect(header.getByText(`${clinicianName} can read this`, { exact: true })).toBeVisible()
  await other.close()

  await page.getByRole('link', { name: 'Earlier versions' }).click()
  await expect(page.getByText(`${clinicianName} can read every version since you shared this.`)).toBeVisible()
})

test('PG-96 Home shows no word of a draft, and writing stands out until a session is about to begin', async ({
  pair,
}) => {
  const { page } = pair.client
  const home = pair.server.url + pair.workspacePath
  await beginDraft(pair)
  await meetsIn(pair, 5 * 60)
  await visit(page, home)
  await expect(page.getByText(/^You began something on .+\. Only you can see it\.$/)).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)
  const join = page.getByRole('button', { name: 'Join' })
  const goOn = page.getByRole('link', { name: 'Go on writing' })
  const plain = 'rgba(0, 0, 0, 0)'
  await expect(join).toHaveCSS('background-color', plain)
  await expect(goOn).not.toHaveCSS('background-color', plain)

  await meetsIn(pair, 10)
  await visit(page, home)
  await expect(join).not.toHaveCSS('background-color', plain)
  await expect(goOn).toHaveCSS('background-color', plain)
  await page.getByRole('link', { name: 'I can’t come, or need another time' }).click()
  await expect(page).toHaveURL(/\/sessions$/)
})

test('PG-97 Home, My plan and every moment lead to help, and a client’s moment to their own plan', async ({
  pair,
}) => {
  const { page } = pair.client
  const { url } = pair.server
  const help = page.getByRole('link', { name: 'If you need someone now', exact: true })
  for (const path of ['', '/plan']) {
    await visit(page, url + pair.workspacePath + path)
    await expect(help).toHaveAttribute('href', '/help')
  }
  await visit(page, `${url}/me`)
  await page.getByRole('button', { name: 'Take a moment' }).click()
  const moment = page.getByRole('dialog', { name: 'Take a moment' })
  await expect(moment.getByRole('link', { name: 'If you need someone now' })).toHaveAttribute('href', '/help')
  await moment.getByRole('link', { name: 'My plan' }).click()
  await expect(page).toHaveURL(`${url}${pair.workspacePath}/plan`)

  // A clinician has no plan of their own.
  const ana = pair.clinician.page
  await visit(ana, url)
  await ana.getByRole('button', { name: 'Take a moment' }).click()
  const hers = ana.getByRole('dialog', { name: 'Take a moment' })
  await expect(hers.getByRole('link', { name: 'If you need someone now' })).toBeVisible()
  await expect(hers.getByRole('link', { name: 'My plan' })).toHaveCount(0)
  expect((await ana.goto(`${url}/my-plan`))?.status()).toBe(404)
})

test('PG-98 the link to the video call is removed only after one question', async ({ pair }) => {
  const { page } = pair.client
  const base = `/api/workspaces/${pair.workspacePath.slice('/w/'.length)}`
  const ana = await signedIn(pair.server.url, { signInName: clinicianSignInName, password })
  const body = { link: 'https://video.example/room' }
  ensureStatus(await ana.ask('POST', `${base}/video-link`, { body }), 204)
  await visit(page, `${pair.server.url}${pair.workspacePath}/sessions`)
  await page.getByRole('button', { name: 'Change the link' }).click()
  await expect(page.getByText('Now: video.example.')).toBeVisible()
  const remove = page.getByRole('button', { name: 'Remove the link…' })
  await remove.click()
  const question = page.getByRole('alertdialog', { name: 'Remove it for both of you?' })
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(question).toHaveCount(0)
  await expect(remove).toBeFocused()
  await remove.click()
  await question.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('No link is kept yet.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('PG-99 help leads back to where one was, and to the first page where the browser knows of none', async ({
  pair,
  browser,
}) => {
  const { page } = pair.client
  const plan = `${pair.server.url}${pair.workspacePath}/plan`
  const back = (of: Page) => of.getByRole('link', { name: 'Back to where you were' })
  await visit(page, plan)
  await page.getByRole('link', { name: 'If you need someone now', exact: true }).click()
  await expect(page).toHaveURL(/\/help$/)
  await comesAlive(page)
  await back(page).click()
  await expect(page).toHaveURL(plan)

  const stranger = await openPerson(browser)
  await visit(stranger.page, `${pair.server.url}/help`)
  await back(stranger.page).click()
  await expect(stranger.page).toHaveURL(/\/sign-in$/)
  await stranger.context.close()
  expect(stranger.complaints).toEqual([])
})

test('SC-8 a second press where Take a moment was pressed uncovers nothing, and Leave now stays in its place', async ({
  pair,
}) => {
  const { page } = pair.client
  await beginSession(pair)
  for (const width of [390, 640, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    const leave = await boxOf(page.locator('header').getByRole('button', { name: 'Leave now' }))
    const begin = page.locator('header').getByRole('button', { name: 'Take a moment' })
    const { x, y, width: wide, height } = await boxOf(begin)
    await page.mouse.dblclick(x + wide / 2, y + height / 2)
    const moment = page.getByRole('dialog', { name: 'Take a moment' })
    await expect(moment).toBeVisible()
    expect(await boxOf(moment.getByRole('button', { name: 'Leave now' }))).toEqual(leave)
    await moment.getByRole('button', { name: 'Come back' }).click()
    await expect(moment).toHaveCount(0)
    // The same for two presses of a key.
    await begin.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(moment).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(moment).toHaveCount(0)
  }
})

test('SC-9 on a phone what a header holds begins where the text begins', async ({ pair, browser }) => {
  const { page } = pair.client
  await page.setViewportSize({ width: 390, height: 844 })
  await visit(page, pair.server.url + pair.workspacePath)
  const text = await boxOf(page.getByRole('main').getByRole('heading').first())
  const avatar = page.getByRole('link', { name: /^Me: / }).locator('span').first()
  expect((await boxOf(avatar)).x).toBe(text.x)
  await beginDraft(pair)
  expect((await boxOf(page.locator('header').getByText('Only you can see this'))).x).toBe(text.x)

  const stranger = await openPerson(browser, { viewport: { width: 390, height: 844 } })
  await visit(stranger.page, `${pair.server.url}/sign-in`)
  expect((await boxOf(stranger.page.getByRole('heading', { level: 1 }))).x).toBe(text.x)
  await stranger.context.close()
})
