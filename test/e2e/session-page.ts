import type { Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { expect, type Pair } from './people.ts'

/** Begins a session page by the screen, at the client's browser, and answers with its address. */
export async function beginSession(pair: Pair): Promise<string> {
  const { page } = pair.client
  await visit(page, `${pair.server.url}${pair.workspacePath}/sessions`)
  await page.getByRole('button', { name: 'Begin a session page' }).click()
  await expect(page).toHaveURL(/sessions\/[\w-]{22}$/)
  await expect(bodyOf(page)).toBeVisible()
  return page.url()
}

/** The one text of a reflection or a session page. */
export const bodyOf = (page: Page) => page.locator('.ProseMirror')

/** Writes at the end of the page's text. */
export async function writeAtEnd(page: Page, words: string): Promise<void> {
  await bodyOf(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(words)
}
