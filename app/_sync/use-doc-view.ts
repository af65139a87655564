'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { changedRoots } from './changed-roots.ts'
import type { DocumentConnection } from './document-connection.ts'

/** Reads a document. `changed` names the roots that changed since the reading before. */
export type ReadDocument<View> = (doc: Y.Doc, before: View | undefined, changed: ReadonlySet<string>) => View

/**
 * A reading of an open document that follows every change; undefined until the document is loaded. `read`
 * must be the same function from call to call. It is told the reading before, whose unchanged parts it may
 * give back as they are, so that only what changed is read and drawn again.
 */
export function useDocView<View>(
  connection: DocumentConnection | undefined,
  isLoaded: boolean,
  read: ReadDocument<View>,
): View | undefined {
  const source = useMemo(
    () => (connection === undefined ? nothing : follow(connection.doc, read)),
    [connection, read],
  )
  const view = useSyncExternalStore(source.subscribe, source.getView, getNothing)
  return isLoaded ? view : undefined
}

function follow<View>(doc: Y.Doc, read: ReadDocument<View>) {
  let view: View | undefined
  let before: View | undefined
  let changed = new Set<string>()
  return {
    subscribe(listener: () => void) {
      const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
        for (const name of changedRoots(transaction)) changed.add(name)
        before = view ?? before
        view = undefined
        listener()
      }
      // What changed while nobody listened is not known.
      view = undefined
      before = undefined
      doc.on('update', onUpdate)
      return () => doc.off('update', onUpdate)
    },
    getView(): View {
      if (view === undefined) {
        view = read(doc, before, changed)
        changed = new Set()
      }
      return view
    },
  }
}

const nothing = { subscribe: () => () => {}, getView: getNothing }

function getNothing(): undefined {
  return undefined
}
