import * as Y from 'yjs'
import type { DocumentId } from '#lib/base/ids.ts'
import type { SyncHub } from '#server/sync/ports.ts'
import type { Someone } from '#test/contracts/store-world.ts'
import { SyncPeer } from './sync-peer.ts'

const textName = 'sentence/goal'
const unacknowledgedLimit = 4

/** A way to a server: `onFrame` is called after each frame was handed over. */
export type Reach = (onFrame: () => void) => Pick<SyncHub, 'connect'>

/** Somebody who types numbered tokens into a board and remembers which of them the server called saved. */
export interface CrowdWriter {
  readonly someone: Pick<Someone, 'sessionId'>
  readonly documentId: DocumentId
  readonly peer: SyncPeer
  readonly name: number
  written: number
  /** Clock after each token, so that the acknowledged part of this writer's own clock tells which are safe. */
  readonly ends: number[]
  safeClock: number
}

export function createCrowdWriter(
  someone: Pick<Someone, 'sessionId'>,
  documentId: DocumentId,
  clientId: number,
): CrowdWriter {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const peer = new SyncPeer({ doc })
  return { someone, documentId, peer, name: clientId, written: 0, ends: [], safeClock: 0 }
}

/**
 * Everyone types, each next token as something comes back. Resolves with how many edits were acknowledged once
 * it is `count`; they type on until they are disconnected, and come back when they are asked to, unless `isOver`.
 */
export function writeUntil(
  reachOf: (writer: CrowdWriter) => Reach,
  writers: readonly CrowdWriter[],
  count: number,
  isOver: () => boolean = () => false,
): Promise<number> {
  return new Promise((resolve) => {
    let told = 0
    for (const writer of writers) {
      const { peer, someone, documentId } = writer
      const reach = reachOf(writer)
      const onFrame = () => {
        peer.exchange()
        told += takeAcknowledged(writer)
        if (told >= count) resolve(told)
        if (isAskedBack(peer) && !isOver()) comeBack()
        if (!peer.isOpen || peer.written.length === 0) return
        if (peer.written.length - peer.acknowledgedFrames >= unacknowledgedLimit) return
        writeToken(writer)
        peer.exchange()
      }
      const comeBack = () => {
        peer.connect(reach(onFrame), someone.sessionId, documentId)
        peer.exchange()
      }
      comeBack()
    }
  })
}

/** A server that is busy with something else may ask anybody to come back. */
const isAskedBack = ({ closed }: SyncPeer) => closed?.code === 1012 || closed?.code === 1013

function takeAcknowledged(writer: CrowdWriter): number {
  const { peer } = writer
  let told = 0
  for (const update of peer.acknowledged.splice(0)) {
    const safe = Y.parseUpdateMeta(update).to.get(peer.doc.clientID) ?? 0
    writer.safeClock = Math.max(writer.safeClock, safe)
    told += 1
  }
  return told
}

export function writeToken(writer: CrowdWriter): void {
  const { doc } = writer.peer
  const fragment = doc.getXmlFragment(textName)
  const token = `${writer.name}.${writer.written};`
  writer.written += 1
  doc.transact(() => {
    const last = fragment.length > 0 ? fragment.get(fragment.length - 1) : undefined
    if (last instanceof Y.XmlText) last.insert(last.length, token)
    else fragment.insert(0, [new Y.XmlText(token)])
  })
  writer.ends.push(Y.getState(doc.store, doc.clientID))
}

/** What a reader who was never here finds of what each was told is saved, and of what stands there twice. */
export async function findLost(
  reach: Reach,
  reader: Pick<Someone, 'sessionId'>,
  writers: readonly CrowdWriter[],
): Promise<{ readonly lost: number; readonly doubled: number }> {
  let lost = 0
  let doubled = 0
  for (const documentId of new Set(writers.map((writer) => writer.documentId))) {
    const found = await readAfresh(reach, reader, documentId)
    for (const writer of writers) {
      if (writer.documentId !== documentId) continue
      for (const [index, end] of writer.ends.entries()) {
        const count = found.get(`${writer.name}.${index}`) ?? 0
        if (end <= writer.safeClock && count === 0) lost += 1
        if (count > 1) doubled += 1
      }
    }
  }
  return { lost, doubled }
}

/** How often each token stands in the document that a browser gets which was never here. */
function readAfresh(
  reach: Reach,
  someone: Pick<Someone, 'sessionId'>,
  documentId: DocumentId,
): Promise<ReadonlyMap<string, number>> {
  return new Promise((resolve) => {
    const peer = new SyncPeer()
    const comeBack = () => {
      peer.connect(hub, someone.sessionId, documentId)
      peer.exchange()
    }
    const hub = reach(() => {
      peer.exchange()
      if (isAskedBack(peer)) return comeBack()
      // Its own step 2 is acknowledged only after the server's answer has come.
      if (peer.acknowledgedFrames === 0) return
      const counts = new Map<string, number>()
      for (const token of textOf(peer.doc).split(';')) {
        if (token !== '') counts.set(token, (counts.get(token) ?? 0) + 1)
      }
      peer.disconnect()
      resolve(counts)
    })
    comeBack()
  })
}

function textOf(doc: Y.Doc): string {
  const nodes = doc.getXmlFragment(textName).toArray()
  return nodes.map((node) => (node instanceof Y.XmlText ? node.toJSON() : '')).join('')
}
