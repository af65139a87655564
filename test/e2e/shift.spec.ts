import { carryCookies, openPerson, visit } from './browser-person.ts'
import { test } from './demo.ts'
import { expect } from './people.ts'

test('SC-6 a dialog that opens moves nothing behind it, though a scrollbar takes room', async ({
  demo,
  playwright,
  launchOptions,
}) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--hide-scrollbars'],
  })
  const { context, page } = await openPerson(browser, { viewport: { width: 1280, height: 500 } })
  const sam = demo.visits.find((one) => one.who === 'Sam')
  if (sam?.person !== undefined) await carryCookies(context, demo.server.url, sam.person)
  await visit(page, `${demo.server.url}/me`)
  const place = () =>
    page.evaluate(() => ({
      bar: innerWidth - document.documentElement.clientWidth,
      page: document.querySelector('main')?.getBoundingClientRect().toJSON(),
    }))
  const before = await place()
  expect(before.bar).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Take a moment' }).click()
  await expect(page.getByText('You are here.')).toBeVisible()
  expect((await place()).page).toEqual(before.page)
  await browser.close()
})
