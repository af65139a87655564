import type { Page } from '@playwright/test'
import { comesAlive, visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'
import { findViolations } from './find-violations.ts'
import { startTogether } from './start-together.ts'

/** Follows a link that is a whole new page, and waits until it lives. */
async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click()
  await comesAlive(page)
}

/** Keeps the words of now, from the page they are on; ends on the list of versions. */
async function keepVersion(page: Page, name: string, reason: string): Promise<void> {
  await follow(page, 'Earlier versions')
  await page.getByRole('button', { name: 'Keep the words as they are now…' }).click()
  await page.getByLabel('What to call it').fill(name)
  await page.getByLabel('Why, if you like').fill(reason)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()
}

/** Goes back to the version that is open, and then to the page itself. */
async function goBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use these words again…' }).click()
  await page.getByRole('button', { name: 'Use these words', exact: true }).click()
  await expect(page.getByText('The words from before are kept as a version.')).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Back to/ })
    .click()
  await comesAlive(page)
}

test('VE-18 they keep a version, see what changed since, go back while the other looks on, and undo it', async ({
  pair,
}) => {
  test.setTimeout(120_000)
  const sam = pair.client.page
  const ana = pair.clinician.page
  const address = await beginSession(pair)
  await writeAtEnd(sam, 'I slept badly all week.')
  await seesSaved(sam)
  await keepVersion(sam, 'After session 4', 'Before we change it')
  await expect(sam.getByRole('link', { name: /Why: Before we change it/ })).toBeVisible()

  await visit(ana, address)
  await writeAtEnd(ana, ' It was the noise of the lorries.')
  await seesSaved(ana)
  await follow(ana, 'Earlier versions')
  await follow(ana, 'After session 4')
  await follow(ana, 'Compare with now')
  const change = ana.getByRole('listitem').filter({ hasText: `Changed, with words of ${clinicianName}` })
  await expect(change.locator('ins')).toContainText('It was the noise of the lorries.')
  // By ear it is told in words, in the order in which it is read.
  await expect(change).toContainText('I slept badly all week. added: It was the noise of the lorries.')
  expect(await findViolations(ana)).toEqual([])

  // Sam goes back while Ana has the page open: hers changes by itself, and nobody is sent away.
  await visit(ana, address)
  await visit(sam, address)
  await follow(sam, 'Earlier versions')
  await follow(sam, 'After session 4')
  await goBack(sam)
  await expect(bodyOf(ana)).toHaveText('I slept badly all week.')
  await expect(bodyOf(sam)).toHaveText('I slept badly all week.')

  // What was there is kept, and going back to it undoes the way back.
  await follow(ana, 'Earlier versions')
  await expect(ana.getByRole('link', { name: /Before going back to “After session 4”/ })).toContainText(
    `${clientName} went back`,
  )
  await follow(ana, /Before going back to/)
  await goBack(ana)
  await expect(bodyOf(sam)).toHaveText('I slept badly all week. It was the noise of the lorries.')
})

