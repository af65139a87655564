import { request, type Page } from '@playwright/test'
import * as z from 'zod'
import { openPerson, visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test, type Pair } from './people.ts'
import { buildStockPage } from './stock-page/build-stock-page.ts'

const begun = z.object({ id: z.string(), documentId: z.string() })

test('SY-46 a stock Tiptap editor on a stock y-websocket provider works against the server unchanged', async ({
  pair,
  browser,
}) => {
  const { id, documentId } = await beginSession(pair)
  const ana = pair.clinician.page
  await visit(ana, `${pair.server.url}${pair.workspacePath}/sessions/${id}`)
  await expect(ana.getByText(`${clientName} is here`)).toHaveCount(0)

  const sam = await openPerson(browser, {
    storageState: await pair.client.context.storageState(),
    serviceWorkers: 'block',
  })
  await openStockPage(sam.page, pair.server.url, documentId)
  await expect(sam.page.getByLabel('People')).toContainText(clinicianName)
  // The name is the session's, whatever the program says of its user.
  await expect(ana.getByText(`${clientName} is here`)).toBeVisible()

  const stock = sam.page.locator('.ProseMirror')
  await stock.click()
  await sam.page.keyboard.type('Written in another program')
  const ours = ana.getByRole('textbox', { name: 'What we write in session 1' })
  await expect(ours).toHaveText(/Written in another program/)
  await ours.click()
  await ana.keyboard.press('ControlOrMeta+End')
  await ana.keyboard.press('Enter')
  await ana.keyboard.type('and answered in Waymark')
  await expect(stock.getByRole('paragraph').nth(1)).toHaveText(/and answered in Waymark/)
  await seesSaved(ana)
  await expect(stock.locator('.collaboration-carets__label')).toHaveText(clinicianName)

  await stock.click()
  await sam.page.keyboard.press('ControlOrMeta+End')
  await sam.page.keyboard.press('Enter')
  await sam.page.keyboard.type('## A heading, ')
  await sam.page.keyboard.press('ControlOrMeta+b')
  await sam.page.keyboard.type('strong')
  await expect(ours.getByRole('heading')).toContainText('A heading, strong')
  await expect(ours.locator('strong')).toContainText('strong')

  await ana.reload()
  await expect(ours).toContainText('Written in another program')
  await expect(ours).toContainText('and answered in Waymark')
  await expect(sam.page.locator('body')).toHaveAttribute('data-status', 'connected')
  await sam.context.close()
  await expect(ana.getByText(`${clientName} is here`)).toHaveCount(0)
  expect(sam.complaints).toEqual([])
})

async function beginSession(pair: Pair): Promise<z.infer<typeof begun>> {
  const { url } = pair.server
  const client = await request.newContext({
    baseURL: url,
    extraHTTPHeaders: { origin: url },
    storageState: await pair.client.context.storageState(),
  })
  const answer = await client.post(`/api${pair.workspacePath.replace('/w/', '/workspaces/')}/sessions`)
  expect(answer.status()).toBe(201)
  const session = begun.parse(await answer.json())
  await client.dispose()
  return session
}

/**
 * Another program on the server's own origin, where cookies and Origin are what a browser makes of them. It
 * takes the place of a plain answer of the server: a page made up by the test would be from elsewhere to
 * Chromium, which lets no such page open a socket to this machine.
 */
async function openStockPage(page: Page, url: string, documentId: string): Promise<void> {
  const { html, script } = await buildStockPage()
  await page.goto(`${url}/healthz#${documentId}`)
  await page.setContent(html)
  await page.addScriptTag({ content: script, type: 'module' })
}
