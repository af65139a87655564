'use client'

import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../_board/say-column.ts'
import { boardWords } from '#lib/words/en/board.ts'
import type { Board } from '../_board/use-board.ts'
import { Button } from '../_ui/button.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { Notice } from '../_ui/notice.tsx'
import type { UnsentStop } from './unsent-stops-kept.ts'

/** Goals that were stopped here while the server could not be reached, and those that it did not take. */
export function UnsentStops({ board }: { readonly board: Board }) {
  const sayOf = (message: string, { goalId, column }: UnsentStop) => {
    const card = board.cards.find(({ id }) => id === goalId)
    const words = card?.kind === 'goal' && card.words !== '' ? card.words : say(boardWords.noWords)
    return say(message, { goal: words, column: sayColumn(column) })
  }
  const told = [
    ...board.unsent.map((stop) => ({ stop, message: decidingWords.unsentStop, look: 'not-saved' as const })),
    ...board.notTaken.map((stop) => ({
      stop,
      message: decidingWords.stopNotTaken,
      look: 'attention' as const,
    })),
  ]
  return (
    <LiveRegion role="status">
      {told.map(({ stop, message, look }) => (
        <Notice key={`${look} ${stop.goalId}`} look={look}>
          <p>{sayOf(message, stop)}</p>
          <Button look="quiet" onPress={() => board.leaveStop(stop.goalId)}>
            {say(decidingWords.leaveIt)}
          </Button>
        </Notice>
      ))}
    </LiveRegion>
  )
}
