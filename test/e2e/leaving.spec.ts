import type { Page } from '@playwright/test'
import { visit, type Person } from './browser-person.ts'
import { clientName, expect, seesOnDevice, seesSaved, test, type Pair } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'

const elsewhere = 'https://www.wikipedia.org/'

test('SC-4 Take a moment covers the page, asks nothing of the server, and comes back to the same words', async ({
  pair,
}) => {
  const sam = pair.client.page
  await beginSession(pair)
  await writeAtEnd(sam, 'Words that are covered')
  await seesSaved(sam)
  const asked: string[] = []
  sam.on('request', (request) => asked.push(request.url()))
  for (const isOffline of [false, true]) {
    await pair.client.context.setOffline(isOffline)
    await sam.getByRole('button', { name: 'Take a moment' }).click()
    const moment = sam.getByRole('dialog', { name: 'Take a moment' })
    await expect(moment.getByText('There is nothing you need to do.')).toBeVisible()
    // Nothing of the page is in reach of a pointer or of assistive technology, and nothing of it takes the focus.
    expect(await bodyOf(sam).evaluate(takesFocus)).toBe(false)
    expect(await isCovered(sam)).toBe(true)
    await expect(moment.getByRole('button', { name: 'Leave now' })).toBeVisible()
    if (isOffline) await sam.keyboard.press('Escape')
    else await moment.getByRole('button', { name: 'Come back' }).press('Enter')
    await expect(moment).toBeHidden()
    await expect(bodyOf(sam)).toHaveText('Words that are covered')
  }
  expect(asked).toEqual([])
  await pair.client.context.setOffline(false)
  await seesSaved(sam)
})

function takesFocus(element: HTMLElement): boolean {
  const before = document.activeElement
  element.focus()
  return document.activeElement !== before
}

for (const way of ['the button', 'Shift pressed three times'] as const) {
  test(`PG-10 Leave now by ${way} leaves at once, words sent, sockets closed; Back shows nothing`, async ({
    pair,
  }) => {
    const sam = pair.client.page
    const ana = pair.clinician.page
    await serveElsewhere(pair.client)
    const address = await beginSession(pair)
    await visit(ana, address)
    await expect(ana.getByText(`${clientName} is here`)).toBeVisible()
    await writeAtEnd(sam, 'The last thing I wrote')
    if (way === 'the button') await sam.getByRole('button', { name: 'Leave now' }).click()
    else for (let press = 0; press < 3; press++) await sam.keyboard.press('Shift')

    await expect(sam).toHaveURL(elsewhere)
    await expect(ana.getByText(`${clientName} is here`)).toHaveCount(0)
    await sam.goBack()
    await showsNothing(sam, pair)
    await sam.reload()
    await showsNothing(sam, pair)
    await sam.goForward()
    await expect(sam).toHaveURL(elsewhere)

    await sam.goto(address)
    const again = sam.getByRole('button', { name: 'Open again' })
    await expect(again).toBeVisible()
    expect(await sam.locator('body').innerText()).toBe('Open again')
    await again.click()
    await expect(bodyOf(sam)).toHaveText('The last thing I wrote')
    await seesSaved(sam)
    await expect(bodyOf(ana)).toContainText('The last thing I wrote')
  })
}

test('PG-83 Leave now leaves every tab of the browser, without a connection too; what another had not sent is there again', async ({
  pair,
}) => {
  const { page: sam, context } = pair.client
  await serveElsewhere(pair.client)
  const address = await beginSession(pair)
  await seesSaved(sam)
  const other = await context.newPage()
  await visit(other, `${pair.server.url}${pair.workspacePath}`)
  const help = await context.newPage()
  await visit(help, `${pair.server.url}/help`)
  await context.setOffline(true)
  await writeAtEnd(sam, 'Not sent yet')
  await seesOnDevice(sam)
  await other.bringToFront()
  await other.getByRole('button', { name: 'Leave now' }).click()
  for (const tab of [other, sam, help]) await expect(tab).toHaveURL('about:blank')

  await context.setOffline(false)
  await sam.goBack()
  await showsNothing(sam, pair)
  await sam.goto(address)
  expect(await sam.locator('body').innerText()).toBe('Open again')
  await sam.getByRole('button', { name: 'Open again' }).click()
  await expect(bodyOf(sam)).toHaveText('Not sent yet')
  await seesSaved(sam)
})

/** What everybody might have open, without asking the world for it. */
async function serveElsewhere({ context }: Person): Promise<void> {
  await context.route(`${elsewhere}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  )
}

/** The page that Back leads to is one of Waymark's, and nothing of it can be seen. */
async function showsNothing(page: Page, pair: Pair): Promise<void> {
  await page.waitForLoadState()
  expect(page.url()).toContain(pair.server.url)
  await expect(page.locator('html')).toHaveAttribute('hidden')
  expect(await page.locator('body').innerText()).toBe('')
  expect(await page.title()).toBe('')
}

/** Whether what lies on top, at the middle of the text, is something else. */
async function isCovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const text = document.querySelector('.ProseMirror')
    if (text === null) return false
    const { left, top, width, height } = text.getBoundingClientRect()
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2)
    return onTop !== null && !text.contains(onTop)
  })
}
