import type { Locator, Page } from '@playwright/test'
import { comesAlive, visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test, type Pair } from './people.ts'
import { startTogether } from './start-together.ts'
import { findViolations } from './find-violations.ts'

const goals = ({ server, workspacePath }: Pair) => `${server.url}${workspacePath}/goals`
const columnOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const cardOf = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })
const said = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeAttached()
const movesOf = (page: Page, words: string) => page.getByRole('button', { name: `Move… ${words}` })

async function addIdeas(page: Page, ...ideas: readonly string[]): Promise<void> {
  for (const words of ideas) {
    await page.getByLabel('Something I’d like to be different').fill(words)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: words })).toBeVisible()
  }
  await seesSaved(page)
}

/** The sentences of a column, from top to bottom. */
async function inColumn(page: Page, name: string): Promise<readonly string[]> {
  return await columnOf(page, name).getByRole('link').allTextContents()
}

async function drag(page: Page, card: Locator, to: Locator, y: 'top' | 'bottom' | 'middle'): Promise<void> {
  await card.hover({ position: { x: 120, y: 30 } })
  await page.mouse.down()
  await dropAt(page, to, y)
}

/** Brings what is under the pointer's hand to a place, and lets it go. */
async function dropAt(page: Page, to: Locator, y: 'top' | 'bottom' | 'middle'): Promise<void> {
  const box = await to.boundingBox()
  if (box === null) throw new Error('not on the screen')
  const at = { top: 4, middle: box.height / 2, bottom: box.height - 4 }[y]
  await page.mouse.move(box.x + box.width / 2, box.y + at, { steps: 6 })
  await page.mouse.move(box.x + box.width / 2, box.y + at + 1)
  await page.mouse.up()
}

test('BO-22 a card is dragged with the pointer, within its column and into another', async ({ pair }) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, goals(pair))
  await visit(ana, goals(pair))
  await addIdeas(sam, 'Sleep through', 'Ride the bus', 'Call my sister')

  await drag(sam, cardOf(sam, 'Call my sister'), cardOf(sam, 'Sleep through'), 'top')
  await said(sam, 'Moved to Ideas, 1 of 3')
  await expect(movesOf(sam, 'Call my sister')).toBeFocused()
  await expect.poll(() => inColumn(ana, 'Ideas')).toEqual(['Call my sister', 'Sleep through', 'Ride the bus'])

  await drag(sam, cardOf(sam, 'Sleep through'), columnOf(sam, 'Resting'), 'middle')
  await said(sam, 'Moved to Resting, 1 of 1')
  await expect(movesOf(sam, 'Sleep through')).toBeFocused()
  await drag(sam, cardOf(sam, 'Ride the bus'), cardOf(sam, 'Sleep through'), 'top')
  await said(sam, 'Moved to Resting, 1 of 2')
  await expect.poll(() => inColumn(ana, 'Resting')).toEqual(['Ride the bus', 'Sleep through'])
  await expect(ana.getByText(`${clientName} moved it here`).first()).toBeVisible()
  // Working on takes both: the card stays, and the same press asks whether to suggest it.
  await drag(sam, cardOf(sam, 'Ride the bus'), columnOf(sam, 'Working on'), 'middle')
  await said(sam, 'It stays where it is. Working on it takes both of you.')
  await sam.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  expect(await inColumn(sam, 'Working on')).toEqual([])
  await drag(sam, cardOf(sam, 'Ride the bus'), sam.getByText('Reached', { exact: true }).first(), 'middle')
  await said(sam, 'Moved to Reached, 1 of 1')
  await sam.reload()
  await expect.poll(() => inColumn(sam, 'Resting')).toEqual(['Sleep through'])
})

