import { untilKept } from '../support/stock-document.ts'
import { agreeOnGoal, columnOf, goalId, sentence, suggestGoal } from './agreed-goal.ts'
import { comesAlive, visit } from './browser-person.ts'
import { expect, test } from './people.ts'

test('DS-14 a stop that was pressed without a network is done from the next page, though its tab was closed', async ({
  pair,
}) => {
  const { board, clinician, base } = await agreeOnGoal(pair)
  board.close()
  const { context, page } = pair.client
  const goals = `${pair.server.url}${pair.workspacePath}/goals`
  await visit(page, goals)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: `Move… ${sentence}` }).click()
  await page.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(page.getByText(/^Not sent yet/)).toBeVisible()
  const next = await context.newPage()
  await page.close()
  await context.setOffline(false)
  expect(await columnOf(clinician, base)).toBe('active')
  await visit(next, `${pair.server.url}${pair.workspacePath}`)
  await expect.poll(() => columnOf(clinician, base)).toBe('on-hold')
  await visit(next, goals)
  await expect(next.getByText(/^Not sent yet/)).toHaveCount(0)
})

test('DE-23 the client rests a goal whose board cannot be opened, and one whose words a program took away', async ({
  pair,
}) => {
  const { board, clinician, base } = await agreeOnGoal(pair)
  const { page } = pair.client
  const goal = `${pair.server.url}${pair.workspacePath}/goals/${goalId}`
  await page.routeWebSocket('**/sync/**', (socket) => socket.close())
  await visit(page, goal)
  await page
    .getByRole('button', { name: `Move… ${sentence}` })
    .last()
    .click()
  await expect(page.getByRole('menuitem', { name: 'Let it rest' })).toBeVisible()
  await page.keyboard.press('Escape')
  board.doc.getMap('goals').delete(goalId)
  await untilKept(
    pair.server.url,
    clinician,
    board.provider.roomname,
    (doc) => !doc.getMap('goals').has(goalId),
  )
  board.close()
  await visit(page, `${pair.server.url}${pair.workspacePath}/goals`)
  const gone = page.getByRole('listitem').filter({ hasText: 'This goal cannot be read' })
  await gone.getByRole('button', { name: /^Move…/ }).click()
  await page.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect.poll(() => columnOf(clinician, base)).toBe('on-hold')
  await comesAlive(page)
})

test('DS-1 whoever goes on writing before the answer to their agreement has come keeps their caret', async ({
  pair,
}) => {
  const { board } = await suggestGoal(pair)
  board.close()
  const { page } = pair.client
  let answerNow = () => {}
  const held = new Promise<void>((resolve) => {
    answerNow = resolve
  })
  await page.route('**/answers', async (route) => {
    const response = await route.fetch()
    await held
    await route.fulfill({ response })
  })
  await visit(page, `${pair.server.url}${pair.workspacePath}/goals/${goalId}`)
  await page.getByRole('button', { name: 'I agree', exact: true }).click()
  // It is on the server, and told to this page as to every other, before the press has its answer.
  await expect(page.getByText('In Working on')).toBeVisible()
  const words = page.getByRole('textbox', { name: 'My goal, in my words' })
  await words.click()
  const answered = page.waitForResponse('**/answers')
  answerNow()
  await (await answered).finished()
  await expect(page.getByText('You both agreed').first()).toBeVisible()
  await expect(words).toBeFocused()
})
