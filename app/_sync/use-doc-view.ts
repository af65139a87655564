'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { DocumentConnection } from './document-connection.ts'

/**
 * A reading of an open document that follows every change; undefined until the document is loaded. `read`
 * must be the same function from call to call.
 */
export function useDocView<View>(
  connection: DocumentConnection | undefined,
  isLoaded: boolean,
  read: (doc: Y.Doc) => View,
): View | undefined {
  const source = useMemo(
    () => (connection === undefined ? nothing : follow(connection.doc, read)),
    [connection, read],
  )
  const view = useSyncExternalStore(source.subscribe, source.getView, getNothing)
  return isLoaded ? view : undefined
}

function follow<View>(doc: Y.Doc, read: (doc: Y.Doc) => View) {
  let view: View | undefined
  return {
    subscribe(listener: () => void) {
      const onUpdate = () => {
        view = undefined
        listener()
      }
      view = undefined
      doc.on('update', onUpdate)
      return () => doc.off('update', onUpdate)
    },
    getView(): View {
      view ??= read(doc)
      return view
    },
  }
}

const nothing = { subscribe: () => () => {}, getView: getNothing }

function getNothing(): undefined {
  return undefined
}