test('BO-20 a move that the server refuses goes back, says so, and leaves nothing behind', async ({
  pair,
}) => {
  const sam = pair.client.page
  await visit(sam, goals(pair))
  await addIdeas(sam, 'Sleep through', 'Ride the bus')
  await sam.route('**/goals/*/move', async (route) => {
    await route.fulfill({ status: 409, contentType: 'application/problem+json', body: '{"kind":"day-full"}' })
  })
  await drag(sam, cardOf(sam, 'Ride the bus'), columnOf(sam, 'Resting'), 'middle')
  await expect(sam.getByRole('alert').getByText('The goal was not moved.')).toBeVisible()
  await expect.poll(() => inColumn(sam, 'Ideas')).toEqual(['Sleep through', 'Ride the bus'])
  await expect(movesOf(sam, 'Ride the bus')).toBeFocused()
  await sam.reload()
  expect(await inColumn(sam, 'Ideas')).toEqual(['Sleep through', 'Ride the bus'])
})

test('BO-23 while one drags a card it is renamed by the other and moved from elsewhere, and nothing is lost', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, goals(pair))
  await addIdeas(sam, 'Sleep through', 'Ride the bus')
  await visit(ana, goals(pair))
  const phone = await pair.client.context.newPage()
  await visit(phone, goals(pair))

  await cardOf(sam, 'Ride the bus').hover({ position: { x: 120, y: 30 } })
  await sam.mouse.down()
  await sam.mouse.move(700, 300, { steps: 4 })
  await movesOf(phone, 'Ride the bus').click()
  await phone.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(columnOf(sam, 'Resting').getByText('Ride the bus')).toBeVisible()
  await ana.getByRole('link', { name: 'Ride the bus' }).click()
  await ana
    .getByRole('textbox', { name: /words$/ })
    .first()
    .click()
  await ana.keyboard.press('End')
  await ana.keyboard.type(' to town')
  await expect(sam.getByText('Ride the bus to town')).toBeVisible()
  await dropAt(sam, cardOf(sam, 'Sleep through'), 'bottom')
  await said(sam, 'Moved to Ideas, 2 of 2')
  await expect(columnOf(sam, 'Ideas').getByText('Ride the bus to town')).toBeVisible()
  await expect(ana.getByText('In Ideas')).toBeVisible()
})

test('BO-28 on a phone nothing can be dragged, and everything can be moved', async ({ pair }) => {
  const sam = pair.client.page
  await sam.setViewportSize({ width: 390, height: 844 })
  await visit(sam, goals(pair))
  await addIdeas(sam, 'Sleep through')
  await expect(sam.locator('[draggable="true"]')).toHaveCount(0)
  await movesOf(sam, 'Sleep through').click()
  await expect(sam.getByRole('menuitem', { name: 'Carry with the arrow keys' })).toHaveCount(0)
  await sam.getByRole('menuitem', { name: 'Let it rest' }).click()
  await said(sam, 'Moved to Resting, 1 of 1')
  await sam.setViewportSize({ width: 640, height: 844 })
  await sam.getByRole('tab', { name: 'Resting' }).click()
  await drag(sam, cardOf(sam, 'Sleep through'), sam.getByRole('tab', { name: 'Ideas' }), 'middle')
  await said(sam, 'Moved to Ideas, 1 of 1')
})

