import * as z from 'zod'
import { ensureGoalId, type GoalId } from '#lib/base/ids.ts'
import { addGoal, setDomain, setStarting } from '#lib/board/goal-commands.ts'
import { knownDomains } from '#lib/board/goal-domain.ts'
import { goalTextKinds, goalTextName } from '#lib/board/goal-texts.ts'
import { addBarrier, addMilestone, addPlan } from '#lib/board/part-commands.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep } from '#lib/board/step-commands.ts'
import { appendPlainText } from '#lib/rich-text/append-plain-text.ts'
import { addParagraphs } from '#server/demo/paragraphs.ts'
import * as Y from 'yjs'
import { ensureStatus, joinByInterface, setUpByInterface } from '../../support/pair-by-interface.ts'
import type { HttpPerson } from '../../support/people-http.ts'
import type { ServerProcess } from '../../support/server-process.ts'
import { openStock, untilKept } from '../../support/stock-document.ts'

const documents = z.array(z.object({ id: z.string(), kind: z.string() }))
const begun = z.object({ id: z.string(), documentId: z.string() })
const password = 'a long enough password'
const paragraphLetters = 400
const paragraphsAtOnce = 50
const usualParagraphs = 8
const goalsAtOnce = 50

export interface FullWorkspace {
  readonly client: HttpPerson
  readonly boardPath: string
  /** One of the goals in the middle. */
  readonly goalPath: string
  /** A session page of so many characters as was asked for. */
  readonly fullPath: string
  /** One as long as they usually are: a page of paper. */
  readonly usualPath: string
}

export interface Filling {
  readonly goals: number
  readonly characters: number
  /** Whether each goal has every part that its page has, and stands in a part of life. */
  readonly areWhole?: boolean
}

/** A workspace whose board has that many goals, and a session page with so many characters beside a usual one. */
export async function fillWorkspace(
  server: ServerProcess,
  { goals, characters, areWhole = false }: Filling,
): Promise<FullWorkspace> {
  const { url } = server
  const ana = { practiceName: 'Practice', name: 'Ana', signInName: 'ana', password }
  const clinician = await setUpByInterface(url, server.setUpLink(), ana)
  const sam = { clientName: 'Sam', signInName: 'sam', password }
  const { client, workspaceId } = await joinByInterface(url, clinician, sam)
  const listed = await client.ask('GET', `/api/workspaces/${workspaceId}/documents`)
  const board = documents.parse(JSON.parse(listed.body)).find(({ kind }) => kind === 'board')
  const beginPage = async () => {
    const page = await client.ask('POST', `/api/workspaces/${workspaceId}/sessions`)
    return begun.parse(JSON.parse(ensureStatus(page, 201).body))
  }
  const [long, usual] = [await beginPage(), await beginPage()]
  await writeInParts(url, client, board?.id ?? '', goals / goalsAtOnce, (doc, part) => {
    for (let index = part * goalsAtOnce; index < (part + 1) * goalsAtOnce; index++) {
      const id = goalIdOf(index)
      addGoal(doc, { id, sentence: `Walk a little further each week, way ${index}, without turning back` })
      if (areWhole) fillGoal(doc, id, index)
    }
  })
  const words = 'A quiet line of what somebody wrote. '.repeat(11).slice(0, paragraphLetters)
  const lines = Array<string>(paragraphsAtOnce).fill(words)
  const parts = characters / paragraphLetters / paragraphsAtOnce
  await writeInParts(url, client, long.documentId, parts, (doc) => addParagraphs(doc, lines))
  await writeInParts(url, client, usual.documentId, 1, (doc) =>
    addParagraphs(doc, lines.slice(0, usualParagraphs)),
  )
  return {
    client,
    boardPath: `/w/${workspaceId}/goals`,
    goalPath: `/w/${workspaceId}/goals/${goalIdOf(goals / 2)}`,
    fullPath: `/w/${workspaceId}/sessions/${long.id}`,
    usualPath: `/w/${workspaceId}/sessions/${usual.id}`,
  }
}

const goalIdOf = (index: number) => ensureGoalId(`goal-${index}`.padEnd(22, '-'))

/** Gives a goal all that its page has room for. */
function fillGoal(doc: Y.Doc, goalId: GoalId, index: number): void {
  const id = (part: string) => `${part}-${index}`.padEnd(22, '-')
  setDomain(doc, goalId, knownDomains[index % knownDomains.length])
  for (const kind of goalTextKinds.filter((one) => one !== 'sentence'))
    appendPlainText(doc.getXmlFragment(goalTextName(kind, goalId)), `What both wrote about ${kind}.`)
  setStarting(doc, goalId, 'm2')
  for (const place of ['home', 'outside'] as const)
    addSign(doc, { id: id(place), goalId, place, words: 'There is nothing on the stairs in the evening.' })
  for (const step of ['first', 'second', 'third'])
    addStep(doc, { id: id(step), goalId, words: 'Once round the block before the post comes.' })
  addPlan(doc, { id: id('plan'), goalId, trigger: 'the street is full', answer: 'go round the other way' })
  addBarrier(doc, { id: id('barrier'), goalId, kind: 'sleep', words: 'After a short night it is harder.' })
  addMilestone(doc, { id: id('milestone'), goalId, words: 'Stays outside for an hour.', source: 'our plan' })
}

/** Writes one part after another, each once the one before is kept: within what one person may send. */
async function writeInParts(
  url: string,
  person: HttpPerson,
  documentId: string,
  parts: number,
  write: (doc: Y.Doc, part: number) => void,
): Promise<void> {
  const stock = await openStock(url, person, documentId)
  for (let part = 0; part < parts; part++) {
    write(stock.doc, part)
    const wanted = Y.encodeStateVector(stock.doc)
    await untilKept(url, person, documentId, (doc) => holds(doc, wanted))
  }
  stock.close()
}

/** Whether a document has whatever is in that state vector. */
function holds(doc: Y.Doc, wanted: Uint8Array): boolean {
  const has = Y.decodeStateVector(Y.encodeStateVector(doc))
  return [...Y.decodeStateVector(wanted)].every(([client, clock]) => (has.get(client) ?? 0) >= clock)
}
