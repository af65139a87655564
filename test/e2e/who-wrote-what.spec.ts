import type { Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'
import { findViolations } from './find-violations.ts'

const toggleOf = (page: Page) => page.getByRole('button', { name: 'Who wrote what' })

/** The words that are marked as somebody's, each with what its mark says. */
async function marksOf(page: Page): Promise<readonly string[]> {
  const marked = bodyOf(page).locator('[title]')
  return marked.evaluateAll((elements) =>
    elements.map(
      (element) => `${element.getAttribute('title')?.replace(/, \w+day .*$/, '')}: ${element.textContent}`,
    ),
  )
}

const initialsOf = (page: Page) =>
  bodyOf(page)
    .locator('[data-initials]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-initials')))

test('AU-13 two people write on one page: whose words are whose stays right through splits, headings and undo', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  const address = await beginSession(pair)
  await visit(ana, address)
  await writeAtEnd(sam, 'I slept badly all week. It was the noise.')
  await seesSaved(sam)
  await expect(bodyOf(ana)).toContainText('the noise.')
  expect(await initialsOf(sam)).toEqual([])

  await writeAtEnd(ana, ' Which noise?')
  await seesSaved(ana)
  await expect(bodyOf(sam)).toContainText('Which noise?')
  await expect.poll(() => initialsOf(sam)).toEqual(['SW', 'AR'])
  await expect.poll(() => initialsOf(ana)).toEqual(['SW', 'AR'])
  await toggleOf(sam).click()
  await expect(toggleOf(sam)).toHaveAttribute('aria-pressed', 'true')
  await expect
    .poll(() => marksOf(sam))
    .toEqual([`${clientName}: I slept badly all week. It was the noise.`, `${clinicianName}: Which noise?`])

  // Ana splits what Sam wrote and makes a heading of the first part.
  await visit(ana, address)
  await expect.poll(() => initialsOf(ana)).toEqual(['SW', 'AR'])
  await bodyOf(ana).click()
  await ana.keyboard.press('ControlOrMeta+Home')
  for (const _ of 'I slept badly all week.') await ana.keyboard.press('ArrowRight')
  await ana.keyboard.press('Enter')
  await ana.keyboard.press('ArrowLeft')
  await ana.getByRole('button', { name: 'Heading' }).click()
  await seesSaved(ana)
  await expect(sam.getByRole('heading', { name: 'I slept badly all week.' })).toBeVisible()
  const moved = [
    `${clientName}’s words, moved by ${clinicianName}: I slept badly all week.`,
    `${clientName}’s words, moved by ${clinicianName}: It was the noise.`,
    `${clinicianName}: Which noise?`,
  ]
  await expect.poll(() => marksOf(sam)).toEqual(moved)

  // She deletes all of it, and brings it back by undo.
  await ana.keyboard.press('ControlOrMeta+a')
  await ana.keyboard.press('Delete')
  await expect(bodyOf(sam)).not.toContainText('noise')
  await ana.keyboard.press('ControlOrMeta+z')
  await expect(bodyOf(sam)).toContainText('It was the noise. Which noise?')
  await seesSaved(ana)
  const whose = async () => (await marksOf(sam)).map((mark) => mark.replace(/[:’].*: ?/, ': '))
  await expect.poll(whose).toContain(`${clinicianName}: Which noise?`)
  const words = await marksOf(sam)
  for (const mark of words)
    expect(mark.startsWith(mark.includes('Which') ? clinicianName : clientName), mark).toBe(true)

  // What the server says to a page that opens anew is what was followed here.
  await sam.reload()
  await expect(toggleOf(sam)).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => marksOf(sam)).toEqual(words)

  await sam.locator('summary').filter({ hasText: 'Who wrote what, as a list' }).focus()
  await sam.keyboard.press('Enter')
  await expect(sam.getByText(new RegExp(`^${clinicianName}, .* “Which noise\\?”$`))).toBeVisible()
})

