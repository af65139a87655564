import type { Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test, type Pair } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'
import { startTogether } from './start-together.ts'

const goals = ({ server, workspacePath }: Pair) => `${server.url}${workspacePath}/goals`
const levelOf = (page: Page) => page.getByLabel('What a screen reader says of other people')

/** Notes everything that the polite region says. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver(() => {
      const words = document.querySelector('[aria-live="polite"]')?.textContent ?? ''
      if (words !== '' && heard.at(-1) !== words) heard.push(words)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
}

const heardBy = (page: Page) => page.evaluate((): unknown => Reflect.get(window, 'heard'))

test('AN-5 how much is said is chosen on the board, in a session and under Me, and holds on this device', async ({
  pair,
}) => {
  const sam = pair.client.page
  await visit(sam, goals(pair))
  await sam.getByText('For screen readers').click()
  await expect(levelOf(sam)).toHaveValue('joins')
  await levelOf(sam).selectOption('off')
  await visit(sam, `${pair.server.url}/me`)
  await expect(levelOf(sam)).toHaveValue('off')
  await levelOf(sam).selectOption('near')
  await beginSession(pair)
  await sam.getByText('For screen readers').click()
  await expect(levelOf(sam)).toHaveValue('near')
})

test('AN-4 on the board and in a session what others do near me is said in batches, and not what I do', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await listen(sam)
  await visit(sam, goals(pair))
  await sam.getByText('For screen readers').click()
  await levelOf(sam).selectOption('near')
  await sam.getByLabel('Something I’d like to be different').fill('Sleep through')
  await sam.keyboard.press('Enter')
  await seesSaved(sam)
  await visit(ana, goals(pair))
  await ana.getByLabel(`Something ${clientName} would like to be different`).fill('Ride the bus')
  await ana.keyboard.press('Enter')
  await expect(sam.getByText('Ride the bus')).toBeVisible()
  await startTogether(pair, 'Sleep through')
  await expect
    .poll(async () => String(await heardBy(sam)))
    .toContain('You both agreed on “Sleep through”. It is in Working on now.')
  const heard = String(await heardBy(sam))
  expect(heard).toContain(`Here with you: ${clinicianName}.`)
  expect(heard).toContain(`${clinicianName} added an idea.`)
  expect(heard).not.toContain(clientName)

  const address = await beginSession(pair)
  await visit(ana, address)
  await writeAtEnd(sam, 'What we did')
  await writeAtEnd(ana, ' and more')
  await expect
    .poll(async () => String(await heardBy(sam)))
    .toContain(`${clinicianName} wrote close to where you are.`)
  await expect(bodyOf(sam).locator('[data-caret-of]')).toHaveAttribute('aria-hidden', 'true')
})
