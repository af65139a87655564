'use client'

import { useEffect, useMemo, useState } from 'react'
import { findKeys } from '../open-documents.ts'
import { indexedUnfinishedStore } from './indexed-unfinished-store.ts'
import { UnfinishedWords, type UnfinishedPlace } from './unfinished-words.ts'

const unfinished = new UnfinishedWords({ store: indexedUnfinishedStore(), findKeys })

/** Words typed and not added yet, as state: they are there again wherever this place is shown again. */
export function useUnfinished({
  account,
  documentId,
  line,
}: UnfinishedPlace): readonly [string, (words: string) => void] {
  const place = useMemo(() => ({ account, documentId, line }), [account, documentId, line])
  const [words, setWords] = useState(() => unfinished.recall(place) ?? '')
  useEffect(() => {
    let isGone = false
    const bring = async () => {
      const found = await unfinished.fetch(place)
      if (isGone || found === '' || unfinished.recall(place) !== undefined) return
      unfinished.keep(place, found)
      setWords(found)
    }
    if (unfinished.recall(place) === undefined) void bring()
    return () => {
      isGone = true
    }
  }, [place])
  const change = (now: string) => {
    setWords(now)
    unfinished.keep(place, now)
  }
  return [words, change]
}
