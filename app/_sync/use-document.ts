'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { ConnectionView, DocumentConnection } from './document-connection.ts'
import { openDocument, releaseDocument } from './open-documents.ts'

export interface LiveDocument {
  /** undefined on the server and until the page has come to life. */
  readonly connection: DocumentConnection | undefined
  readonly view: ConnectionView
}

const closed: LiveDocument = {
  connection: undefined,
  view: {
    saving: { kind: 'opening' },
    people: [],
    access: undefined,
    isConnected: false,
    isLoaded: false,
    onlyRead: undefined,
  },
}

/** Keeps a document open for as long as the part that calls this is on the screen. */
export function useDocument(documentId: string, account: string): LiveDocument {
  const source = useMemo(() => documentSource(documentId, account), [documentId, account])
  return useSyncExternalStore(source.subscribe, source.getLive, getClosed)
}

/** To listen is to keep it open. */
function documentSource(documentId: string, account: string) {
  let live = closed
  return {
    subscribe: (listener: () => void) => {
      const connection = openDocument(documentId, account)
      const unsubscribe = connection.subscribe(() => {
        live = { connection, view: connection.getView() }
        listener()
      })
      live = { connection, view: connection.getView() }
      return () => {
        live = closed
        unsubscribe()
        releaseDocument(connection, account)
      }
    },
    getLive: () => live,
  }
}

function getClosed(): LiveDocument {
  return closed
}
