'use client'

import { useEffect } from 'react'
import type * as Y from 'yjs'
import type { LiveDocument } from '../_sync/use-document.ts'
import { others } from './others.ts'
import { watchWriting } from './watch-writing.ts'
import { wordsNearCaret } from './words-near-caret.ts'

/** Tells of what others write close to one's own caret in a longer text. */
export function useTellBody({ connection, view }: LiveDocument, me: string, rootName: string): void {
  const { isLoaded } = view
  useEffect(() => {
    if (connection === undefined || !isLoaded) return undefined
    const { doc, awareness } = connection
    const findNear = () => wordsNearCaret(doc, awareness, doc.getXmlFragment(rootName))
    let before: string | undefined
    const remember = (transaction: Y.Transaction) => {
      if (connection.isRemote(transaction.origin)) before = findNear()
    }
    doc.on('beforeTransaction', remember)
    const stop = watchWriting(connection, {
      me,
      findPresent: () => connection.getView().people.filter(({ accountId }) => accountId !== me),
      onWritten: ({ by }) => {
        if (before !== undefined && before !== findNear()) others.wrote(by, 'near')
      },
    })
    return () => {
      doc.off('beforeTransaction', remember)
      stop()
    }
  }, [connection, isLoaded, me, rootName])
}
