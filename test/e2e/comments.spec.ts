import { visit } from './browser-person.ts'
import { findViolations } from './find-violations.ts'
import { clientName, clinicianName, expect, test } from './people.ts'
import { pressByKey, tabTo } from './press-keys.ts'
import { sentence, share, writeStartingPoint } from './starting-point-deeds.ts'

const part = 'Life after therapy, out in the world'

test('CM-10 words are commented on, replied to and called done, live, by pointer and by keyboard alone', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  const page = `${pair.server.url}${pair.workspacePath}/starting-point`
  const commentOn = `Comment on: ${part}`
  await writeStartingPoint(pair)
  await expect(sam.getByRole('button', { name: commentOn })).toHaveCount(0)
  await share(sam)
  await expect(sam.getByRole('button', { name: commentOn })).toBeVisible()

  await visit(ana, page)
  await ana.getByText(sentence).evaluate((element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
    if (words === null) throw new Error('there are no words')
    getSelection()?.setBaseAndExtent(words, 0, words, 'Getting on the bus'.length)
  })
  await ana.getByRole('button', { name: commentOn }).click()
  await expect(ana.getByLabel('What it is about')).toHaveValue('selected')
  await expect(ana.getByText(`${clientName} can read this once you send it.`)).toBeVisible()
  await expect(ana.getByLabel('Your comment')).toBeFocused()
  await ana.keyboard.type('Which bus do you think of?')
  await expect(sam.getByText('Which bus')).toHaveCount(0)
  await ana.keyboard.press('Enter')

  const said = sam.getByRole('list', { name: `Comments: ${part}` })
  await expect(said).toContainText('Which bus do you think of?')
  await expect(said).toContainText(clinicianName)
  await expect(said.locator('blockquote')).toHaveText('Getting on the bus')
  const marked = () =>
    sam.evaluate(() =>
      [...(CSS.highlights.get('commented') ?? [])].map((range) =>
        range instanceof Range ? range.cloneContents().textContent : '',
      ),
    )
  await expect.poll(marked).toEqual(['Getting on the bus'])

  // By keyboard alone: what is typed waits where it was typed, also while there is no way to send it.
  await pressByKey(sam.getByRole('button', { name: /^Reply to/ }))
  await expect(sam.getByLabel('Your reply')).toBeFocused()
  await sam.keyboard.type('The 9, in the morning.')
  await pair.client.context.setOffline(true)
  await sam.keyboard.press('Enter')
  await expect(sam.getByText('You are not connected, so this is not sent yet.')).toBeVisible()
  await pair.client.context.setOffline(false)
  await visit(sam, page)
  await pressByKey(sam.getByRole('button', { name: /^Reply to/ }))
  await expect(sam.getByLabel('Your reply')).toHaveValue('The 9, in the morning.')
  await sam.keyboard.press('Enter')
  const seen = ana.getByRole('list', { name: `Comments: ${part}` })
  await expect(seen).toContainText('The 9, in the morning.')

  await pressByKey(ana.getByRole('button', { name: commentOn }))
  await expect(ana.getByLabel('Your comment')).toBeFocused()
  await ana.keyboard.press('Shift+Tab')
  await expect(ana.getByLabel('What it is about')).toBeFocused()
  await ana.keyboard.press('ArrowDown')
  await tabTo(ana.getByLabel('Your comment'))
  await ana.keyboard.type('I read this twice.')
  await ana.keyboard.press('Enter')
  await expect(said).toContainText('I read this twice.')
  await expect(said.locator('blockquote').last()).toHaveText(sentence)

  await pressByKey(ana.getByRole('button', { name: 'Take back: I read this twice.' }))
  await expect(said).toContainText(`${clinicianName} took this back.`)
  await pressByKey(sam.getByRole('button', { name: 'Mark as done: Which bus do you think of?' }))
  await expect(ana.locator('summary').filter({ hasText: /^Done$/ })).toBeVisible()
  expect(await findViolations(sam)).toEqual([])
  expect(await findViolations(ana)).toEqual([])
})

test('CM-10 a comment says once its words have changed, is told on Home and Today, and is gone with the sharing', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  const home = `${pair.server.url}${pair.workspacePath}`
  const page = `${home}/starting-point`
  await writeStartingPoint(pair)
  await share(sam)
  await sam.getByRole('button', { name: `Comment on: ${part}` }).click()
  await sam.getByLabel('What it is about').selectOption({ index: 1 })
  await sam.getByLabel('Your comment').fill('Is this too much?')
  await sam.getByRole('button', { name: 'Send' }).click()
  await expect(sam.locator('blockquote')).toHaveText(sentence)

  await visit(ana, `${pair.server.url}/today`)
  await ana.getByRole('link', { name: `${clientName} wrote a comment on a starting point` }).click()
  await expect(ana.getByText('Is this too much?')).toBeVisible()
  await ana.getByRole('button', { name: /^Reply to/ }).click()
  await ana.getByLabel('Your reply').fill('Not at all.')
  await ana.keyboard.press('Enter')
  await expect(ana.getByText('Not at all.')).toBeVisible()
  await visit(ana, `${pair.server.url}/today`)
  await expect(ana.getByText('Nothing waits for you.')).toBeVisible()
  await visit(ana, page)

  await sam.getByRole('textbox', { name: part }).click()
  await sam.keyboard.press('ControlOrMeta+a')
  await sam.keyboard.type('Walking there.')
  for (const one of [sam, ana]) {
    await expect(one.getByText('These words have changed since.')).toBeVisible()
    await expect(one.locator('blockquote')).toHaveText(sentence)
  }
  await visit(sam, home)
  await sam.getByRole('link', { name: `${clinicianName} wrote a comment on your starting point` }).click()
  await expect(sam.getByText('Not at all.')).toBeVisible()

  await sam.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(ana.getByText(`${clientName} no longer shares this with you`)).toBeVisible({ timeout: 1_000 })
  await expect(ana.getByText('Is this too much?')).toHaveCount(0)
  await expect(sam.getByText('You share this no longer, so only you see these comments.')).toBeVisible()
  await expect(sam.getByText('Not at all.')).toBeVisible()
  await expect(sam.getByRole('button', { name: /^Reply to/ })).toHaveCount(0)
})
