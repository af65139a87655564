import type { Browser } from '@playwright/test'
import { carryCookies, openPerson, visit } from './browser-person.ts'
import type { DemoVisit } from './demo-pages.ts'
import { test } from './demo.ts'
import { expect } from './people.ts'

/** Two pages of one kind say nothing new; ids and versions differ only in who they are of. */
const kindOf = (path: string) => path.replaceAll(/[\w-]{22}/g, 'id').replaceAll(/\d+/g, '0')

test('W-9 whoever follows every link from page to page, errors included, breaks the content policy nowhere', async ({
  demo,
  browser,
}) => {
  test.setTimeout(240_000)
  let crawled = 0
  for (const one of demo.visits) crawled += await crawl(browser, demo.server.url, one)
  console.log(`figure: W-9 ${crawled} of ${crawled} screens, 0 policy violations`)
  expect(crawled).toBeGreaterThan(30)
})

test('W-9 a style that the policy forbids is noticed', async ({ demo, browser }) => {
  const { page, context, complaints } = await openPerson(browser)
  await visit(page, `${demo.server.url}/sign-in`)
  await page.locator('main').evaluate((main) => main.setAttribute('style', 'color: red'))
  await expect.poll(() => complaints.join('\n')).toContain('style-src-attr')
  await context.close()
})

/** Opens every kind of page that links lead to; answers with how many there were. */
async function crawl(browser: Browser, url: string, { who, person, pages }: DemoVisit): Promise<number> {
  const { page, context, complaints } = await openPerson(browser)
  if (person !== undefined) await carryCookies(context, url, person)
  const waiting = pages.map(({ path }) => path)
  const seen = new Map<string, string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(kindOf(path))) continue
    seen.set(kindOf(path), path)
    await page.goto('about:blank')
    await visit(page, url + path)
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    waiting.push(...links)
    expect(complaints, `${who} at ${kindOf(path)}`).toEqual([])
  }
  await context.close()
  return seen.size
}
