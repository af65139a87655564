import * as z from 'zod'
import { ensureGoalId } from '#lib/base/ids.ts'
import { addGoal, setSignsNotYet } from '#lib/board/goal-commands.ts'
import { hashContent } from '#server/workspaces/hash-content.ts'
import { ensureStatus, signedIn } from '../support/pair-by-interface.ts'
import type { HttpPerson } from '../support/people-http.ts'
import { openStock, untilKept } from '../support/stock-document.ts'
import { clinicianSignInName, password, type Pair } from './people.ts'

export const goalId = ensureGoalId('bus')
export const sentence = 'Take the bus to work.'
const documentsForm = z.array(z.object({ id: z.string(), kind: z.string() }))
const suggestedForm = z.object({ id: z.string() })
const placesForm = z.object({ goals: z.array(z.object({ goalId: z.string(), column: z.string() })) })

/** A goal that the clinician suggests to work on. Both are here as programs too. */
export async function suggestGoal({ server: { url }, workspacePath, clientSignInName }: Pair) {
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
  return { board, client, clinician, base, suggestion: { suggestionId: id, seenHash } }
}

/** The same, once the client has agreed. */
export async function agreeOnGoal(pair: Pair) {
  const { client, suggestion, ...found } = await suggestGoal(pair)
  const body = { answers: [{ ...suggestion, answer: 'agree' }] }
  ensureStatus(await client.ask('POST', `${found.base}/answers`, { body }), 200)
  return found
}

export async function columnOf(person: HttpPerson, base: string): Promise<string | undefined> {
  const told = ensureStatus(await person.ask('GET', `${base}/goals`), 200)
  return placesForm.parse(JSON.parse(told.body)).goals.find((one) => one.goalId === goalId)?.column
}
