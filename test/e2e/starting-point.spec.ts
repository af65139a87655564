import { comesAlive, visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test, type Pair } from './people.ts'
import { pressByKey } from './press-keys.ts'
import { sentence, share, writeStartingPoint } from './starting-point-deeds.ts'

/** Adds a goal and opens its page. */
async function addGoal({ client, server, workspacePath }: Pair): Promise<string> {
  const { page } = client
  await visit(page, `${server.url}${workspacePath}/goals`)
  await page.getByLabel('Something I’d like to be different').fill('The bus, again.')
  await page.keyboard.press('Enter')
  await seesSaved(page)
  await page.getByRole('link', { name: 'The bus, again.' }).click()
  await expect(page).toHaveURL(/goals\/[\w-]+$/)
  await comesAlive(page)
  return page.url()
}

test('SPO-7 a starting point is written, shared, read, quoted by keyboard alone and led back to, and a quote says when its words changed', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  const page = `${pair.server.url}${pair.workspacePath}/starting-point`
  await visit(sam, `${pair.server.url}${pair.workspacePath}/goals`)
  await expect(sam.getByRole('heading', { name: 'Somewhere calm to begin' })).toBeVisible()
  await writeStartingPoint(pair)
  await sam.getByRole('button', { name: 'Skip for now: What matters to me' }).click()
  await expect(sam.getByRole('heading', { name: 'My strengths' })).toBeFocused()
  expect((await ana.goto(page))?.status()).toBe(404)

  await share(sam)
  await visit(ana, page)
  await expect(ana.getByText(`${clientName} shared this on`)).toBeVisible()
  await expect(ana.getByText(sentence)).toBeVisible()
  await expect(ana.getByText(`${clientName} skipped this for now.`)).toHaveCount(4)

  const goal = await addGoal(pair)
  await visit(ana, goal)
  await pressByKey(ana.getByRole('button', { name: 'Quote from…' }).first())
  await pressByKey(ana.getByRole('button', { name: /^Starting point/ }).first())
  await pressByKey(ana.getByRole('button', { name: sentence }).first())
  // Only a part of the paragraph: its first three words.
  await ana.getByLabel('The paragraph').focus()
  await ana.keyboard.press('Control+Home')
  for (let left = 'Getting on the bus'.length; left > 0; left--) await ana.keyboard.press('Shift+ArrowRight')
  await expect(ana.getByRole('dialog').locator('blockquote')).toHaveText('Getting on the bus')
  await pressByKey(ana.getByRole('button', { name: 'Quote these words' }).first())
  await expect(ana.getByRole('dialog')).toHaveCount(0)

  const quote = sam.locator('blockquote', { hasText: /^Getting on the bus$/ })
  await expect(quote).toBeVisible()
  await expect(ana.getByText(`Quoted by ${clinicianName}`)).toBeVisible()
  await sam.getByRole('link', { name: 'From your starting point' }).click()
  await expect(sam).toHaveURL(/starting-point#passage-public-life-0$/)
  await comesAlive(sam)
  await expect(sam.getByText(sentence)).toBeInViewport()

  await sam.getByRole('textbox', { name: 'Life after therapy, out in the world' }).click()
  await sam.keyboard.press('ControlOrMeta+a')
  await sam.keyboard.type('Walking there.')
  await seesSaved(sam)
  await visit(ana, goal)
  await expect(ana.locator('blockquote')).toHaveText('Getting on the bus')
  await expect(ana.getByText('These words have changed since.')).toBeVisible()
})

test('QU-8 who stops sharing chooses what becomes of the quotes, and both open pages follow at once', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  const page = `${pair.server.url}${pair.workspacePath}/starting-point`
  await writeStartingPoint(pair)
  await share(sam)
  const goal = await addGoal(pair)
  const quoteIt = async () => {
    await visit(sam, goal)
    await sam.getByRole('button', { name: 'Quote from…' }).click()
    await sam.getByRole('button', { name: /^Starting point/ }).click()
    await sam.getByRole('button', { name: sentence }).click()
    await sam.getByRole('button', { name: 'Quote these words' }).click()
    // The dialog shows the words too, before they are anybody's quote.
    await expect(sam.getByRole('dialog')).toHaveCount(0)
    await expect(sam.locator('blockquote', { hasText: sentence })).toBeVisible()
  }
  await quoteIt()
  const anasGoal = await pair.clinician.context.newPage()
  await visit(anasGoal, goal)
  await expect(anasGoal.locator('blockquote')).toHaveText(sentence)
  await visit(ana, page)
  await expect(ana.getByText(sentence)).toBeVisible()

  const stop = async (choice: string) => {
    await visit(sam, page)
    await sam.getByRole('button', { name: 'Stop sharing' }).click()
    await expect(sam.getByText('What should happen to them there?')).toBeVisible()
    await sam.getByRole('button', { name: choice }).click()
  }
  await stop('Stop sharing, take the quotes back')
  await expect(ana.getByText(`${clientName} no longer shares this with you`)).toBeVisible({ timeout: 1_000 })
  await expect(ana.getByText(sentence)).toHaveCount(0)
  await expect(anasGoal.getByText('Withdrawn')).toBeVisible()
  await expect(anasGoal.locator('blockquote')).toHaveCount(0)
  expect((await ana.goto(page))?.status()).toBe(404)

  await visit(sam, page)
  await share(sam)
  await quoteIt()
  await stop('Stop sharing, keep the quotes')
  await expect(sam.locator('main').getByText('Only you can see this now.')).toBeVisible()
  await expect(anasGoal.locator('blockquote')).toHaveText(sentence)
  await expect(anasGoal.getByText(`Words that ${clientName} kept here`)).toBeVisible()
})