test('VE-18 of a reflection the clinician sees only what was kept since it was shared', async ({ pair }) => {
  test.setTimeout(120_000)
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/reflections`)
  await sam.getByRole('button', { name: 'A blank page' }).click()
  await comesAlive(sam)
  await expect(sam).toHaveURL(/reflections\/[\w-]{22}/)
  const address = sam.url()
  await writeAtEnd(sam, 'Only for me.')
  await seesSaved(sam)
  await keepVersion(sam, 'Nobody else’s', 'private')
  await visit(sam, address)
  await bodyOf(sam).click()
  await sam.keyboard.press('ControlOrMeta+A')
  await sam.keyboard.type('For both of us.')
  await seesSaved(sam)
  await sam.getByRole('button', { name: 'Share…' }).click()
  await sam.getByRole('button', { name: `Share with ${clinicianName}` }).click()
  await expect(sam.getByText(`${clinicianName} can read this.`)).toBeVisible()

  await visit(ana, address)
  await follow(ana, 'Earlier versions')
  await expect(ana.getByText(`You see what was kept since ${clientName} shared this with you.`)).toBeVisible()
  await expect(ana.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await expect(ana.getByRole('button', { name: 'Keep the words as they are now…' })).toHaveCount(0)
  await follow(ana, 'As it was shared')
  await expect(ana.getByText('For both of us.')).toBeVisible()
  await expect(ana.getByRole('button', { name: 'Use these words again…' })).toHaveCount(0)
  expect(await ana.content()).not.toContain('Only for me')
  const version = ana.url()

  await visit(sam, address)
  await follow(sam, 'Earlier versions')
  await expect(sam.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await visit(sam, address)
  await sam.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(sam.getByText('Only you can see this now.').first()).toBeVisible()
  const answer = await ana.goto(version)
  expect(answer?.status()).toBe(404)
})

test('VE-20 beside somebody who stands in a paragraph that goes, theirs alone stays empty, and they write on in it', async ({
  pair,
}) => {
  test.setTimeout(120_000)
  const sam = pair.client.page
  const ana = pair.clinician.page
  const address = await beginSession(pair)
  await writeAtEnd(sam, 'I slept badly.')
  await seesSaved(sam)
  await keepVersion(sam, 'The beginning', '')
  await visit(ana, address)
  await bodyOf(ana).click()
  await ana.keyboard.press('ControlOrMeta+End')
  for (const words of ['One that goes.', 'A second.', 'And Ana’s own.']) {
    await ana.keyboard.press('Enter')
    await ana.keyboard.type(words)
  }
  await seesSaved(ana)
  await visit(sam, address)
  await follow(sam, 'Earlier versions')
  await follow(sam, 'The beginning')
  await goBack(sam)
  await expect(bodyOf(ana)).toHaveText('I slept badly.')
  await expect(bodyOf(ana).locator('p')).toHaveCount(2)
  await ana.keyboard.type('Still here.')
  await seesSaved(ana)
  // Beside her words stands her caret, with her name.
  await expect(bodyOf(sam).locator('p')).toContainText(['I slept badly.', 'Still here.'])
  await expect(bodyOf(sam).locator('p')).toHaveCount(2)
})

test('VE-21 a version says where each goal stood; going back says that it moves none, and moves none', async ({
  pair,
}) => {
  test.setTimeout(120_000)
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/goals`)
  await sam.getByLabel('Something I’d like to be different').fill('Sleep through the night')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  await keepVersion(sam, 'An idea', '')
  await visit(ana, `${pair.server.url}${pair.workspacePath}/goals`)
  await ana.getByRole('link', { name: 'Sleep through the night' }).click()
  const goal = ana.getByRole('textbox', { name: /^The goal, in/ })
  await goal.click()
  await ana.keyboard.press('ControlOrMeta+End')
  await ana.keyboard.type(', mostly')
  await seesSaved(ana)
  await startTogether(pair, 'Sleep through the night')
  await visit(ana, ana.url())
  await expect(ana.getByText('In Working on').first()).toBeVisible()

  await sam.reload()
  await comesAlive(sam)
  await follow(sam, 'An idea')
  await expect(sam.getByText('It was in Ideas. Now it is in Working on.')).toBeVisible()
  await follow(sam, 'Compare with now')
  await expect(sam.getByText('Moved from Ideas to Working on by both of you')).toBeVisible()
  await sam.getByRole('button', { name: 'Use these words again…' }).click()
  const question = sam.getByRole('alertdialog')
  await expect(question).toContainText('Where a goal stands does not change.')
  await expect(question.getByRole('listitem')).toContainText(
    /Sleep through the night.*Now it is in Working on/,
  )
  await sam.getByRole('button', { name: 'Cancel' }).click()
  await goBack(sam)
  await expect(sam.getByRole('link', { name: 'Sleep through the night' })).toBeVisible()
  await visit(ana, ana.url())
  await expect(goal).toHaveText('Sleep through the night')
  await expect(ana.getByText('In Working on').first()).toBeVisible()

  // What one alone has moved since is told by their name.
  await sam.getByRole('button', { name: /^Move… Sleep/ }).click()
  await sam.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(sam.getByText('Moved to Resting.')).toBeVisible()
  await visit(ana, `${pair.server.url}${pair.workspacePath}/goals`)
  await follow(ana, 'Earlier versions')
  await follow(ana, /Before going back to/)
  await expect(ana.getByText('It was in Working on. Now it is in Resting.')).toBeVisible()
  await follow(ana, 'Compare with now')
  await expect(ana.getByText(`Moved from Working on to Resting by ${clientName}`)).toBeVisible()
})

test('VE-22 in another year a version’s date has its year, as the reader’s own clock says', async ({
  pair,
}) => {
  const sam = pair.client.page
  await beginSession(pair)
  await writeAtEnd(sam, 'I slept badly.')
  await seesSaved(sam)
  await keepVersion(sam, 'The beginning', '')
  const year = new Date().getFullYear()
  const row = sam.getByRole('link', { name: 'The beginning' })
  await expect(row).toBeVisible()
  await expect(row).not.toContainText(String(year))
  await sam.clock.setFixedTime(new Date(year + 1, 2, 1))
  await sam.reload()
  await comesAlive(sam)
  await expect(row).toContainText(String(year))
})

test('VE-63 words of a version leave the open page when they are no longer its reader’s', async ({
  pair,
}) => {
  test.setTimeout(120_000)
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/reflections`)
  await sam.getByRole('button', { name: 'A blank page' }).click()
  await comesAlive(sam)
  await expect(sam).toHaveURL(/reflections\/[\w-]{22}/)
  await writeAtEnd(sam, 'For both of us.')
  await seesSaved(sam)
  await sam.getByRole('button', { name: 'Share…' }).click()
  await sam.getByRole('button', { name: `Share with ${clinicianName}` }).click()
  await expect(sam.getByText(`${clinicianName} can read this.`)).toBeVisible()

  await visit(ana, sam.url())
  await follow(ana, 'Earlier versions')
  await follow(ana, 'As it was shared')
  await expect(ana.getByText('For both of us.')).toBeVisible()
  await sam.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(ana.getByText('For both of us.')).toHaveCount(0)
  await expect(ana.getByRole('alert').filter({ hasText: 'not open to you any more' })).toBeVisible()
})
