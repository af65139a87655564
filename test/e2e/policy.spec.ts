import type { Browser } from '@playwright/test'
import { carryCookies, openPerson, visit } from './browser-person.ts'
import type { DemoVisit } from './demo-pages.ts'
import { test } from './demo.ts'
import { expect } from './people.ts'

interface Crawled {
  readonly kinds: number
  readonly opened: number
}

/** Two pages of one kind say nothing new; ids and versions differ only in who they are of. */
const kindOf = (path: string) => path.replaceAll(/[\w-]{22}/g, 'id').replaceAll(/\d+/g, '0')

test('W-9 whoever follows every link from page to page, errors included, breaks the content policy nowhere', async ({
  demo,
  browser,
}) => {
  test.setTimeout(240_000)
  let kinds = 0
  let opened = 0
  for (const one of demo.visits) {
    const crawled = await crawl(browser, demo.server.url, one)
    kinds += crawled.kinds
    opened += crawled.opened
  }
  console.log(`figure: W-9 ${opened} of ${kinds} screens, 0 policy violations`)
  expect(kinds).toBeGreaterThan(30)
})

test('W-9 a style that the policy forbids is noticed', async ({ demo, browser }) => {
  const { page, context, complaints } = await openPerson(browser)
  await visit(page, `${demo.server.url}/sign-in`)
  await page.locator('main').evaluate((main) => main.setAttribute('style', 'color: red'))
  await expect.poll(() => complaints.join('\n')).toContain('style-src-attr')
  await context.close()
})

/**
 * Asks for every kind of page that links lead to, and opens those that SC-1, which refuses any complaint too,
 * does not open; all of them with `ASSURE_CRAWL=all`. Answers with how many kinds there were, and how many were opened.
 */
async function crawl(browser: Browser, url: string, { who, person, pages }: DemoVisit): Promise<Crawled> {
  const { page, context, complaints } = await openPerson(browser)
  if (person !== undefined) await carryCookies(context, url, person)
  const known = new Set(pages.map(({ path }) => kindOf(path)))
  const waiting = pages.map(({ path }) => path)
  const seen = new Set<string>()
  let opened = 0
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    if (seen.has(kind)) continue
    seen.add(kind)
    const asked = await context.request.get(url + path)
    for (const [, href] of (await asked.text()).matchAll(/<a [^>]*href="(\/[^"]*)"/g)) {
      // What is downloaded is no page.
      if (href !== undefined && !href.startsWith('/api/')) waiting.push(href.replaceAll('&amp;', '&'))
    }
    if (known.has(kind) && process.env['ASSURE_CRAWL'] !== 'all') continue
    await page.goto('about:blank')
    await visit(page, url + path)
    opened += 1
    expect(complaints, `${who} at ${kind}`).toEqual([])
  }
  await context.close()
  return { kinds: seen.size, opened }
}
