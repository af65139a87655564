import { schemaProtocol } from '#lib/wire/protocol-name.ts'
import { listedPages } from '../support/schema-migrations.ts'
import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { signedIn } from '../support/pair-by-interface.ts'
import { openStock, type StockDocument } from '../support/stock-document.ts'
import { visit } from './browser-person.ts'
import {
  clinicianSignInName,
  closePair,
  expect,
  makePair,
  password,
  seesOnDevice,
  seesSaved,
  startServerWithPractice,
  test,
  type Pair,
} from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'

/** What a page of the newer build says that it knows. */
const knowing = schemaProtocol(listedPages.to)

const newerServer = 'test/support/newer-server.ts'

// Servers are started one after another; a start takes its time on a busy machine.
test.describe.configure({ timeout: 180_000 })

test('SV-9 an old tab on a board goes on beside a newer server, and nothing that is new is lost', async ({
  lonePair: pair,
}) => {
  const sam = pair.client.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/goals`)
  await addGoal(sam, 'Sleep through')
  await addGoal(sam, 'See friends')
  await seesSaved(sam)
  await pair.server.stop()
  await addGoal(sam, 'Ask for help')
  await seesOnDevice(sam)
  await pair.server.start(newerServer)
  await seesSaved(sam)

  const newer = await openAsClinician(pair, 'board')
  const goals = newer.doc.getMap('goals')
  expect(goals.size).toBe(3)
  const [first = ''] = [...goals.keys()].filter((id) => sentenceOf(newer.doc, id).includes('Sleep'))
  const yFirst = goals.get(first)
  if (!(yFirst instanceof Y.Map)) throw new Error('no such goal')
  expect(yFirst.get('sureness')).toBe('not said')
  yFirst.set('sureness', 'quite')

  await sam.getByRole('button', { name: /^Move… Sleep/ }).click()
  await sam.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(sam.getByText('Moved to Resting.')).toBeVisible()
  await sam.getByRole('link', { name: 'Sleep through' }).click()
  await sam.getByRole('textbox', { name: 'My goal, in my words' }).click()
  await sam.keyboard.press('End')
  await sam.keyboard.type(' the night')
  await expect.poll(() => sentenceOf(newer.doc, first)).toContain('Sleep through the night')
  await seesSaved(sam)
  newer.close()

  const kept = await openAsClinician(pair, 'board')
  expect(kept.doc.getMap('goals').toJSON()[first]).toMatchObject({ sureness: 'quite' })
  expect(kept.doc.getMap('moods').toJSON()).toEqual({ first: { colour: 'green' } })
  kept.close()
})

test('SV-8 an old tab that a newer server cannot have is told so, and its words are sent after a reload', async ({
  lonePair: pair,
}) => {
  const sam = pair.client.page
  await beginSession(pair)
  await writeAtEnd(sam, 'Said before.')
  await seesSaved(sam)
  await pair.server.stop()
  await writeAtEnd(sam, ' Said by the old tab.')
  await seesOnDevice(sam)
  await pair.server.start(newerServer)

  const told = sam.getByRole('alert').filter({ hasText: 'There is a newer version of this page' })
  await expect(told).toBeVisible({ timeout: 20_000 })
  await expect(told).toContainText('What was called Saved is safe.')
  await expect(told).toContainText('Your last words are on this device. They will be sent')
  await expect(bodyOf(sam)).toHaveText('Said before. Said by the old tab.')
  const reader = await openAsClinician(pair, 'session', [knowing])
  expect(reader.doc.getXmlFragment('body').toJSON()).not.toContain('old tab')
  expect(reader.doc.getMap('parts').toJSON()).toEqual({ first: 'body' })
  const closed = await openAsClinician(pair, 'session').catch((error: unknown) => String(error))
  expect(closed).toContain('closed 4426')

  // What a newer page would say of itself.
  await sam.addInitScript((said) => {
    const PlainSocket = window.WebSocket
    window.WebSocket = class extends PlainSocket {
      constructor(url: string | URL, protocols: string | string[] = []) {
        super(
          url,
          [protocols].flat().map((one) => one.replace(/^waymark\.schema\.\d+$/, said)),
        )
      }
    }
  }, knowing)
  await told.getByRole('button', { name: 'Reload the page' }).click()
  await seesSaved(sam)
  await expect(bodyOf(sam)).toHaveText('Said before. Said by the old tab.')
  await expect.poll(() => reader.doc.getXmlFragment('body').toJSON()).toContain('Said by the old tab.')
  reader.close()
})

test('SV-8 a page whose document is newer than a server that was set back is read, and says so', async ({
  browser,
}) => {
  const server = await startServerWithPractice({}, newerServer)
  const pair = await makePair(browser, server)
  const sam = pair.client.page
  const goals = `${server.url}${pair.workspacePath}/goals`
  await visit(sam, goals)
  await addGoal(sam, 'Sleep through')
  await seesSaved(sam)
  await sam.goto('about:blank')
  await server.stop()
  await server.start('server/main.ts')

  await visit(sam, goals)
  const told = sam.getByRole('status').filter({ hasText: 'This page can only be read just now' })
  await expect(told).toContainText('Nothing of it is lost.')
  await expect(sam.getByText('Sleep through')).toBeVisible()
  // Stopping needs no words of it; suggesting does, and so does an order.
  await sam.getByRole('button', { name: /^Move… Sleep/ }).click()
  const choices = sam.getByRole('menuitem').filter({ visible: true })
  await expect(choices).toHaveText(['Ideas', 'Let it rest', 'It is reached', 'Close it'])
  await closePair(pair)
  await server.dispose()
})

const additions = {
  node: (yBody: Y.XmlFragment) => {
    const yCallout = new Y.XmlElement('callout')
    yBody.insert(yBody.length, [yCallout])
    yCallout.insert(0, [new Y.XmlText('Theirs')])
  },
  mark: (yBody: Y.XmlFragment) => {
    const yParagraph = new Y.XmlElement('paragraph')
    yBody.insert(yBody.length, [yParagraph])
    const yText = new Y.XmlText()
    yParagraph.insert(0, [yText])
    yText.insert(0, 'Theirs', { highlight: { colour: 'green' } })
  },
}

for (const [what, add] of Object.entries(additions)) {
  test(`SV-10 a ${what} that an open editor does not know, in mid-sentence: nothing is deleted, nothing lost`, async ({
    pair,
  }) => {
    const sam = pair.client.page
    await beginSession(pair)
    await writeAtEnd(sam, 'Mine')
    await seesSaved(sam)
    const newer = await openAsClinician(pair, 'session')
    const yBody = newer.doc.getXmlFragment('body')
    await Promise.all([
      sam.keyboard.type(' and mine and mine and mine and mine', { delay: 15 }),
      expect
        .poll(() => yBody.toJSON(), { intervals: [5] })
        .toContain('Mine and mine')
        .then(() => add(yBody)),
    ])
    await expect(sam.getByText('Part of this cannot be shown here, so it can only be read.')).toBeVisible()
    await expect(bodyOf(sam)).toHaveCount(0)
    await seesSaved(sam)
    const shown = await sam.getByText(/^Mine and mine/).textContent()
    await expect(sam.getByText('Theirs')).toBeVisible()
    newer.close()

    const kept = await openAsClinician(pair, 'session')
    const text = kept.doc.getXmlFragment('body').toJSON()
    expect(text).toContain(`<paragraph>${shown}</paragraph>`)
    expect(text).toContain(what === 'node' ? '<callout>Theirs</callout>' : '>Theirs</highlight>')
    kept.close()
  })
}

async function addGoal(page: Page, words: string): Promise<void> {
  await page.getByLabel('Something I’d like to be different').fill(words)
  await page.keyboard.press('Enter')
  // Among the goals: while the page still opens, the words wait in the field.
  await expect(page.getByRole('link', { name: words })).toBeVisible()
}

/** The workspace's newest document of that kind, opened by a program of the clinician's. */
async function openAsClinician(
  { server, workspacePath }: Pair,
  kind: string,
  protocols: readonly string[] = [],
): Promise<StockDocument> {
  const ana = await signedIn(server.url, { signInName: clinicianSignInName, password })
  const listed = await ana.ask('GET', `/api${workspacePath.replace('/w/', '/workspaces/')}/documents`)
  const documents: readonly { readonly id: string; readonly kind: string }[] = JSON.parse(listed.body)
  const found = documents.findLast((one) => one.kind === kind)
  return openStock(server.url, ana, found?.id ?? '', protocols)
}

const sentenceOf = (doc: Y.Doc, id: string) => doc.getXmlFragment(`sentence/${id}`).toJSON()
