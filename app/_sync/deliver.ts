import { findWaiting, openDocument, releaseDocument } from './open-documents.ts'

/** Opens each document that this person's words wait for until all of it is acknowledged. Gives back how to stop. */
export function deliverAll(me: string): () => void {
  const stops: (() => void)[] = []
  let isGone = false
  const begin = async () => {
    const waiting = await findWaiting(me)
    if (!isGone) for (const documentId of waiting) stops.push(deliver(documentId, me))
  }
  void begin()
  return () => {
    isGone = true
    for (const stop of stops) stop()
  }
}

/** Gives back how to stop; stops by itself once all is acknowledged or refused for good. */
function deliver(documentId: string, me: string): () => void {
  const connection = openDocument(documentId, me)
  let isDone = false
  const stop = () => {
    if (isDone) return
    isDone = true
    unsubscribe()
    releaseDocument(connection, me)
  }
  const unsubscribe = connection.subscribe(() => {
    const { saving } = connection.getView()
    if (saving.kind === 'saved' || saving.kind === 'stopped') stop()
  })
  return stop
}