test('VE-24 a caret that the browser has moved stays there when marks are drawn before the editor has heard of it', async ({
  pair,
}) => {
  const sam = pair.client.page
  await beginSession(pair)
  await writeAtEnd(sam, 'I slept badly.')
  await seesSaved(sam)
  await sam.keyboard.press('ControlOrMeta+Home')
  const caret = () => sam.evaluate(() => getSelection()?.anchorOffset)
  await expect.poll(caret).toBe(0)
  // In one go, as it happens when marks arrive just then: the key, the browser's step, the drawing.
  await toggleOf(sam).evaluate((toggle) => {
    const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })
    document.querySelector('.ProseMirror')?.dispatchEvent(key)
    getSelection()?.modify('move', 'forward', 'character')
    if (toggle instanceof HTMLElement) toggle.click()
  })
  await expect.poll(() => marksOf(sam)).toEqual([`${clientName}: I slept badly.`])
  expect(await caret()).toBe(1)
  await sam.keyboard.type(',')
  await expect(bodyOf(sam)).toHaveText('I, slept badly.')
})

test('VE-25 a key pressed before the editor has heard where the caret went acts where the caret is', async ({
  pair,
}) => {
  const sam = pair.client.page
  await beginSession(pair)
  await writeAtEnd(sam, 'I slept badly.')
  await seesSaved(sam)
  await sam.keyboard.press('ControlOrMeta+Home')
  await expect.poll(() => sam.evaluate(() => getSelection()?.anchorOffset)).toBe(0)
  // In one go, as it happens when the page is slower than the hand.
  await bodyOf(sam).evaluate((body) => {
    const press = (key: string, keyCode: number) =>
      body.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true }))
    press('ArrowRight', 39)
    getSelection()?.modify('move', 'forward', 'character')
    press('Enter', 13)
  })
  await expect(bodyOf(sam).locator('p')).toHaveText(['I', ' slept badly.'])
  await bodyOf(sam).evaluate((body) => {
    body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
    getSelection()?.selectAllChildren(body.lastElementChild ?? body)
    getSelection()?.collapseToEnd()
    body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }),
    )
  })
  await expect(bodyOf(sam).locator('p')).toHaveText(['I', ' slept badly.', ''])
})

test('AU-13 a goal tells whose its sentence and its steps are', async ({ pair }) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/goals`)
  await sam.getByLabel('Something I’d like to be different').fill('Sleep through the night')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  await sam.getByRole('link', { name: 'Sleep through the night' }).click()
  await expect(bodyOf(sam).first()).toBeVisible()
  await visit(ana, sam.url())
  await ana.getByLabel('A next step').fill('Bring a calendar')
  await ana.keyboard.press('Enter')
  await seesSaved(ana)
  await expect(sam.getByText('Bring a calendar')).toBeVisible()
  for (const page of [sam, ana]) {
    await toggleOf(page).click()
    await expect
      .poll(() => marksOf(page))
      .toEqual([`${clientName}: Sleep through the night`, `${clinicianName}: Bring a calendar`])
    await page.getByText('Who wrote what, as a list').click()
    await expect(page.getByRole('listitem').filter({ hasText: '“Bring a calendar”' })).toContainText(
      clinicianName,
    )
  }
})

test('AU-14 what “Who wrote what” shows troubles no reader of screens, at 390 and 1280, light and dark', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  const address = await beginSession(pair)
  await visit(ana, address)
  await writeAtEnd(sam, 'I slept badly all week.')
  await seesSaved(sam)
  await writeAtEnd(ana, ' Since when?')
  await expect(bodyOf(sam)).toContainText('Since when?')
  const placeBefore = await bodyOf(sam).locator('p').first().boundingBox()
  await toggleOf(sam).click()
  await expect.poll(async () => (await marksOf(sam)).length).toBe(2)
  // Nothing moves: lines and initials stand beside the words.
  expect(await bodyOf(sam).locator('p').first().boundingBox()).toEqual(placeBefore)
  await sam.getByText('Who wrote what, as a list').click()
  for (const width of [390, 1280]) {
    await sam.setViewportSize({ width, height: 844 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await sam.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await findViolations(sam)).toEqual([])
      const picture = process.env['WAYMARK_PICTURES']
      if (picture !== undefined)
        await sam.screenshot({ path: `${picture}/session-${width}-${colorScheme}.png` })
    }
  }
})
