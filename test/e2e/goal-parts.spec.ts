import type { Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { findViolations } from './find-violations.ts'
import { clientName, clinicianName, expect, seesSaved, test, type Pair } from './people.ts'

/** Where pictures of the screens go, for whoever wants to look at them. */
const pictures = process.env['WAYMARK_PICTURES']

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

const sentence = 'Take the bus without planning it the night before'

/** Begins a goal on the board and opens its page, for both. */
async function beginGoal(pair: Pair): Promise<void> {
  const [sam, ana] = [pair.client.page, pair.clinician.page]
  await visit(sam, `${pair.server.url}${pair.workspacePath}/goals`)
  await sam.getByLabel('Something I’d like to be different').fill(sentence)
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  const address = await sam.getByRole('link', { name: sentence }).getAttribute('href')
  await visit(sam, `${pair.server.url}${address}`)
  await visit(ana, `${pair.server.url}${address}`)
  await expect(writing(sam, 'How we’ll know')).toBeVisible()
}

const writing = (page: Page, name: string) =>
  page.getByRole('main').getByRole('textbox', { name, exact: true })

/** Unfolds by keyboard, as a summary is pressed. */
async function unfold(page: Page, title: string): Promise<void> {
  await page
    .locator('summary')
    .filter({ has: page.getByText(title, { exact: true }) })
    .focus()
  await page.keyboard.press('Enter')
}

async function write(page: Page, name: string, words: string): Promise<void> {
  await writing(page, name).focus()
  await page.keyboard.type(words)
}

test('GO-1 a client takes a goal from its first words to a ladder and a plan by keyboard, and the clinician adds a milestone', async ({
  pair,
}) => {
  test.setTimeout(150_000)
  const [sam, ana] = [pair.client.page, pair.clinician.page]
  await beginGoal(pair)

  await write(sam, 'How we’ll know', 'I sit wherever there is a seat.')
  await expect(writing(ana, 'How we’ll know')).toContainText('I sit wherever there is a seat.')
  await sam.getByRole('button', { name: 'Not yet' }).focus()
  await sam.keyboard.press('Enter')
  await expect(ana.getByText('Not yet: nobody would notice')).toBeVisible()
  await sam.getByLabel('Outside').focus()
  await sam.keyboard.type('I look out of the window')
  await sam.keyboard.press('Enter')
  await expect(ana.getByText('Not yet: nobody would notice')).toHaveCount(0)

  // A step becomes somebody's, and keeps the focus where it was chosen.
  await sam.getByLabel('A next step').focus()
  await sam.keyboard.type('Ride two stops')
  await sam.keyboard.press('Enter')
  await sam.getByRole('combobox', { name: 'Who', exact: true }).selectOption({ label: clientName })
  await sam.getByRole('button', { name: 'By when: Ride two stops' }).press('Enter')
  await sam.getByLabel('By when', { exact: true }).fill('2027-01-09')
  await expect(ana.getByLabel('By when', { exact: true })).toHaveValue('2027-01-09')
  await expect(ana.getByRole('heading', { name: 'What we each said we’d do' })).toBeVisible()

  await unfold(sam, 'More')
  await unfold(sam, 'Make it clearer')
  await expect(sam.getByText(/^Still open:.*by when/)).toBeVisible()
  await write(sam, 'Why does it matter?', 'So that I can see my sister.')
  await sam.getByLabel('When do we look at it again?').fill('2027-02-01')
  await expect(sam.getByText(/^Still open:/)).not.toContainText('by when')

  await unfold(sam, 'The ladder')
  await expect(writing(sam, 'More than hoped')).toHaveCount(0)
  await write(sam, 'As hoped', 'I ride to work and back on two days.')
  await write(sam, 'Much less than hoped', 'I walk, whatever the weather.')
  await sam.getByLabel('Where we start from').selectOption('Much less than hoped')

  await unfold(sam, 'If … then …')
  await sam.getByLabel('If…').focus()
  await sam.keyboard.type('the bus is full')
  await sam.getByLabel('Then I will…').focus()
  await sam.keyboard.type('wait for the next one')
  await sam.keyboard.press('Enter')
  await expect(writing(sam, 'then I will')).toHaveText('wait for the next one')

  await unfold(sam, 'What gets in the way')
  await sam.getByLabel('What is it about?').selectOption('Getting there')
  await sam.getByRole('button', { name: 'Add', exact: true }).last().press('Enter')
  await sam.getByRole('button', { name: 'Nothing yet' }).press('Enter')
  await expect(sam.getByText('Nothing would help yet.')).toBeVisible()
  await expect(sam.getByText('Clinical milestones')).toHaveCount(0)
  await seesSaved(sam)

  await unfold(ana, 'More')
  await unfold(ana, 'The ladder')
  await expect(writing(ana, 'As hoped')).toContainText('I ride to work and back on two days.')
  await unfold(ana, 'Clinical milestones')
  await ana.getByLabel('A clinical milestone', { exact: true }).fill('Stays on until the fear is less.')
  await ana.getByLabel('Its source', { exact: true }).fill('Our plan for exposure')
  await ana.getByLabel('Its source', { exact: true }).press('Enter')
  await unfold(ana, 'What I learned')
  await write(ana, 'What I learned', 'Music helps more than I thought.')

  await unfold(sam, 'Clinical milestones')
  await expect(writing(sam, 'Clinical milestone')).toContainText('Stays on until the fear is less.')
  await expect(sam.getByText('Clinical milestone · source:')).toBeVisible()
  await unfold(sam, `What ${clinicianName} learned`)
  await expect(sam.getByText('Music helps more than I thought.')).toBeVisible()
  expect(await findViolations(sam)).toEqual([])
  await picture(sam, 'goal-1280-light')
  await picture(ana, 'goal-ana-1280-light')
  await sam.emulateMedia({ colorScheme: 'dark' })
  await picture(sam, 'goal-1280-dark')
  await sam.setViewportSize({ width: 390, height: 844 })
  await picture(sam, 'goal-390-dark')
  await sam.emulateMedia({ colorScheme: 'light' })
  await picture(sam, 'goal-390-light')
  await sam.setViewportSize({ width: 320, height: 700 })
  expect(await sam.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('GO-2 words to start from reach a goal only once they were changed, or said to fit', async ({
  pair,
}) => {
  test.setTimeout(90_000)
  const sam = pair.client.page
  await beginGoal(pair)
  await sam.getByRole('button', { name: 'Somewhere to start from: how we’ll know' }).click()
  await sam.getByLabel('What is it about?').selectOption('Sleep')
  await sam.getByRole('radio').first().check()
  const add = sam.getByRole('button', { name: 'Add these words' })
  await expect(add).toBeDisabled()
  await sam.getByLabel('Use these words as they are').check()
  await expect(add).toBeEnabled()
  await sam.getByLabel('Use these words as they are').uncheck()
  await sam.getByLabel('Your words').fill('Three nights a week the lamp is off by eleven.')
  await picture(sam, 'library-1280-light')
  await add.click()
  await expect(writing(sam, 'How we’ll know')).toHaveText('Three nights a week the lamp is off by eleven.')
  await seesSaved(sam)
})
