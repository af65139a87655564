import type { Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { clinicianName, expect, seesSaved, type Pair } from './people.ts'

/** What the client wrote in one part of it. */
export const sentence = 'Getting on the bus the way other people do, and noticing only halfway.'

/** Begins the starting point and writes one part of it. */
export async function writeStartingPoint({ client, server, workspacePath }: Pair): Promise<void> {
  const { page } = client
  await visit(page, `${server.url}${workspacePath}/starting-point`)
  await expect(page.getByText('It takes about five minutes.')).toBeVisible()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('textbox', { name: 'Life after therapy, out in the world' }).click()
  await page.keyboard.type(sentence)
  await seesSaved(page)
}

export async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share…' }).click()
  await expect(page.getByRole('alertdialog')).toContainText(sentence)
  await page.getByRole('button', { name: `Share with ${clinicianName}` }).click()
  await expect(page.getByText(`${clinicianName} can read this.`)).toBeVisible()
}
