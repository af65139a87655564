import type { Locator, Page, WebSocketRoute } from '@playwright/test'
import { ensureStatus, signedIn } from '../support/pair-by-interface.ts'
import { comesAlive, visit } from './browser-person.ts'
import {
  clientName,
  clinicianName,
  clinicianSignInName,
  expect,
  password,
  seesOnDevice,
  seesSaved,
  test,
  type Pair,
} from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'
import { findViolations } from './find-violations.ts'
import { startTogether } from './start-together.ts'

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const goalOf = (page: Page, words: string) => page.getByRole('link', { name: words, exact: true })
const lineOf = (page: Page, words: string) => page.getByRole('paragraph').filter({ hasText: words })
const stepOf = (page: Page, words: RegExp) => page.getByRole('checkbox', { name: words })

/** A goal that both work on, with its steps, made by the client's screens. */
async function workOn(pair: Pair, sentence: string, ...steps: readonly string[]): Promise<void> {
  const { page } = pair.client
  await visit(page, `${pair.server.url}${pair.workspacePath}/goals`)
  await page.getByLabel('Something I’d like to be different').fill(sentence)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: sentence })).toBeVisible()
  await seesSaved(page)
  await startTogether(pair, sentence)
  await page.getByRole('link', { name: sentence }).click()
  await comesAlive(page)
  for (const step of steps) {
    await page.getByLabel('A next step').fill(step)
    await page.keyboard.press('Enter')
    await expect(stepOf(page, new RegExp(step))).toBeVisible()
  }
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })
    .first()
  await first.getByLabel('Who').selectOption({ label: clientName })
  await seesSaved(page)
}

test('SP-1 two people write, look at their goals and tick a step: one wide, one on a phone', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await workOn(pair, 'Ride the bus to work', 'Look up the times', 'Ride one stop')
  const address = await beginSession(pair)
  await sam.setViewportSize({ width: 390, height: 844 })
  await visit(ana, address)

  // She has both beside each other, 640 and 480 wide.
  await expect(ana.getByRole('tablist')).toHaveCount(0)
  await expect(stepOf(ana, /^Next: Look up the times/)).toBeEnabled()
  await expect(ana.getByText(`Next: Look up the times (${clientName})`)).toBeVisible()
  await expect(bodyOf(ana)).toBeVisible()
  expect(await widthOf(ana.getByRole('region', { name: 'Notes' }))).toBe(640)
  expect(await widthOf(ana.getByRole('region', { name: 'Goals' }))).toBe(448)

  // He has one at a time.
  await expect(tab(sam, 'Notes')).toHaveAttribute('aria-selected', 'true')
  await expect(goalOf(sam, 'Ride the bus to work')).toBeHidden()
  await writeAtEnd(sam, 'I rode with my eyes open.')
  await expect(bodyOf(ana)).toContainText('I rode with my eyes open.')
  await expect(ana.getByText(`${clientName} is here`)).toBeVisible()
  await expect(sam.getByText(`${clinicianName} is here`)).toBeVisible()

  await tab(sam, 'Goals').click()
  await expect(bodyOf(sam)).toBeHidden()
  await stepOf(sam, /^Next: Look up the times/).check()
  await expect(stepOf(sam, /^Done: Look up the times/)).toBeChecked()
  await expect(stepOf(sam, /^Next: Ride one stop/)).not.toBeChecked()
  await seesSaved(sam)
  // What he ticked is no step to take any more for her.
  await expect(stepOf(ana, /^Next: Ride one stop/)).toBeVisible()
  await expect(stepOf(ana, /Look up the times/)).toHaveCount(0)
  await stepOf(sam, /^Done: Look up the times/).uncheck()
  await expect(stepOf(ana, /^Next: Look up the times/)).toBeVisible()

  // Her tick comes to him.
  await stepOf(ana, /^Next: Look up the times/).check()
  await expect(stepOf(sam, /^Next: Ride one stop/)).toBeVisible()
  for (const page of [sam, ana]) {
    expect(await findViolations(page)).toEqual([])
  }
})