test('BO-27 a goal is written, opened, given a step, moved, carried and left again by keyboard alone', async ({
  pair,
}) => {
  test.setTimeout(240_000)
  const sam = pair.client.page
  await visit(sam, goals(pair))
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await sam.keyboard.press(key)
  }
  /** Goes on with one key until that has the focus; it must come within a screen's worth of stops. */
  const goOnTo = async (target: Locator, key: string) => {
    for (let stops = 0; stops < 40; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await keys(key)
    }
    await expect(target).toBeFocused()
  }
  const tabTo = (target: Locator) => goOnTo(target, 'Tab')
  const choose = async (name: string) => {
    await keys('Enter')
    await expect(sam.locator('[role="menu"]:focus-within')).toBeVisible()
    await goOnTo(sam.getByRole('menuitem', { name, exact: true }), 'ArrowDown')
    await keys('Enter')
  }
  const line = sam.getByLabel('Something I’d like to be different')
  await tabTo(line)
  await sam.keyboard.type('Sleep through')
  await keys('Enter')
  await sam.keyboard.type('Ride the bus')
  await keys('Enter')
  await expect(sam.getByRole('link', { name: 'Ride the bus' })).toBeVisible()
  await seesSaved(sam)

  await tabTo(sam.getByRole('link', { name: 'Ride the bus' }))
  await keys('Enter')
  await expect(sam).toHaveURL(/goals\/[\w-]{22}$/)
  await comesAlive(sam)
  await expect(sam.getByRole('textbox', { name: 'My goal, in my words' })).toBeVisible()
  await tabTo(sam.getByLabel('A next step'))
  await sam.keyboard.type('Look up the times')
  await keys('Enter')
  await expect(sam.getByRole('textbox', { name: 'Step', exact: true })).toHaveText('Look up the times')
  await seesSaved(sam)
  await tabTo(sam.getByRole('button', { name: 'Move… Ride the bus' }).last())
  await choose('Let it rest')
  await said(sam, 'Moved to Resting, 1 of 1')
  await goOnTo(sam.getByRole('link', { name: 'Back to Goals' }), 'Shift+Tab')
  await keys('Enter')
  await comesAlive(sam)
  await expect(columnOf(sam, 'Resting').getByText('Next: Look up the times')).toBeVisible()

  await expect(movesOf(sam, 'Sleep through')).toBeEnabled()
  await tabTo(movesOf(sam, 'Sleep through'))
  await choose('Carry with the arrow keys')
  const carrier = sam.getByRole('application', { name: 'Carrying: Sleep through' })
  await expect(carrier).toBeFocused()
  await keys('ArrowRight')
  await said(sam, 'Working on, 1 of 1')
  await keys('ArrowRight')
  await said(sam, 'Resting, 1 of 2')
  await keys('ArrowDown')
  await said(sam, 'Resting, 2 of 2')
  await expect(carrier).toBeFocused()
  await keys('Enter')
  await said(sam, 'Moved to Resting, 2 of 2')
  await expect(movesOf(sam, 'Sleep through')).toBeFocused()
  await choose('Carry with the arrow keys')
  await expect(carrier).toBeFocused()
  await keys('ArrowLeft', 'Escape')
  await said(sam, 'Put back. Resting, 2 of 2')
  await expect(movesOf(sam, 'Sleep through')).toBeFocused()
  await sam.reload()
  expect(await inColumn(sam, 'Resting')).toEqual(['Ride the bus', 'Sleep through'])
})

test('BO-21 while a card is carried, Take a moment and Leave now stay in reach, and going elsewhere puts it back', async ({
  pair,
}) => {
  const sam = pair.client.page
  await visit(sam, goals(pair))
  await addIdeas(sam, 'Sleep through', 'Ride the bus')
  const carry = async () => {
    await movesOf(sam, 'Ride the bus').click()
    await sam.getByRole('menuitem', { name: 'Carry with the arrow keys' }).click()
    await expect(sam.getByRole('application')).toBeFocused()
    await sam.keyboard.press('ArrowUp')
    await said(sam, 'Ideas, 1 of 2')
  }
  await carry()
  expect(await findViolations(sam)).toEqual([])
  await sam.getByRole('button', { name: 'Take a moment' }).click()
  await expect(sam.getByText('You are here.')).toBeVisible()
  await sam.keyboard.press('Escape')
  expect(await inColumn(sam, 'Ideas')).toEqual(['Sleep through', 'Ride the bus'])
  await carry()
  for (let press = 0; press < 3; press += 1) await sam.keyboard.press('Shift')
  await expect(sam.locator('html')).not.toContainText('Sleep through')
})

