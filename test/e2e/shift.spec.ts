import type { Page } from '@playwright/test'
import { carryCookies, openPerson, visit } from './browser-person.ts'
import { test } from './demo.ts'
import { expect } from './people.ts'

/** What web vitals call good. */
const mostShift = 0.1

declare global {
  interface Window {
    waymarkShift: { value: number; moved: string[] }
  }
}

for (const who of ['nobody', 'Sam', 'Ana', 'a newcomer'] as const) {
  test(`SC-5 on no screen of ${who} does anything move on a phone as script, document and faces come`, async ({
    demo,
    browser,
  }) => {
    test.setTimeout(240_000)
    const found = demo.visits.find((one) => one.who === who)
    const others = demo.visits.find((one) => one.who === 'Sam')
    const isOthers = (name: string) => who === 'Ana' && others?.pages.some((page) => page.name === name)
    const { context, page, complaints } = await openPerson(browser, {
      viewport: { width: 390, height: 844 },
      serviceWorkers: 'block',
    })
    if (found?.person !== undefined) await carryCookies(context, demo.server.url, found.person)
    await page.addInitScript(watchShift)
    let largest = 0
    for (const { name, path, open } of found?.pages ?? []) {
      if (open !== undefined || isOthers(name) === true) continue
      const { value, moved } = await openSlowly(page, demo.server.url + path)
      expect.soft(value, `${name}: ${moved.join('; ')}`).toBeLessThan(mostShift)
      largest = Math.max(largest, value)
    }
    console.log(`figure: the largest layout shift on a screen of ${who} is ${largest.toFixed(3)}`)
    await context.close()
    expect(complaints).toEqual([])
  })
}

/** The words first, then the script and what it fetches, and the faces last, as on a slow network. */
async function openSlowly(page: Page, address: string): Promise<Window['waymarkShift']> {
  const [scripts, faces] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.unrouteAll({ behavior: 'wait' })
  await page.goto('about:blank')
  await page.route('**/*.js', async (route) => {
    await scripts.promise
    await route.continue()
  })
  await page.route('**/*.woff2', async (route) => {
    await faces.promise
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  scripts.resolve()
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  await expect(page.locator('header [data-save-state="moving"]')).toHaveCount(0)
  await expect(page.locator('[role="toolbar"] > [disabled]')).toHaveCount(0)
  faces.resolve()
  await page.waitForLoadState('load')
  return page.evaluate(async () => {
    await document.fonts.ready
    // What moved is told after the frame that shows it.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    return window.waymarkShift
  })
}

/** Runs in the page. Nobody presses anything, so every shift counts. */
function watchShift(): void {
  const shift: Window['waymarkShift'] = { value: 0, moved: [] }
  window.waymarkShift = shift
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('value' in entry) || typeof entry.value !== 'number') continue
      shift.value += entry.value
      const sources: unknown = 'sources' in entry ? entry.sources : []
      for (const source of Array.isArray(sources) ? sources : [])
        shift.moved.push(`${source.node?.nodeName ?? ''} ${source.node?.textContent?.slice(0, 20) ?? ''}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

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