test('UI-14 the notes begin near the top, and the video call stands beside the parts, or at the end of the notes', async ({
  pair,
}) => {
  const { page } = pair.client
  const base = `/api/workspaces/${pair.workspacePath.slice('/w/'.length)}`
  const ana = await signedIn(pair.server.url, { signInName: clinicianSignInName, password })
  const link = { body: { link: 'https://video.example/room' } }
  ensureStatus(await ana.ask('POST', `${base}/video-link`, link), 204)
  await beginSession(pair)
  const call = page.getByRole('link', { name: /Video call/ })
  for (const width of [640, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const [words, button, row] = await placesOf(
      bodyOf(page).locator('p').first(),
      call,
      page.getByRole('tablist'),
    )
    expect.soft(words.y, `${width}`).toBeLessThan(280)
    expect.soft(button.height, `${width}`).toBeGreaterThanOrEqual(44)
    expect.soft(Math.abs(middleOf(button) - middleOf(row)), `${width}`).toBeLessThan(2)
    expect.soft(button.x, `${width}`).toBe(row.x + row.width + 8)
  }
  await page.setViewportSize({ width: 1280, height: 844 })
  const [notes, button] = await placesOf(page.getByRole('region', { name: 'Notes' }), call)
  expect(button.x + button.width).toBe(notes.x + notes.width)
  // What it stands over can be pressed still.
  await page.getByRole('button', { name: 'Who wrote what' }).click()
  await call.click({ trial: true })
})

test('SP-1 each part comes back where it was left, and the segments stay in reach', async ({ pair }) => {
  const { page } = pair.client
  await workOn(pair, 'Ride the bus to work', 'Look up the times')
  await beginSession(pair)
  await page.setViewportSize({ width: 640, height: 700 })
  await bodyOf(page).click()
  for (let line = 0; line < 40; line += 1) await page.keyboard.type(`Line ${line}\n`)
  await seesSaved(page)
  await page.evaluate(() => window.scrollTo(0, 400))
  await tab(page, 'Goals').click()
  await expect(goalOf(page, 'Ride the bus to work')).toBeInViewport()
  await tab(page, 'Notes').click()
  await expect(bodyOf(page)).toBeVisible()
  expect(await page.evaluate(() => window.scrollY)).toBe(400)
  await expect(tab(page, 'Notes')).toBeInViewport()
})

test('SP-2 a window that is made narrow and wide again keeps words, caret and connection', async ({
  pair,
}) => {
  const { page } = pair.client
  await beginSession(pair)
  await writeAtEnd(page, 'Here I am')
  const opened = await page.evaluate(() => performance.getEntriesByType('navigation').length)
  for (const width of [640, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    await expect(page.getByRole('tablist')).toHaveCount(width === 1280 ? 0 : 1)
    await expect(bodyOf(page)).toBeFocused()
    await page.keyboard.type(` ${width}`)
  }
  await expect(bodyOf(page)).toHaveText('Here I am 640 390 1280')
  expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(opened)
  await seesSaved(page)
})

test('SP-7 by keyboard alone: notes, goals, a tick, a goal’s page and back to the goals', async ({
  pair,
}) => {
  const { page } = pair.client
  await workOn(pair, 'Ride the bus to work', 'Look up the times', 'Ride one stop')
  const address = await beginSession(pair)
  const keys = page.keyboard
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await visit(page, address)
    await tabTo(page, bodyOf(page))
    await keys.type(`At ${width}.`)
    if (width === 390) {
      await tabTo(page, tab(page, 'Notes'), 'Shift+Tab')
      await keys.press('ArrowRight')
      await expect(tab(page, 'Goals')).toBeFocused()
    }
    const next = width === 1280 ? 'Look up the times' : 'Ride one stop'
    await tabTo(page, stepOf(page, new RegExp(`^Next: ${next}`)))
    await keys.press('Space')
    await expect(stepOf(page, new RegExp(`^Done: ${next}`))).toBeFocused()
    await seesSaved(page)
    await tabTo(page, goalOf(page, 'Ride the bus to work'), 'Shift+Tab')
    await keys.press('Enter')
    await expect(page).toHaveURL(/goals\/[\w-]{22}\?session=/)
    await comesAlive(page)
    await tabTo(page, page.getByRole('link', { name: 'Back to the session page' }))
    await keys.press('Enter')
    await expect(page).toHaveURL(`${address}#goals`)
    await comesAlive(page)
    await expect(goalOf(page, 'Ride the bus to work')).toBeVisible()
    if (width === 390) await expect(tab(page, 'Goals')).toHaveAttribute('aria-selected', 'true')
  }
  await expect(page.getByText('No next step just now.')).toBeVisible()
})

test('SP-6 when the goals close the notes go on; the part and the line say what happened', async ({
  pair,
}) => {
  const { page } = pair.client
  await workOn(pair, 'Ride the bus to work', 'Look up the times')
  const board = await routeBoard(pair)
  const address = await beginSession(pair)
  await expect(stepOf(page, /Look up the times/)).toBeEnabled()

  await board.close(4404)
  const ended = page.getByRole('alert').filter({ hasText: 'The goals are not open to you any more' })
  await expect(ended).toContainText('Your notes on this page go on.')
  await expect(goalOf(page, 'Ride the bus to work')).toHaveCount(0)
  await expect(lineOf(page, 'Saved. Goals not connected')).toBeVisible()
  await writeAtEnd(page, 'And we went on.')
  await expect(lineOf(page, 'Saved. Goals not connected')).toBeVisible()
  await page.reload()
  await expect(bodyOf(page)).toContainText('And we went on.')
  await seesSaved(page)

  // One that takes no more words: the tick is on this device, and the line says so, not the notes' Saved.
  board.closeOnceWritten(4400)
  await stepOf(page, /Look up the times/).check()
  const stopped = page.getByRole('alert').filter({ hasText: 'The goals could not go on here' })
  await expect(stopped).toContainText('Your last words are on this device.')
  await expect(stepOf(page, /Look up the times/)).toBeDisabled()
  await seesOnDevice(page)
  await writeAtEnd(page, ' Still.')
  await expect(bodyOf(page)).toContainText('Still.')
  board.release()
  await stopped.getByRole('button', { name: 'Reload the page' }).click()
  await comesAlive(page)
  await seesSaved(page)
  await expect(page.getByText('No next step just now.')).toBeVisible()
  expect(page.url()).toBe(address)

  // Closed together, it is said once.
  await board.closeAll(4429)
  await expect(page.getByRole('alert').filter({ hasText: 'Please wait a minute' })).toHaveCount(1)
  await expect(page.getByRole('alert').filter({ hasText: 'The goals' })).toHaveCount(0)
})

test('SP-8 on a phone whoever is shown the goals is told there that the notes have closed, and beside each other once', async ({
  pair,
}) => {
  const { page } = pair.client
  await workOn(pair, 'Ride the bus to work', 'Look up the times')
  const sockets = await routeBoard(pair)
  await beginSession(pair)
  await expect(stepOf(page, /Look up the times/)).toBeEnabled()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('tab', { name: 'Goals' }).click()
  await sockets.closeOthers(4404)
  const ended = page.getByRole('alert').filter({ hasText: 'The notes are not open to you any more' })
  await expect(ended).toBeVisible()
  await expect(goalOf(page, 'Ride the bus to work')).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect(ended).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(1)
})

test('PG-52 an English paragraph under an Arabic one runs from the left, as it is written', async ({
  pair,
}) => {
  const { page } = pair.client
  await beginSession(pair)
  await bodyOf(page).click()
  await page.keyboard.type('نمت ثلاث ليال.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It was quiet.')
  await seesSaved(page)
  const places = () =>
    bodyOf(page).evaluate((body) =>
      [...body.querySelectorAll('p')].map(({ textContent, lastChild }) => {
        const text =
          document.createTreeWalker(lastChild ?? body, NodeFilter.SHOW_TEXT).nextNode() ?? lastChild
        const placeOf = (at: number) => {
          const range = document.createRange()
          if (text !== null) range.setStart(text, at)
          if (text !== null) range.setEnd(text, at + 1)
          return range.getBoundingClientRect().left
        }
        return Math.sign(placeOf((textContent ?? '').length - 1) - placeOf(0))
      }),
    )
  // The full stop is left of an Arabic first letter, and right of an English one.
  expect(await places()).toEqual([-1, 1])
})

/** The sockets of the client's page, the board's apart, to be closed as a server would. */
async function routeBoard({ client: { page }, server, workspacePath }: Pair) {
  const path = `${server.url}/api/workspaces/${workspacePath.slice('/w/'.length)}/documents`
  const listed: readonly { readonly id: string; readonly kind: string }[] = await (
    await page.request.get(path)
  ).json()
  const boardId = listed.find(({ kind }) => kind === 'board')?.id ?? 'none'
  const sockets = new Set<WebSocketRoute>()
  let onWrite: number | undefined
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const onServer = socket.connectToServer()
    sockets.add(socket)
    socket.onMessage((message) => {
      const isUpdate = typeof message !== 'string' && message[0] === 0 && message[1] === 2
      if (isUpdate && onWrite !== undefined && socket.url().includes(boardId))
        void socket.close({ code: onWrite })
      else onServer.send(message)
    })
  })
  const closeThose = async (code: number, wanted: (socket: WebSocketRoute) => boolean) => {
    for (const socket of sockets) if (wanted(socket)) await socket.close({ code })
  }
  return {
    close: (code: number) => closeThose(code, (socket) => socket.url().includes(boardId)),
    closeOthers: (code: number) => closeThose(code, (socket) => !socket.url().includes(boardId)),
    closeAll: (code: number) => closeThose(code, () => true),
    closeOnceWritten: (code: number) => {
      onWrite = code
    },
    release: () => {
      onWrite = undefined
    },
  }
}

type Place = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>

const middleOf = ({ y, height }: Place) => y + height / 2

/** Where each of them stands, in the order asked. */
async function placesOf<Parts extends readonly Locator[]>(
  ...parts: Parts
): Promise<{ readonly [Part in keyof Parts]: Place }>
async function placesOf(...parts: readonly Locator[]): Promise<readonly Place[]> {
  return Promise.all(
    parts.map(async (part) => {
      const place = await part.boundingBox()
      if (place === null) throw new Error('not in sight')
      return place
    }),
  )
}

async function widthOf(part: Locator): Promise<number | undefined> {
  return (await part.boundingBox())?.width
}

/** Goes on by one key until that has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}
