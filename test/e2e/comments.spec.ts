import type { Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test } from './people.ts'
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
      [...(CSS.highlights.get('commented') ?? [])].map((mark) => {
        const range = document.createRange()
        range.setStart(mark.startContainer, mark.startOffset)
        range.setEnd(mark.endContainer, mark.endOffset)
        return range.toString()
      }),
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

test('CM-8 what is selected is what is talked about: again and again in a line, over a break, in a list, with three presses', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await writeStartingPoint(pair)
  await sam.keyboard.press('Enter')
  await sam.keyboard.type('Kind and kind and kind again')
  await sam.keyboard.press('Shift+Enter')
  await sam.keyboard.type('to me')
  await sam.keyboard.press('Enter')
  await sam.keyboard.type('- go out')
  await sam.keyboard.press('Enter')
  await sam.keyboard.type('go home')
  await seesSaved(sam)
  await share(sam)
  await visit(ana, `${pair.server.url}${pair.workspacePath}/starting-point`)

  const comment = async (words: string) => {
    await ana.getByRole('button', { name: `Comment on: ${part}` }).click()
    await ana.getByLabel('Your comment').fill(words)
    await ana.keyboard.press('Enter')
    await expect(sam.getByText(words, { exact: true })).toBeVisible()
  }
  const select = (first: string, from: number, last: string, to: number) =>
    ana.getByText('Kind and kind').evaluate(
      (element, asked) => {
        const text = element.closest('.ProseMirror, [data-text]') ?? element
        const find = (words: string) => {
          const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
          for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode())
            if (node.textContent?.startsWith(words)) return node
          throw new Error('there are no such words')
        }
        getSelection()?.setBaseAndExtent(find(asked.first), asked.from, find(asked.last), asked.to)
      },
      { first, from, last, to },
    )
  await select('Kind', 18, 'Kind', 22)
  await comment('The last.')
  await select('Kind', 23, 'to me', 2)
  await comment('Over the break.')
  await select('go home', 0, 'go home', 2)
  await comment('In the list.')
  await ana.getByText(sentence).click({ clickCount: 3 })
  await comment('With three presses.')
  const said = ana.getByRole('list', { name: `Comments: ${part}` })
  await expect(said.locator('blockquote')).toHaveText(['kind', 'again to', 'go', sentence])
  const before = (page: Page) =>
    page.evaluate(() =>
      [...(CSS.highlights.get('commented') ?? [])].map((range) => {
        const { startContainer, startOffset } = range
        const line = startContainer.parentElement?.closest('p')
        return `${line?.textContent.slice(0, 7)} ${startOffset}`
      }),
    )
  for (const page of [sam, ana])
    await expect
      .poll(() => before(page))
      .toEqual(['Kind an 18', 'Kind an 23', 'go home 0', `${sentence.slice(0, 7)} 0`])
})

test('CM-10 a reply that is being written stays when the other calls it done, and what was taken back is in no name', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await writeStartingPoint(pair)
  await share(sam)
  await visit(ana, `${pair.server.url}${pair.workspacePath}/starting-point`)
  await ana.getByRole('button', { name: `Comment on: ${part}` }).click()
  await ana.getByLabel('Your comment').fill('Which bus do you think of?')
  await ana.keyboard.press('Enter')
  await sam.getByRole('button', { name: /^Reply to/ }).click()
  await expect(sam.getByLabel('Your reply')).toBeFocused()
  await sam.keyboard.type('The 9,')
  await ana.getByRole('button', { name: /^Mark as done/ }).click()
  await expect(sam.getByText(`Done. ${clinicianName}`)).toBeVisible()
  await sam.keyboard.type(' in the morning.')
  await expect(sam.getByLabel('Your reply')).toHaveValue('The 9, in the morning.')
  await sam.keyboard.press('Enter')
  await expect(ana.getByText('The 9, in the morning.')).toBeVisible()

  await ana.getByRole('button', { name: /^Take back/ }).click()
  await expect(sam.getByText(`${clinicianName} took this back.`)).toBeVisible()
  await expect(
    sam.getByRole('button', { name: `Mark as done: ${clinicianName} took this back.` }),
  ).toBeVisible()
  await expect(sam.getByRole('button', { name: /: Which bus/ })).toHaveCount(0)
})
