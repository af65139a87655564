import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { HttpPerson } from './people-http.ts'
import { webSocketOf } from './sync-server.ts'

/** A document opened by a program with nothing but the stock provider and its person's cookie. */
export interface StockDocument {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly close: () => void
}

/** Opens it and resolves once it has what the server has. Rejects with the close code when it is refused. */
export async function openStock(
  url: string,
  person: HttpPerson,
  documentId: string,
  protocols: readonly string[] = [],
): Promise<StockDocument> {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, documentId, doc, {
    WebSocketPolyfill: webSocketOf({ origin: url, headers: { cookie: person.cookie() } }),
    disableBc: true,
    protocols: [...protocols],
  })
  const close = () => {
    provider.destroy()
    provider.awareness.destroy()
  }
  await new Promise<void>((resolve, reject) => {
    provider.on('sync', (synced: boolean) => {
      if (synced) resolve()
    })
    provider.on('connection-close', (event) => {
      if (event !== null && event.code >= 4400) {
        close()
        reject(new Error(`closed ${event.code}`))
      }
    })
  })
  return { doc, provider, close }
}

/** Resolves once a reader that was never here finds the words in the document. */
export async function untilKept(
  url: string,
  person: HttpPerson,
  documentId: string,
  holds: (doc: Y.Doc) => boolean,
): Promise<void> {
  const reader = await openStock(url, person, documentId)
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!holds(reader.doc)) return
      reader.doc.off('update', look)
      resolve()
    }
    reader.doc.on('update', look)
    look()
  })
  reader.close()
}
