import type { Page } from '@playwright/test'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { signedIn } from '../support/pair-by-interface.ts'
import { visit } from './browser-person.ts'
import { expect, password, seesSaved, test, type Pair } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'
import { findViolations } from './find-violations.ts'

const sentLater = 'Your last words are on this device. They will be sent when this page opens again.'
const keptHere = 'Your last words were not sent. Only this device has them.'

interface Told {
  readonly title: string
  /** Whether the writing is safe, and what to do. */
  readonly words: readonly string[]
  readonly offer: string
}

/**
 * What each final close code says on the screen, when it comes in answer to what was just written. After 4401 the
 * whole page is covered: `staying.spec.ts`, `cut-off.spec.ts`.
 */
const told: Readonly<Record<number, Told>> = {
  4400: {
    title: 'This page could not go on saving',
    words: ['What was called Saved is safe.', sentLater],
    offer: 'Reload the page',
  },
  4403: { title: 'This page is not open to you any more', words: [keptHere], offer: 'Go to my first page' },
  4404: { title: 'This page is not open to you any more', words: [keptHere], offer: 'Go to my first page' },
  4409: {
    title: 'This page could not go on saving',
    words: ['What was called Saved is safe.', sentLater],
    offer: 'Reload the page',
  },
  4413: {
    title: 'This is too much at once',
    words: ['Copy it, take it out here', 'What was called Saved is safe.', keptHere],
    offer: 'Reload the page',
  },
  4426: {
    title: 'There is a newer version of this page',
    words: ['What was called Saved is safe.', sentLater],
    offer: 'Reload the page',
  },
  4429: {
    title: 'Please wait a minute',
    words: ['Wait a minute, then reload the page.', 'What was called Saved is safe.', sentLater],
    offer: 'Reload the page',
  },
}

test('DV-4 every final close says what happened, whether the writing is safe and what now', async ({
  pair,
}) => {
  test.setTimeout(180_000)
  const { page } = pair.client
  await beginSession(pair)
  await writeAtEnd(page, 'Said before.')
  await seesSaved(page)
  const answer = { code: 0 }
  await closeOnceWritten(page, answer)
  for (const [code, { title, words, offer }] of Object.entries(told)) {
    answer.code = Number(code)
    await page.reload()
    await expect(bodyOf(page)).toContainText('Said before.')
    await seesSaved(page)
    await writeAtEnd(page, ' And after.')
    const notice = page.getByRole('alert').filter({ hasText: title })
    await expect(notice.getByRole('heading', { name: title }), code).toBeVisible()
    for (const sentence of words) await expect(notice, code).toContainText(sentence)
    await expect(notice.getByText(offer, { exact: true }), code).toBeVisible()
  }
  await lookAround(page)
})

test('DV-4 whoever was closed a hundred times for broken messages is told to wait, 4429', async ({
  pair,
}) => {
  const { page } = pair.client
  const address = await beginSession(pair)
  await writeAtEnd(page, 'Said before.')
  await seesSaved(page)
  await page.goto('about:blank')
  const codes = await sendBroken(pair, 101)
  expect(codes.slice(0, 100).every((code) => code === 4400)).toBe(true)
  expect(codes.at(-1)).toBe(4429)
  await visit(page, address)
  const notice = page.getByRole('alert').filter({ hasText: 'Please wait a minute' })
  await expect(notice).toContainText('Too much came from your account that could not be read.')
  await expect(page.getByText('Said before.')).toBeVisible()
  await lookAround(page)
})

test('DV-26 a document that is damaged on the disk says so above its last whole version', async ({
  lonePair: pair,
}) => {
  const { page } = pair.client
  const address = await beginSession(pair)
  await writeAtEnd(page, 'Said before.')
  await seesSaved(page)
  await page.goto('about:blank')
  await pair.server.stop()
  spoilLastRecord(pair)
  await pair.server.start()
  await visit(page, address)
  const notice = page.getByRole('status').filter({ hasText: 'This page can only be read just now' })
  await expect(notice).toContainText('Nothing is written over it.')
  await expect(page.getByText(/^Said befor/)).toBeVisible()
  await expect(bodyOf(page)).toHaveCount(0)
  await lookAround(page)
})

/** The present socket is the server's own; the answer to the first thing written is that close. */
async function closeOnceWritten(page: Page, answer: { readonly code: number }): Promise<void> {
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      const isUpdate = typeof message !== 'string' && message[0] === 0 && message[1] === 2
      if (isUpdate) void socket.close({ code: answer.code })
      else server.send(message)
    })
  })
}

/** Both ends of what people use: a phone in the dark, a screen in the light. */
async function lookAround(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await findViolations(page), `${width} ${colorScheme}`).toEqual([])
  }
}

/** Closed each time, one after another, as the client of the pair; the codes of the closes. */
async function sendBroken({ server, clientSignInName, workspacePath }: Pair, times: number) {
  const sam = await signedIn(server.url, { signInName: clientSignInName, password })
  const listed = await sam.ask('GET', `/api${workspacePath.replace('/w/', '/workspaces/')}/documents`)
  const [first]: readonly { readonly id: string }[] = JSON.parse(listed.body)
  const address = `${server.url.replace('http', 'ws')}/sync/${first?.id ?? ''}`
  const codes: number[] = []
  for (let time = 0; time < times; time++) {
    const socket = new WebSocket(address, { origin: server.url, headers: { cookie: sam.cookie() } })
    socket.on('open', () => socket.send(new Uint8Array([9, 9, 9])))
    codes.push(await new Promise<number>((resolve) => socket.on('close', resolve)))
  }
  return codes
}

/** Turns the last bit of the newest record. */
function spoilLastRecord({ server }: Pair): void {
  const database = new DatabaseSync(join(server.folder, 'data', 'waymark.db'))
  const row = database.prepare('select position, record from log order by position desc limit 1').get()
  const record = row?.['record']
  if (!(record instanceof Uint8Array)) throw new Error('no record')
  const spoiled = record.slice()
  spoiled[spoiled.length - 1] = (spoiled.at(-1) ?? 0) ^ 1
  database.prepare('update log set record = ? where position = ?').run(spoiled, row?.['position'] ?? 0)
  database.close()
}
