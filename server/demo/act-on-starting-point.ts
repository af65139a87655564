import type { Doc } from 'yjs'
import {
  ensurePressId,
  type DocumentId,
  type GoalId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { cutQuote } from '#lib/quotes/cut-quote.ts'
import { startingPartName } from '#lib/starting-point/starting-parts.ts'
import type { Door } from '../door.ts'
import { newId } from '../storage/new-id.ts'
import { getValue } from './get-value.ts'
import { addParagraphs } from './paragraphs.ts'
import type { StartingPointDeed } from './story.ts'

export interface StartingPointStage {
  readonly door: Pick<Door, 'startingPoints' | 'quotes' | 'comments'>
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalIdOf: (goal: string) => GoalId
  readonly write: (documentId: DocumentId, change: (doc: Doc) => void) => Promise<void>
}

/** What somebody of the story does with the starting point, by the calls that their browser makes. */
export async function actOnStartingPoint(stage: StartingPointStage, deed: StartingPointDeed): Promise<void> {
  const { sessionId, workspaceId } = stage
  const { startingPoints, quotes, comments } = stage.door
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
  const pressId = ensurePressId(newId())
  if (deed.do === 'reply-starting-point') {
    const last = getValue(await comments.list(sessionId, sourceId)).threads.at(-1)
    if (last === undefined) throw new Error('the story replies to nothing')
    getValue(await comments.reply(sessionId, sourceId, last.id, { pressId, words: deed.words }))
    return
  }
  const wanted = deed.do === 'comment-starting-point' ? deed.on : deed.words
  const passages = getValue(await quotes.passages(sessionId, sourceId))
  const passage = passages.find(({ text }) => text.includes(wanted))
  if (passage === undefined) throw new Error('the story quotes what is not there')
  const from = passage.text.indexOf(wanted)
  const quoted = cutQuote(passage.text, from, from + wanted.length)
  if (deed.do === 'comment-starting-point') {
    const about = { root: passage.root, quoted }
    getValue(await comments.add(sessionId, sourceId, { pressId, words: deed.words, about }))
    return
  }
  getValue(await quotes.add(sessionId, workspaceId, stage.goalIdOf(deed.goal), { sourceId, quoted }))
}
