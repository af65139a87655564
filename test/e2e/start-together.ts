import * as z from 'zod'
import { parseGoalId } from '#lib/base/ids.ts'
import { setSignsNotYet } from '#lib/board/goal-commands.ts'
import { readDecidable } from '#lib/deciding/read-decidable.ts'
import { hashContent } from '#server/workspaces/hash-content.ts'
import { ensureStatus, signedIn } from '../support/pair-by-interface.ts'
import { openStock, untilKept } from '../support/stock-document.ts'
import { clinicianSignInName, password, type Pair } from './people.ts'

const documentsForm = z.array(z.object({ id: z.string(), kind: z.string() }))
const idForm = z.object({ id: z.string() })
const outcomesForm = z.array(z.object({ outcome: z.string() }))

/** Both agree to work on the goal that begins with these words, as their programs would: the client suggests it. */
export async function startTogether(pair: Pair, begins: string): Promise<void> {
  const { url } = pair.server
  const client = await signedIn(url, { signInName: pair.clientSignInName, password })
  const clinician = await signedIn(url, { signInName: clinicianSignInName, password })
  const workspace = `/api${pair.workspacePath.replace('/w/', '/workspaces/')}`
  const listed = ensureStatus(await client.ask('GET', `${workspace}/documents`), 200)
  const board = documentsForm.parse(JSON.parse(listed.body)).find(({ kind }) => kind === 'board')
  const opened = await openStock(url, client, board?.id ?? '')
  const [goalId] =
    [...readDecidable(opened.doc)].find(([, { content }]) => content.sentence?.startsWith(begins)) ?? []
  const parsed = parseGoalId(goalId ?? '')
  if (!parsed.ok) throw new Error('no such goal on the board')
  if (readDecidable(opened.doc).get(parsed.value)?.missing === 'sign')
    setSignsNotYet(opened.doc, parsed.value, true)
  const isWhole = (doc: typeof opened.doc) => readDecidable(doc).get(parsed.value)?.missing === undefined
  await untilKept(url, client, board?.id ?? '', isWhole)
  const seenHash = hashContent(readDecidable(opened.doc).get(parsed.value)?.content ?? {})
  opened.close()
  const path = `${workspace}/goals/${parsed.value}/suggestions`
  const made = ensureStatus(await client.ask('POST', path, { body: { kind: 'start', seenHash } }), 201)
  const { id } = idForm.parse(JSON.parse(made.body))
  const answers = [{ suggestionId: id, answer: 'agree', seenHash }]
  const told = ensureStatus(await clinician.ask('POST', `${workspace}/answers`, { body: { answers } }), 200)
  const [given] = outcomesForm.parse(JSON.parse(told.body))
  if (given?.outcome !== 'done') throw new Error(`not agreed: ${given?.outcome ?? 'nothing'}`)
}
