'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { commentsRecord } from '#lib/wire/records-changed.ts'
import { others } from '../_announcements/others.ts'
import { send } from '../_requests/send.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { commentsAnswer, commentsPath, type CommentEntry, type CommentThread } from './comment-answer.ts'

export interface Comments {
  /** Undefined until they have come. */
  readonly threads: readonly CommentThread[] | undefined
  /** The last try to read them came to nothing. */
  readonly isUnread: boolean
  readonly readAgain: () => void
}

/**
 * What is said beside a document, kept up with the server's word: read again when it says that it changed, and what
 * others add is told.
 */
export function useComments(
  {
    documentId,
    me,
    threads: initial,
  }: {
    readonly documentId: string
    readonly me: string
    /** As the server read them for the page; undefined where it could not. */
    readonly threads: readonly CommentThread[] | undefined
  },
  live: LiveDocument,
): Comments {
  const [read, setRead] = useState<Omit<Comments, 'readAgain'>>({ threads: initial, isUnread: false })
  const turn = useRef(0)
  const known = useRef(initial && listSaid(initial))
  const readAgain = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    const bring = async () => {
      const found = await send({ method: 'GET', path: commentsPath(documentId), answer: commentsAnswer })
      // A later asking knows more.
      if (mine !== turn.current) return
      if (found.ok) known.current = tellNew(found.value.threads, known.current, me)
      setRead((before) =>
        found.ok ? { threads: found.value.threads, isUnread: false } : { ...before, isUnread: true },
      )
    }
    void bring()
  }, [documentId, me])
  const { connection } = live
  const { isConnected } = live.view
  useEffect(() => {
    if (!isConnected) return undefined
    // What changed before the socket stood, or while it was lost, was told to nobody here.
    readAgain()
    return connection?.onRecordsChanged((records) => {
      if (records.includes(commentsRecord)) readAgain()
    })
  }, [connection, isConnected, readAgain])
  return { ...read, readAgain }
}

/** Tells of what others said since the reading before; answers with what is known now. */
function tellNew(
  threads: readonly CommentThread[],
  known: ReadonlyMap<string, CommentEntry> | undefined,
  me: string,
): ReadonlyMap<string, CommentEntry> {
  const said = listSaid(threads)
  for (const [id, { by, byId }] of known === undefined ? [] : said)
    if (byId !== me && known?.has(id) === false) others.commented(by)
  return said
}

const listSaid = (threads: readonly CommentThread[]): ReadonlyMap<string, CommentEntry> =>
  new Map(threads.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry])))
