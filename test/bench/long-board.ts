// A board of many goals in a real browser: its bytes, how long until it can be used, how long a move takes.
//   node test/bench/long-board.ts [goals]
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import * as z from 'zod'
import { ensureGoalId } from '#lib/base/ids.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { carryCookies } from '../e2e/browser-person.ts'
import { joinByInterface, setUpByInterface } from '../support/pair-by-interface.ts'
import { startServerProcess } from '../support/server-process.ts'
import { openStock, untilKept } from '../support/stock-document.ts'

const count = Number(process.argv[2] ?? 1_000)
const password = 'a quiet long sentence'
const documents = z.array(z.object({ id: z.string(), kind: z.string() }))

const server = await startServerProcess()
const browser = await chromium.launch({
  executablePath: process.env['WAYMARK_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const ana = await setUpByInterface(server.url, server.setUpLink(), {
    practiceName: 'Harbour Street',
    name: 'Ana Rivera',
    signInName: 'rivera',
    password,
  })
  const { client, workspaceId } = await joinByInterface(server.url, ana, {
    clientName: 'Sam',
    signInName: 'sam',
    password,
  })
  const listed = await client.ask('GET', `/api/workspaces/${workspaceId}/documents`)
  const board = documents.parse(JSON.parse(listed.body)).find(({ kind }) => kind === 'board')
  if (board === undefined) throw new Error('no board')
  const stock = await openStock(server.url, client, board.id)
  const lengthOf = (doc: typeof stock.doc) => doc.getMap('goals').size
  for (let index = 0; index < count; index += 1) {
    const id = ensureGoalId(`goal-${String(index).padStart(17, '0')}`)
    addGoal(stock.doc, { id, sentence: `To go to place ${index} and stay for as long as I like` })
    // Within what one person may send.
    if (index % 50 === 49) await untilKept(server.url, client, board.id, (doc) => lengthOf(doc) > index)
  }
  stock.close()

  const html = await client.ask('GET', `/w/${workspaceId}/goals`)
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`
  const size = Buffer.byteLength(html.body)
  console.log(
    `figure: ${count} goals, HTML ${kilobytes(size)}, ${kilobytes(gzipSync(html.body).length)} gzip`,
  )

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await carryCookies(context, server.url, client)
  const page = await context.newPage()
  await page.addInitScript(noteFirsts)
  const session = await context.newCDPSession(page)
  // The main thread's own time with the page, whatever else the machine does.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000
    return { script: of('ScriptDuration'), all: of('TaskDuration') }
  }
  for (let round = 0; round < 3; round += 1) {
    await page.goto(`${server.url}/w/${workspaceId}/goals`)
    await page.locator('[id^="move-"]:not(:disabled)').first().waitFor()
    const firsts = await page.evaluate(() => ({ live: window.liveAt, usable: window.usableAt }))
    const { all, script } = await spent()
    console.log(`figure: ${count} goals, alive ${ms(firsts.live)}, can be moved ${ms(firsts.usable)}`)
    console.log(`figure: ${count} goals, main thread ${ms(all)}, of it script ${ms(script)}`)
  }
  const opened = await timeOf(page, '[role="menu"]', () =>
    page.locator(`#move-goal-${'9'.padStart(17, '0')}`).click(),
  )
  const moved = await timeOf(page, '[data-goal], li', () =>
    page.getByRole('menuitem', { name: 'Move up' }).click(),
  )
  console.log(`figure: ${count} goals, menu ${ms(opened)}, moved up ${ms(moved)}`)
} finally {
  await browser.close()
  await server.dispose()
}

declare global {
  interface Window {
    liveAt: number
    usableAt: number
  }
}

/** Notes when the page first hears presses, and when its cards can first be moved. */
function noteFirsts(): void {
  const watch = new MutationObserver(() => {
    if (document.documentElement.dataset['live'] !== undefined) window.liveAt ??= performance.now()
    if (document.querySelector('[id^="move-"]:not(:disabled)') === null) return
    window.usableAt ??= performance.now()
    watch.disconnect()
  })
  watch.observe(document, { subtree: true, childList: true, attributes: true })
}

/** From the press to the next frame in which something of that kind is new or has changed. */
async function timeOf(page: Page, selector: string, press: () => Promise<void>): Promise<number> {
  const changed = page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        let began = 0
        addEventListener('pointerdown', () => (began = performance.now()), { once: true, capture: true })
        const watch = new MutationObserver((changes) => {
          const isIt = changes.some(({ addedNodes }) =>
            [...addedNodes].some(
              (node) =>
                node instanceof Element && (node.matches(selector) || node.querySelector(selector) !== null),
            ),
          )
          if (!isIt || began === 0) return
          watch.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - began))
        })
        watch.observe(document.body, { subtree: true, childList: true })
      }),
    selector,
  )
  await press()
  return await changed
}

function ms(time: number): string {
  return `${Math.round(time)} ms`
}
