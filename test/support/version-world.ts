import * as Y from 'yjs'
import type { DocumentId, ReflectionId, SessionId } from '#lib/base/ids.ts'
import { encodeAwareness } from '#lib/wire/awareness-frame.ts'
import { createDocumentLog, type StoredDocumentLog } from '#server/storage/document-log.ts'
import { createStoreGate } from '#server/store-gate.ts'
import { createSyncHub } from '#server/sync/hub.ts'
import { linkInProcess } from '#server/sync/in-process-link.ts'
import { openInProcess, type InProcessPeer } from '#server/sync/in-process-peer.ts'
import { syncLimits } from '#server/sync/limits.ts'
import type { SyncHub } from '#server/sync/ports.ts'
import { changeInProcess } from '#server/sync/change-in-process.ts'
import { writeInProcess } from '#server/sync/write-in-process.ts'
import type { WorkspaceDesk } from '#server/door.ts'
import type { VersionDesk } from '#server/version-door.ts'
import { createVersionDesk } from '#server/workspaces/version-desk.ts'
import { createWorkspaceDesk } from '#server/workspaces/workspace-desk.ts'
import { openSqliteHere, type SqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair, valueOf, type Pair } from '#test/contracts/store-world.ts'
import { HandClock } from './sync-hand-clock.ts'

/** A pair, a real store and the real engine, without a network: versions are kept and gone back to for real. */
export interface VersionWorld {
  readonly harness: SqliteHarness
  readonly pair: Pair
  readonly log: StoredDocumentLog
  readonly hub: SyncHub
  readonly versions: VersionDesk
  readonly workspaces: WorkspaceDesk
  /** Runs once, when a restore knows what to write and has written nothing. */
  beforeWriting: () => Promise<void>
  /** A draft of the client's. */
  newDraft(): Promise<{ readonly id: ReflectionId; readonly documentId: DocumentId }>
  newSessionPage(): Promise<DocumentId>
  /** Somebody joins a document, as a browser does. */
  join(sessionId: SessionId, documentId: DocumentId): Promise<InProcessPeer>
  /** Somebody's caret stands there, as everybody in the document is told. */
  standIn(sessionId: SessionId, documentId: DocumentId, yText: Y.XmlText): Promise<void>
  /** Joins, changes something, waits until it is on disk, leaves. */
  write(sessionId: SessionId, documentId: DocumentId, change: (doc: Y.Doc) => void): Promise<void>
  /** The paragraphs of a text as they are now. */
  linesOf(documentId: DocumentId): Promise<readonly string[]>
  dispose(): Promise<void>
}

export async function openVersionWorld(): Promise<VersionWorld> {
  const harness = await openSqliteHere()
  const { store, clock } = harness
  const pair = await makePair(store)
  const log = createDocumentLog(store)
  const logger = { error: () => {}, warn: () => {}, info: () => {} }
  const gate = createStoreGate(store)
  const timers = new HandClock()
  const hub = createSyncHub({ log, gate, clock, timers, logger })
  const { sessionId } = pair.client
  const { workspaceId } = pair

  const join = async (who: SessionId, documentId: DocumentId) => {
    const peer = openInProcess(hub, { sessionId: who, documentId })
    await peer.joined()
    return peer
  }
  const world: VersionWorld = {
    harness,
    pair,
    log,
    hub,
    beforeWriting: async () => {},
    versions: createVersionDesk({
      store,
      hub,
      async write(who, updates) {
        await world.beforeWriting()
        world.beforeWriting = async () => {}
        return writeInProcess(hub, who, updates)
      },
      change: (who, change) => changeInProcess(hub, who, change),
    }),
    workspaces: createWorkspaceDesk({ store, hub }),
    newDraft: async () =>
      valueOf(
        await store.run('createReflection', { sessionId, workspaceId, title: 'A page', prompt: undefined }),
      ),
    newSessionPage: async () =>
      valueOf(
        await store.run('createSessionPage', { sessionId, workspaceId, titlePattern: 'Session {number}' }),
      ).documentId,
    join,
    async standIn(who, documentId, yText) {
      let isIn = false
      const link = linkInProcess(hub, { sessionId: who, documentId }, () => {
        isIn = true
      })
      await link.wait(() => isIn)
      const position = Y.createRelativePositionFromTypeIndex(yText, 0)
      const state = JSON.stringify({ cursor: { anchor: position, head: position } })
      link.ask(encodeAwareness([{ clientId: 7, clock: 1, state }]))
      timers.advance(syncLimits.awarenessOutIntervalMs)
    },
    async write(who, documentId, change) {
      const peer = await join(who, documentId)
      change(peer.doc)
      await peer.saved()
      peer.close()
    },
    async linesOf(documentId) {
      const read = await hub.read(documentId, { name: 'test-lines', read: (doc) => linesIn(doc) })
      return valueOf(read)
    },
    dispose: () => harness.dispose(),
  }
  return world
}

export function linesIn(doc: Y.Doc): readonly string[] {
  return doc.getXmlFragment('body').toArray().map(wordsIn)
}

function wordsIn(yNode: unknown): string {
  if (yNode instanceof Y.XmlText) return yNode.toString().replaceAll(/<[^>]*>/gu, '')
  return yNode instanceof Y.XmlFragment ? yNode.toArray().map(wordsIn).join('') : ''
}

export function paragraph(words: string): Y.XmlElement {
  const yParagraph = new Y.XmlElement('paragraph')
  yParagraph.insert(0, words === '' ? [] : [new Y.XmlText(words)])
  return yParagraph
}

/** Adds paragraphs at the end of a text. */
export const addLines =
  (...lines: readonly string[]) =>
  (doc: Y.Doc): void => {
    doc.transact(() => doc.getXmlFragment('body').push(lines.map(paragraph)))
  }

/** Takes the paragraph with these words out. */
export const takeOut =
  (words: string) =>
  (doc: Y.Doc): void => {
    const yBody = doc.getXmlFragment('body')
    const index = linesIn(doc).indexOf(words)
    if (index === -1) throw new Error('no such paragraph')
    yBody.delete(index, 1)
  }

/** The text of one paragraph, for changing it. */
export function textIn(doc: Y.Doc, words: string): Y.XmlText {
  const yParagraph = doc.getXmlFragment('body').get(linesIn(doc).indexOf(words))
  const yText = yParagraph instanceof Y.XmlElement ? yParagraph.get(0) : undefined
  if (!(yText instanceof Y.XmlText)) throw new Error('no such paragraph')
  return yText
}
