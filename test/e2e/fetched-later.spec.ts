import type { Browser, Page, Route } from '@playwright/test'
import { carryCookies, openPerson, visit } from './browser-person.ts'
import type { DemoVisit } from './demo-pages.ts'
import { test } from './demo.ts'
import { expect } from './people.ts'
import type { Demo } from './start-demo.ts'

const scripts = '**/_next/static/**/*.js'
const notOpened = 'This could not be opened just now. Nothing is lost. Please try again.'
const cutOff = (route: Route) => route.abort('internetdisconnected')

test('PG-90 a dialog that cannot be fetched is said so beside its button, and opens at the next press', async ({
  demo,
  browser,
}) => {
  const { page, leave } = await openAs(browser, demo, 'Ana', () => '/clients')
  await page.context().route(scripts, cutOff)
  const invite = page.getByRole('button', { name: 'Invite a client' })
  await invite.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: notOpened })).toBeVisible()
  await expect(invite).toBeFocused()

  await page.context().unroute(scripts)
  await invite.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Invite a client' })
  await expect(dialog.getByRole('heading', { name: 'Invite a client' })).toBeFocused()
  await expect(page.getByText(notOpened)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(invite).toBeFocused()
  await leave()
})

test('PG-90 what a menu asks for opens once it has come, and the focus goes back to the menu', async ({
  demo,
  browser,
}) => {
  const { page, leave } = await openAs(browser, demo, 'Ana', ({ pages }) => pathOf(pages, 'sessions'))
  const menu = page.getByRole('button', { name: /^Change / }).first()
  const choose = async () => {
    await menu.press('Enter')
    await page.getByRole('menuitem', { name: 'Call off…' }).press('Enter')
  }
  await page.context().route(scripts, cutOff)
  await choose()
  await expect(page.getByRole('listitem').filter({ hasText: notOpened }).first()).toBeVisible()

  await page.context().unroute(scripts)
  await choose()
  await expect(page.getByRole('heading', { name: 'Call off this session?' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
  await leave()
})

test('PG-90 what is unfolded can be asked for again, and keeps what was written when it is folded', async ({
  demo,
  browser,
}) => {
  const { page, leave } = await openAs(browser, demo, 'Sam', () => '/me')
  const title = page.locator('summary', { hasText: 'Change the password' })
  await page.context().route(scripts, cutOff)
  await title.click()
  await expect(page.getByText(notOpened)).toBeVisible()

  await page.context().unroute(scripts)
  await page.getByRole('button', { name: 'Try again' }).click()
  const current = page.getByLabel('Your password now')
  await current.fill('half of it')
  await title.click()
  await title.click()
  await expect(current).toHaveValue('half of it')
  await leave()
})

test('PG-91 a link that is shown once is made only when what shows it is there', async ({
  demo,
  browser,
}) => {
  const { page, leave } = await openAs(browser, demo, 'Ana', ({ pages }) =>
    pathOf(pages, 'overview of a pretend client'),
  )
  const made: string[] = []
  page.on('request', (asked) => {
    if (asked.method() === 'POST' && asked.url().endsWith('/help-back-in')) made.push(asked.url())
  })
  const seeAs = page.getByRole('button', { name: /^See it as/ })
  await page.context().route(scripts, cutOff)
  await seeAs.click()
  await expect(page.getByText(notOpened)).toBeVisible()
  expect(made).toEqual([])

  await page.context().unroute(scripts)
  await seeAs.click()
  await expect(page.getByRole('group', { name: 'The link' })).toContainText('/invitation#')
  expect(made).toHaveLength(1)
  await leave()
})

async function openAs(
  browser: Browser,
  { server, visits }: Demo,
  who: DemoVisit['who'],
  findPath: (one: DemoVisit) => string,
): Promise<{ readonly page: Page; readonly leave: () => Promise<void> }> {
  const found = visits.find((one) => one.who === who)
  if (found?.person === undefined) throw new Error(`nobody is called ${who}`)
  const { page, context, complaints } = await openPerson(browser)
  await carryCookies(context, server.url, found.person)
  await visit(page, server.url + findPath(found))
  return {
    page,
    leave: async () => {
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}

function pathOf(pages: DemoVisit['pages'], name: string): string {
  const found = pages.find((page) => page.name === name)
  if (found === undefined) throw new Error(`no page is called ${name}`)
  return found.path
}
