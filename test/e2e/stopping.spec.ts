import * as z from 'zod'
import { ensureGoalId } from '#lib/base/ids.ts'
import { addGoal, setSignsNotYet } from '#lib/board/goal-commands.ts'
import { hashContent } from '#server/workspaces/hash-content.ts'
import { ensureStatus, signedIn } from '../support/pair-by-interface.ts'
import type { HttpPerson } from '../support/people-http.ts'
import { openStock, untilKept } from '../support/stock-document.ts'
import { comesAlive, visit } from './browser-person.ts'
import { clinicianSignInName, expect, password, test, type Pair } from './people.ts'

const goalId = ensureGoalId('bus')
const sentence = 'Take the bus to work.'
const documentsForm = z.array(z.object({ id: z.string(), kind: z.string() }))
const suggestedForm = z.object({ id: z.string() })
const placesForm = z.object({ goals: z.array(z.object({ goalId: z.string(), column: z.string() })) })

/** A goal that both agreed to work on, and the client and the clinician as programs. */
async function agreeOnGoal({ server: { url }, workspacePath, clientSignInName }: Pair) {
  const client = await signedIn(url, { signInName: clientSignInName, password })
  const clinician = await signedIn(url, { signInName: clinicianSignInName, password })
  const base = `/api/workspaces/${workspacePath.slice('/w/'.length)}`
  const listed = ensureStatus(await client.ask('GET', `${base}/documents`), 200)
  const boardId = documentsForm.parse(JSON.parse(listed.body)).find(({ kind }) => kind === 'board')?.id ?? ''
  const board = await openStock(url, clinician, boardId)
  addGoal(board.doc, { id: goalId, sentence })
  setSignsNotYet(board.doc, goalId, true)
  await untilKept(url, client, boardId, (doc) => doc.getXmlFragment(`sentence/${goalId}`).length > 0)
  const seenHash = hashContent({ sentence })
  const suggested = await clinician.ask('POST', `${base}/goals/${goalId}/suggestions`, {
    body: { kind: 'start', seenHash },
  })
  const { id } = suggestedForm.parse(JSON.parse(ensureStatus(suggested, 201).body))
  const answers = [{ suggestionId: id, answer: 'agree', seenHash }]
  ensureStatus(await client.ask('POST', `${base}/answers`, { body: { answers } }), 200)
  return { board, clinician, base }
}

async function columnOf(person: HttpPerson, base: string): Promise<string | undefined> {
  const told = ensureStatus(await person.ask('GET', `${base}/goals`), 200)
  return placesForm.parse(JSON.parse(told.body)).goals.find((one) => one.goalId === goalId)?.column
}

test('DS-5 a stop that was pressed without a network is done from the next page, though its tab was closed', async ({
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

test('DE-20 the client rests a goal whose board cannot be opened, and one whose words a program took away', async ({
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
