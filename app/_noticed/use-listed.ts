'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type * as shape from '#lib/base/shape.ts'
import { noticedRecord } from '#lib/wire/records-changed.ts'
import { send } from '../_requests/send.ts'
import { tellFailure } from '../_requests/tell-failure.ts'
import type { LiveDocument } from '../_sync/use-document.ts'

/** Of each part, at most one. */
interface Now<Entry> {
  readonly client?: Entry | undefined
  readonly clinician?: Entry | undefined
}

/** As much of a list as the server gives at once. */
export interface ListAnswer<Entry> {
  readonly entries: readonly Entry[]
  readonly isMore: boolean
  readonly now?: Now<Entry> | undefined
}

export interface Listed<Entry> {
  /** Newest first; undefined until they have come. */
  readonly entries: readonly Entry[] | undefined
  readonly isMore: boolean
  /** The last that each of the two said and did not take back, where that is told. */
  readonly now: Now<Entry> | undefined
  /** Why they could not be read, in words. */
  readonly problem: string | undefined
  readonly readAgain: () => void
  readonly readEarlier: () => void
}

/**
 * A list of what was noticed, kept up with the server's word: read again when it says that something changed, when the
 * connection comes back, and when the page comes into sight. What was asked for of earlier times stays.
 */
export function useListed<Entry extends { readonly at: number }>(
  path: string,
  answer: shape.Shape<ListAnswer<Entry>>,
  live?: LiveDocument,
): Listed<Entry> {
  const [read, setRead] = useState<Omit<Listed<Entry>, 'readAgain' | 'readEarlier'>>({
    entries: undefined,
    isMore: false,
    now: undefined,
    problem: undefined,
  })
  const pages = useRef(1)
  const turn = useRef(0)
  const readAgain = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    const bring = async () => {
      const found = await readPages(path, answer, pages.current)
      // A later asking knows more.
      if (mine !== turn.current) return
      setRead((before) =>
        found.ok
          ? { ...found.value, problem: undefined }
          : { ...before, problem: tellFailure(found.failure) },
      )
    }
    void bring()
  }, [path, answer])

  const connection = live?.connection
  const isConnected = live?.view.isConnected
  useEffect(() => {
    const stop =
      isConnected === true
        ? connection?.onRecordsChanged((records) => {
            if (records.includes(noticedRecord)) readAgain()
          })
        : undefined
    readAgain()
    return stop
  }, [connection, isConnected, readAgain])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') readAgain()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [readAgain])

  const readEarlier = () => {
    pages.current += 1
    readAgain()
  }
  return { ...read, readAgain, readEarlier }
}

async function readPages<Entry extends { readonly at: number }>(
  path: string,
  answer: shape.Shape<ListAnswer<Entry>>,
  pages: number,
) {
  const join = path.includes('?') ? '&' : '?'
  let [entries, before]: [readonly Entry[], string] = [[], '']
  let first: Now<Entry> | undefined
  for (let page = 1; ; page++) {
    const found = await send({ method: 'GET', path: `${path}${before}`, answer })
    if (!found.ok) return found
    if (page === 1) first = found.value.now
    entries = [...entries, ...found.value.entries]
    const last = entries.at(-1)
    if (page >= pages || !found.value.isMore || last === undefined)
      return { ok: true as const, value: { entries, isMore: found.value.isMore, now: first } }
    before = `${join}before=${last.at}`
  }
}
