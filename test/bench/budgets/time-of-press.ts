import type { Page } from '@playwright/test'

/** From the press to the frame in which something that the selector names has come, ms. */
export async function timeOfPress(page: Page, selector: string, press: () => Promise<void>): Promise<number> {
  const shown = page.evaluate(waitForNew, selector)
  await press()
  return shown
}

/** Runs in the page. */
function waitForNew(selector: string): Promise<number> {
  return new Promise((resolve) => {
    let began = 0
    addEventListener('pointerdown', ({ timeStamp }) => (began = timeStamp), { once: true, capture: true })
    const watch = new MutationObserver((changes) => {
      const isNew = (node: Node) =>
        node instanceof Element && (node.matches(selector) || node.querySelector(selector) !== null)
      if (began === 0 || !changes.some(({ addedNodes }) => [...addedNodes].some(isNew))) return
      watch.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - began))
    })
    watch.observe(document.body, { subtree: true, childList: true })
  })
}
