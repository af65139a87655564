import type { Locator, Page } from '@playwright/test'
import { expect } from './people.ts'

/** More than stands between two parts of one screen. */
const mostPresses = 80

/** Goes on with Tab, as somebody without a pointer would, until this has the focus. */
export async function tabTo(wanted: Locator): Promise<void> {
  const page = wanted.page()
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${String(wanted)}`)
}

/** Goes to it and presses it. */
export async function pressByKey(wanted: Locator): Promise<void> {
  await tabTo(wanted)
  await wanted.page().keyboard.press('Enter')
}

/** Something has the focus, and it can be seen. */
export async function expectFocus(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'none'), 'something has the focus')
    .not.toBe('BODY')
}
