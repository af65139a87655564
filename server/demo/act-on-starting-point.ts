import type { Doc } from 'yjs'
import type { DocumentId, GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { cutQuote } from '#lib/quotes/cut-quote.ts'
import { startingPartName } from '#lib/starting-point/starting-parts.ts'
import type { Door } from '../door.ts'
import { getValue } from './get-value.ts'
import { addParagraphs } from './paragraphs.ts'
import type { StartingPointDeed } from './story.ts'

export interface StartingPointStage {
  readonly door: Pick<Door, 'startingPoints' | 'quotes'>
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalIdOf: (goal: string) => GoalId
  readonly write: (documentId: DocumentId, change: (doc: Doc) => void) => Promise<void>
}

/** What somebody of the story does with the starting point, by the calls that their browser makes. */
export async function actOnStartingPoint(stage: StartingPointStage, deed: StartingPointDeed): Promise<void> {
  const { sessionId, workspaceId } = stage
  const { startingPoints, quotes } = stage.door
  if (deed.do === 'read-starting-point') {
    getValue(await startingPoints.read(sessionId, workspaceId))
    return
  }
  if (deed.do === 'write-starting-point') {
    const { documentId } = getValue(await startingPoints.begin(sessionId, workspaceId))
    const root = startingPartName(deed.part)
    return stage.write(documentId, (doc) => addParagraphs(doc, deed.paragraphs, root))
  }
  const { documentId: sourceId } = getValue(await startingPoints.find(sessionId, workspaceId))
  if (deed.do === 'share-starting-point') {
    getValue(await startingPoints.share(sessionId, sourceId))
    return
  }
  const passages = getValue(await quotes.passages(sessionId, sourceId))
  const passage = passages.find(({ text }) => text.includes(deed.words))
  if (passage === undefined) throw new Error('the story quotes what is not there')
  const from = passage.text.indexOf(deed.words)
  const quoted = cutQuote(passage.text, from, from + deed.words.length)
  getValue(await quotes.add(sessionId, workspaceId, stage.goalIdOf(deed.goal), { sourceId, quoted }))
}
