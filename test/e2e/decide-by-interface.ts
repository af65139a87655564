import * as z from 'zod'
import { ensureGoalId, type GoalId } from '#lib/base/ids.ts'
import { addGoal, setSignsNotYet } from '#lib/board/goal-commands.ts'
import { canonicalOf } from '#lib/deciding/agreed-content.ts'
import { readDecidable } from '#lib/deciding/read-decidable.ts'
import { hashContent } from '#server/workspaces/hash-content.ts'
import type { HttpPerson } from '../support/people-http.ts'
import { ensureStatus, signedIn } from '../support/pair-by-interface.ts'
import { openStock, untilKept, type StockDocument } from '../support/stock-document.ts'
import { clinicianSignInName, password, type Pair } from './people.ts'

const documentsForm = z.array(z.object({ id: z.string(), kind: z.string() }))
const idForm = z.object({ id: z.string() })
const outcomesForm = z.array(z.object({ outcome: z.string() }))

/** Goals of a pair, and what is decided about them, as the programs of the two would ask for it. */
export interface DecidingByInterface {
  readonly pathOf: (goalId: GoalId) => string
  /** A goal that could be worked on: nobody would notice anything yet. */
  readonly add: (id: string, sentence: string) => Promise<GoalId>
  /** Changes the board as the client's program, and waits until the server has it. */
  readonly change: (to: (doc: StockDocument['doc']) => void) => Promise<void>
  /** The clinician suggests it, in the words that are there now; answers with its id. */
  readonly suggest: (goalId: GoalId, kind: 'start' | 'rest' | 'close') => Promise<string>
  readonly takeBack: (suggestionId: string) => Promise<void>
  /** Both agree to work on it. */
  readonly start: (goalId: GoalId) => Promise<void>
  /** The client keeps the words that are there now. */
  readonly keepVersion: (name: string) => Promise<void>
  readonly close: () => void
}

/** Signs both in once more, beside their browsers. */
export async function decideByInterface(pair: Pair): Promise<DecidingByInterface> {
  const { url } = pair.server
  const client = await signedIn(url, { signInName: pair.clientSignInName, password })
  const clinician = await signedIn(url, { signInName: clinicianSignInName, password })
  const workspace = `/api${pair.workspacePath.replace('/w/', '/workspaces/')}`
  const boardId = await findBoard(client, workspace)
  const board = await openStock(url, client, boardId)
  const change: DecidingByInterface['change'] = async (to) => {
    board.doc.transact(() => to(board.doc))
    const wanted = tellBoard(board.doc)
    await untilKept(url, client, boardId, (doc) => tellBoard(doc) === wanted)
  }
  const hashOf = (goalId: GoalId) => hashContent(readDecidable(board.doc).get(goalId)?.content ?? {})
  const suggest: DecidingByInterface['suggest'] = async (goalId, kind) => {
    const body = { kind, seenHash: hashOf(goalId) }
    const path = `${workspace}/goals/${goalId}/suggestions`
    return idForm.parse(JSON.parse(ensureStatus(await clinician.ask('POST', path, { body }), 201).body)).id
  }
  return {
    pathOf: (goalId) => `${url}${pair.workspacePath}/goals/${goalId}`,
    add: async (id, sentence) => {
      const goalId = ensureGoalId(id)
      await change((doc) => {
        addGoal(doc, { id: goalId, sentence })
        setSignsNotYet(doc, goalId, true)
      })
      return goalId
    },
    change,
    suggest,
    takeBack: async (suggestionId) => {
      ensureStatus(await clinician.ask('DELETE', `${workspace}/suggestions/${suggestionId}`), 204)
    },
    start: async (goalId) => {
      const suggestionId = await suggest(goalId, 'start')
      const answers = [{ suggestionId, answer: 'agree', seenHash: hashOf(goalId) }]
      const told = ensureStatus(await client.ask('POST', `${workspace}/answers`, { body: { answers } }), 200)
      const [given] = outcomesForm.parse(JSON.parse(told.body))
      if (given?.outcome !== 'done') throw new Error(`not agreed: ${given?.outcome ?? 'nothing'}`)
    },
    keepVersion: async (name) => {
      const path = `/api/documents/${boardId}/versions`
      ensureStatus(await client.ask('POST', path, { body: { name } }), 201)
    },
    close: board.close,
  }
}

async function findBoard(client: HttpPerson, workspace: string): Promise<string> {
  const listed = ensureStatus(await client.ask('GET', `${workspace}/documents`), 200)
  const board = documentsForm.parse(JSON.parse(listed.body)).find(({ kind }) => kind === 'board')
  if (board === undefined) throw new Error('there is no board')
  return board.id
}

/** All that could be agreed on a board, as one text. */
function tellBoard(doc: StockDocument['doc']): string {
  return [...readDecidable(doc)]
    .map(([goalId, { content, missing }]) => `${goalId} ${missing} ${canonicalOf(content)}`)
    .toSorted()
    .join('\n')
}
