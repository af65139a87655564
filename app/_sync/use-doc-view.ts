'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { DocumentConnection } from './document-connection.ts'

/**
 * A reading of an open document that follows every change; undefined until the document is loaded. `read`
 * must be the same function from call to call. It is told the reading before, whose unchanged parts it may
 * give back as they are, so that only what changed is drawn again.
 */
export function useDocView<View>(
  connection: DocumentConnection | undefined,
  isLoaded: boolean,
  read: (doc: Y.Doc, before: View | undefined) => View,
): View | undefined {
  const source = useMemo(
    () => (connection === undefined ? nothing : follow(connection.doc, read)),
    [connection, read],
  )
  const view = useSyncExternalStore(source.subscribe, source.getView, getNothing)
  return isLoaded ? view : undefined
}

function follow<View>(doc: Y.Doc, read: (doc: Y.Doc, before: View | undefined) => View) {
  let view: View | undefined
  let before: View | undefined
  return {
    subscribe(listener: () => void) {
      const onUpdate = () => {
        before = view ?? before
        view = undefined
        listener()
      }
      view = undefined
      doc.on('update', onUpdate)
      return () => doc.off('update', onUpdate)
    },
    getView(): View {
      view ??= read(doc, before)
      return view
    },
  }
}

const nothing = { subscribe: () => () => {}, getView: getNothing }

function getNothing(): undefined {
  return undefined
}
