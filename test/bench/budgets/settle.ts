import type { CDPSession, Page } from '@playwright/test'

/** Nothing has been asked for, and nothing was on its way, for so long. */
const quietMs = 2_000
const lookEveryMs = 50

/**
 * Follows what the page asks the network for from now on, sockets aside. Resolves once it has gone without for two
 * seconds: what a script asks for by itself comes late on a slow phone, and counts.
 */
export function watchNetwork(session: CDPSession, page: Page): { settled(): Promise<void> } {
  const underWay = new Set<string>()
  let lastAt = performance.now()
  const begin = ({ requestId }: { readonly requestId: string }) => {
    underWay.add(requestId)
    lastAt = performance.now()
  }
  const end = ({ requestId }: { readonly requestId: string }) => {
    underWay.delete(requestId)
    lastAt = performance.now()
  }
  session.on('Network.requestWillBeSent', begin)
  session.on('Network.loadingFinished', end)
  session.on('Network.loadingFailed', end)
  return {
    async settled() {
      while (underWay.size > 0 || performance.now() - lastAt < quietMs) await page.waitForTimeout(lookEveryMs)
    },
  }
}
