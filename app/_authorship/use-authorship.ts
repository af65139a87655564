'use client'

import { useEffect, useMemo } from 'react'
import { ensureAccountId } from '#lib/base/ids.ts'
import type { DocumentConnection } from '../_sync/document-connection.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { Authorship } from './authorship.ts'
import { fetchAuthorship } from './authorship-answer.ts'

/**
 * Who wrote what of a document, for as long as `isWanted`; undefined until the page has come to life. The
 * server is asked once, when the document is open.
 */
export function useAuthorship(live: LiveDocument, me: string, isWanted: boolean): Authorship | undefined {
  const { connection } = live
  const { isLoaded } = live.view
  const authorship = useMemo(
    () => (connection === undefined ? undefined : authorshipOf(connection, me)),
    [connection, me],
  )
  useEffect(() => {
    if (!isWanted || !isLoaded) return undefined
    authorship?.start()
    return () => authorship?.stop()
  }, [authorship, isWanted, isLoaded])
  return authorship
}

function authorshipOf(connection: DocumentConnection, me: string): Authorship {
  return new Authorship({
    doc: connection.doc,
    awareness: connection.awareness,
    me: ensureAccountId(me),
    ask: () => fetchAuthorship(connection.documentId),
    findPresent: () =>
      connection
        .getView()
        .people.map(({ accountId, name, role }) => ({ accountId: ensureAccountId(accountId), name, role })),
    now: () => Date.now(),
    soon: (work) => void requestAnimationFrame(work),
  })
}
