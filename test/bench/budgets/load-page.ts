import { errors, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { countBytes, type CountedBytes } from '../../support/count-bytes.ts'
import { kindOfPath, type PageKind } from '../../support/page-budgets.ts'
import { watchNetwork } from './settle.ts'

/**
 * What one opening of a page costs over the wire, as a browser that was never here counts it: everything that comes
 * until the page is settled, headers of answers included, whether the page names it or a script asks for it.
 */
export interface PageLoad extends CountedBytes {
  /** Largest contentful paint, ms from asking for the page. */
  readonly largestPaintMs: number
  /** Cumulative layout shift. */
  readonly shift: number
  /** Until the page hears what is pressed. */
  readonly liveMs: number
  /** What kind of page it turned out to be once everything was there. */
  readonly kind: PageKind
}

/** A phone of some years ago on a slow mobile network: 150 ms there and back, 1.6 Mbit/s, a quarter of this machine. */
export const phone = { latencyMs: 150, bytesASecond: 200_000, slowdown: 4, width: 390, height: 844 }

/** Opens the address in a page of its own that holds nothing from before, slowed down as the phone is. */
export async function loadPage(context: BrowserContext, address: string): Promise<PageLoad> {
  const page = await context.newPage()
  await page.setViewportSize(phone)
  const session = await context.newCDPSession(page)
  const bytes = await countBytes(session)
  const network = watchNetwork(session, page)
  await slowDown(session)
  await page.addInitScript(watchPaints)
  const askedAt = performance.now()
  await page.goto(address)
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  const liveMs = performance.now() - askedAt
  await network.settled()
  const kind = await findKind(page, new URL(address).pathname)
  await network.settled()
  const { largest, shift } = await page.evaluate(() => window.waymarkPaints)
  await page.close()
  return { ...bytes(), largestPaintMs: largest, shift, liveMs, kind }
}

const editorWithinMs = 10_000

async function findKind(page: Page, path: string): Promise<PageKind> {
  const kind = kindOfPath(path)
  if (kind !== 'document') return kind
  try {
    await page.locator('.ProseMirror').first().waitFor({ timeout: editorWithinMs })
    return 'editor'
  } catch (thrown) {
    if (!(thrown instanceof errors.TimeoutError)) throw thrown
    return 'live'
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.latencyMs,
    downloadThroughput: phone.bytesASecond,
    uploadThroughput: phone.bytesASecond / 2,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown })
}

declare global {
  interface Window {
    waymarkPaints: { largest: number; shift: number }
  }
}

/** Runs in the page: what web vitals call LCP and CLS. Nobody presses anything, so every shift counts. */
function watchPaints(): void {
  const paints = { largest: 0, shift: 0 }
  window.waymarkPaints = paints
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) paints.largest = Math.max(paints.largest, entry.startTime)
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && typeof entry.value === 'number') paints.shift += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
