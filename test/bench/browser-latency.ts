// From a keystroke in one real browser to the other's screen, and to Saved: p50 and p99.
//   npm run latency
import { chromium, type Browser, type Page } from '@playwright/test'
import { startServerProcess } from '../support/server-process.ts'

const count = Number(process.argv[2] ?? 200)

const server = await startServerProcess({ script: 'server/demo/main.ts' })
const browser = await chromium.launch({
  executablePath: process.env['WAYMARK_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const writer = await openAs(browser, 'sam@demo.test')
  const reader = await openAs(browser, 'rivera@demo.test')
  const workspace = new URL(writer.url()).pathname
  await writer.goto(`${server.url}${workspace}/sessions`)
  await writer.locator('main a[href*="/sessions/"]').first().click()
  await writer.waitForURL(/sessions\/[\w-]{22}$/)
  await reader.goto(writer.url())
  for (const page of [writer, reader]) await page.locator('.ProseMirror').waitFor()
  await writer.locator('[data-save-state=settled]').waitFor()
  const { toOther, toSaved } = await measure(writer, reader)
  console.log(`figure: browsers, keystroke to the other's screen: ${percentiles(toOther)}`)
  console.log(`figure: browsers, keystroke to Saved: ${percentiles(toSaved)}`)
} finally {
  await browser.close()
  await server.dispose()
}

async function openAs(opened: Browser, signInName: string): Promise<Page> {
  const page = await (await opened.newContext()).newPage()
  await page.goto(`${server.url}/sign-in`)
  await page.locator('html[data-live]').waitFor()
  await page.getByLabel('Sign-in name').fill(signInName)
  await page.getByLabel('Password').fill('waymark-demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

/** Both pages note the time themselves, on the machine's one clock: when a key came, when it was seen, when saved. */
async function measure(writer: Page, reader: Page) {
  const toOther: number[] = []
  const toSaved: number[] = []
  await writer.locator('.ProseMirror').click()
  await writer.keyboard.press('Control+End')
  for (let index = 0; index < count; index += 1) {
    const saved = writer.evaluate(
      () =>
        new Promise<{ key: number; saved: number }>((resolve) => {
          const now = () => performance.timeOrigin + performance.now()
          addEventListener(
            'keydown',
            () => {
              const key = now()
              const line = document.querySelector('[data-save-state]')
              if (line === null) throw new Error('no save state on this page')
              let moved = false
              const watch = new MutationObserver(() => {
                const state = document.querySelector('[data-save-state]')?.getAttribute('data-save-state')
                if (state !== 'settled') moved = true
                if (!moved || state !== 'settled') return
                watch.disconnect()
                resolve({ key, saved: now() })
              })
              watch.observe(line.parentElement ?? line, { subtree: true, childList: true, attributes: true })
            },
            { once: true, capture: true },
          )
        }),
    )
    const seen = reader.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const text = document.querySelector('.ProseMirror')
          if (text === null) throw new Error('no editor on this page')
          const watch = new MutationObserver((changes) => {
            if (!changes.some(({ type }) => type === 'characterData')) return
            watch.disconnect()
            resolve(performance.timeOrigin + performance.now())
          })
          watch.observe(text, { subtree: true, characterData: true })
        }),
    )
    // Both are watching once their pages have answered anything asked after that.
    await Promise.all([writer.evaluate(() => 0), reader.evaluate(() => 0)])
    await writer.keyboard.press('a')
    const times = await saved
    toSaved.push(times.saved - times.key)
    toOther.push((await seen) - times.key)
  }
  return { toOther, toSaved }
}

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (${sorted.length} of ${count})`
}
