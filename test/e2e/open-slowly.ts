import type { Page } from '@playwright/test'
import { expect } from './people.ts'

declare global {
  interface Window {
    waymarkShift: { value: number; moved: string[] }
  }
}

/** Has every page of this window tell what moves, from its first frame on. */
export async function tellShift(page: Page): Promise<void> {
  await page.addInitScript(watchShift)
}

/** Answers with what moved: the words come first, then the script and what it fetches, and the faces last, as on a slow network. */
export async function openSlowly(page: Page, address: string): Promise<Window['waymarkShift']> {
  const [scripts, faces] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
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
  const shift = await page.evaluate(async () => {
    await document.fonts.ready
    // What moved is told after the frame that shows it.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    return window.waymarkShift
  })
  await page.unrouteAll({ behavior: 'wait' })
  return shift
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
