'use client'

import { useState, type ReactNode } from 'react'
import type { PartList } from '#lib/board/goal-texts.ts'
import { setPartRemoved } from '#lib/board/part-commands.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { say } from '#lib/words/say.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import styles from './goal-screen.module.css'

/** Takes an entry of a goal's list away, and offers to put back the one that went last, with its words. */
export function useTakenAway(
  live: LiveDocument,
  list: PartList,
): { readonly takeAway: (id: string) => void; readonly offer: ReactNode } {
  const announce = useAnnounce()
  const [removed, setRemoved] = useState<string>()
  const doc = live.connection?.doc
  const takeAway = (id: string) => {
    if (doc === undefined || !setPartRemoved(doc, list, id, true).ok) return
    setRemoved(id)
    announce(say(goalPartsWords.partRemoved), 'now')
  }
  const putBack = () => {
    if (doc !== undefined && removed !== undefined) setPartRemoved(doc, list, removed, false)
    setRemoved(undefined)
    announce(say(goalPartsWords.partPutBack), 'now')
  }
  const offer = removed !== undefined && (
    <div className={styles.undo}>
      <p>{say(goalPartsWords.partRemoved)}</p>
      <Button look="quiet" onPress={putBack}>
        {say(boardWords.putBack)}
      </Button>
    </div>
  )
  return { takeAway, offer }
}
