import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { filesWithText } from '../support/search-folder.ts'
import { figure } from '../support/tries.ts'
import { visit } from './browser-person.ts'
import { clientName, expect, fillSignIn, password, seesOnDevice, seesSaved, test } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'

test('D-1 after signing out no word, name or password is in the profile that the browser leaves on the disk', async ({
  pair,
  launchOptions,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-profile-'))
  const profile = join(folder, 'profile')
  mkdirSync(profile)
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions })
  try {
    const page = await context.newPage()
    await visit(page, `${pair.server.url}/sign-in`)
    await fillSignIn(page, pair.clientSignInName)
    const sent = 'kestrel-sent-4711-heron'
    const waited = 'kestrel-waited-4712-heron'
    const begun = 'kestrel-begun-4713-heron'
    await beginSession({ ...pair, client: { page, context, complaints: [] } })
    await writeAtEnd(page, sent)
    await seesSaved(page)
    await context.setOffline(true)
    await writeAtEnd(page, ` ${waited}`)
    await seesOnDevice(page)
    await context.setOffline(false)
    await seesSaved(page)
    await expect(bodyOf(page)).toContainText(waited)
    await visit(page, `${pair.server.url}${pair.workspacePath}/goals`)
    await page.getByLabel('Something I’d like to be different').fill(begun)
    await visit(page, `${pair.server.url}/me`)
    await page.getByRole('button', { name: 'Sign out', exact: true }).last().click()
    await expect(page).toHaveURL(/sign-in$/)
    await context.close()

    const canaries = [sent, waited, begun, password, clientName]
    const found = canaries.flatMap((word) => filesWithText(profile, word).map((path) => ({ word, path })))
    expect(found.map(({ word, path }) => `${word} in ${path.slice(profile.length)}`)).toEqual([])
    figure(`D-1 ${canaries.length} of ${canaries.length} canaries found nowhere in the browser's profile`)
    // The search finds what is there: where the browser was, and a leak.
    expect(filesWithText(profile, new URL(pair.server.url).host)).not.toEqual([])
    writeFileSync(join(profile, 'leak'), Buffer.from(`-${sent}-`, 'utf16le'))
    expect(filesWithText(profile, sent)).toHaveLength(1)
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
