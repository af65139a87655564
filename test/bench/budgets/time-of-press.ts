import type { Page } from '@playwright/test'

/** From the press to the frame in which something that the selector names has come or gone, ms. */
export async function timeOfPress(page: Page, selector: string, press: () => Promise<void>): Promise<number> {
  return timeFrom(page, 'pointerdown', selector, press)
}

/** The same from a choice in a list. */
export async function timeOfChoice(
  page: Page,
  selector: string,
  choose: () => Promise<unknown>,
): Promise<number> {
  return timeFrom(page, 'change', selector, choose)
}

async function timeFrom(
  page: Page,
  event: 'pointerdown' | 'change',
  selector: string,
  act: () => Promise<unknown>,
): Promise<number> {
  const shown = page.evaluate(waitForOther, { event, selector })
  await act()
  return shown
}

/** Runs in the page. */
function waitForOther({
  event,
  selector,
}: {
  readonly event: string
  readonly selector: string
}): Promise<number> {
  return new Promise((resolve) => {
    let began = 0
    addEventListener(event, ({ timeStamp }) => (began = timeStamp), { once: true, capture: true })
    const watch = new MutationObserver((changes) => {
      const isMeant = (node: Node) =>
        node instanceof Element && (node.matches(selector) || node.querySelector(selector) !== null)
      const isOther = changes.some(({ addedNodes, removedNodes }) =>
        [...addedNodes, ...removedNodes].some(isMeant),
      )
      if (began === 0 || !isOther) return
      watch.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - began))
    })
    watch.observe(document.body, { subtree: true, childList: true })
  })
}
