import type { Page } from '@playwright/test'

/** Types letters where the caret is; answers with the time from each key to the frame that shows it, ms, in order of size. */
export async function typeLetters(page: Page, count: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    window.waymarkKeys = times
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        // A message posted from a frame is read once that frame was handed over.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => times.push(performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        }),
      { capture: true },
    )
  })
  for (let index = 0; index < count; index++) {
    await page.keyboard.press('abcdefghij '.charAt(index % 11))
    await page.waitForFunction((wanted) => window.waymarkKeys.length === wanted, index + 1)
  }
  const times = await page.evaluate(() => window.waymarkKeys)
  return times.toSorted((a, b) => a - b)
}

declare global {
  interface Window {
    waymarkKeys: number[]
  }
}