test('BO-24 a card that the other moved slides there once, and not where motion is reduced', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await ana.addInitScript(() => {
    const animate: unknown = Reflect.get(Element.prototype, 'animate')
    Element.prototype.animate = function (...given) {
      const { dataset } = document.documentElement
      dataset['slid'] = `${dataset['slid'] ?? ''}${this.textContent.slice(0, 5)};`
      if (typeof animate !== 'function') throw new Error('nothing slides here')
      return Reflect.apply(animate, this, given)
    }
  })
  // Of two that changed places one slides: which of them was moved cannot be seen.
  const slid = /^(Call |Ride );Sleep;$/
  await visit(sam, goals(pair))
  await addIdeas(sam, 'Sleep through', 'Ride the bus', 'Call my sister')
  await visit(ana, goals(pair))
  const move = async (words: string, way: string) => {
    await movesOf(sam, words).click()
    await sam.getByRole('menuitem', { name: way }).click()
  }
  await move('Call my sister', 'Move up')
  await expect.poll(() => inColumn(ana, 'Ideas')).toEqual(['Sleep through', 'Call my sister', 'Ride the bus'])
  await move('Sleep through', 'Let it rest')
  await expect(columnOf(ana, 'Resting').getByText('Sleep through')).toBeVisible()
  await expect(ana.locator('html')).toHaveAttribute('data-slid', slid)
  await ana.emulateMedia({ reducedMotion: 'reduce' })
  await move('Sleep through', 'Back to Ideas')
  await expect(columnOf(ana, 'Ideas').getByText('Sleep through')).toBeVisible()
  await expect(ana.locator('html')).toHaveAttribute('data-slid', slid)
})

test('BO-25 a goal’s page stands beside what is worked on at 1280, or alone with its rail, and by itself at 640', async ({
  pair,
}) => {
  const sam = pair.client.page
  await visit(sam, goals(pair))
  await addIdeas(sam, 'Sleep through')
  await startTogether(pair, 'Sleep through')
  await expect(columnOf(sam, 'Working on').getByText('Sleep through')).toBeVisible()
  await sam.getByRole('link', { name: 'Sleep through' }).click()
  await comesAlive(sam)
  const beside = columnOf(sam, 'Working on')
  const text = sam.getByRole('textbox', { name: 'My goal, in my words' })
  await expect(beside.getByRole('link', { name: 'Sleep through' })).toHaveAttribute('aria-current', 'page')
  const widthOf = async (part: Locator) => Math.round((await part.boundingBox())?.width ?? 0)
  expect(await widthOf(beside)).toBe(448)
  await expect(text).toBeVisible()
  expect(await widthOf(text)).toBe(640)
  await visit(pair.clinician.page, goals(pair))
  await sam.getByRole('button', { name: 'Show only this goal' }).click()
  await expect(beside).toHaveCount(0)
  const rail = columnOf(sam, 'Who is here')
  await expect(rail.getByText(clinicianName)).toBeVisible()
  expect(await widthOf(rail)).toBe(320)
  await sam.setViewportSize({ width: 640, height: 844 })
  await expect(rail).toHaveCount(0)
  await expect(beside).toHaveCount(0)
  expect(await widthOf(text)).toBe(608)
})

test('BO-26 before anything is written a goal’s page has its first question and nothing else', async ({
  pair,
}) => {
  const sam = pair.client.page
  await visit(sam, goals(pair))
  await addIdeas(sam, 'Sleep through')
  await sam.getByRole('link', { name: 'Sleep through' }).click()
  const main = sam.getByRole('main')
  await expect(main.getByText('Next steps')).toBeVisible()
  await sam.getByRole('textbox', { name: 'My goal, in my words' }).click()
  await sam.keyboard.press('ControlOrMeta+a')
  await sam.keyboard.press('Backspace')
  await expect(main.getByText('Next steps')).toHaveCount(0)
  await expect(main.getByText('More', { exact: true })).toHaveCount(0)
  await sam.keyboard.type('Wake rested')
  await expect(main.getByText('What someone would notice')).toBeVisible()
  await expect(main.getByText('Part of life')).toBeHidden()
  await main.getByText('More', { exact: true }).click()
  await expect(main.getByText('Part of life')).toBeVisible()
  await expect(main.getByRole('link', { name: 'Earlier versions' })).toBeVisible()
})
