'use client'

import { useEffect, useState, type ReactNode } from 'react'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Tabs } from '../_ui/tabs.tsx'
import { BoardColumn } from './board-column.tsx'
import styles from './goal-board.module.css'
import { sayColumn } from './say-column.ts'
import type { BoardHands } from './use-board-hands.ts'

type Tab = 'proposed' | 'active' | 'on-hold' | 'more'

const row: readonly Tab[] = ['active', 'proposed', 'on-hold', 'more']

export interface BoardTabsProps {
  readonly hands: BoardHands
  /** The line to write on, at the head of Ideas. */
  readonly ideaLine: ReactNode
  /** Somebody asked for that line; called once it is in sight. */
  readonly onWantIdea: () => void
  /** What is over: Reached and Closed. */
  readonly more: ReactNode
}

/** Three columns beside each other, and the rest below; one of them at a time where there is less room. */
export function BoardTabs({ hands, ideaLine, onWantIdea, more }: BoardTabsProps) {
  const { arranged, carried } = hands.mover
  const [chosen, setChosen] = useState<Tab>(() => (arranged.active.length === 0 ? 'proposed' : 'active'))
  const [wanted, setWanted] = useState(0)
  // A card that is carried takes the view along.
  const carriedTo = hands.carrying.goalId === undefined ? undefined : carried && tabOf(carried.spot.column)
  if (carriedTo !== undefined && carriedTo !== chosen) setChosen(carriedTo)
  const tab = carriedTo ?? chosen
  useEffect(() => {
    if (wanted > 0) onWantIdea()
  }, [wanted, onWantIdea])
  const column = (id: GoalColumn, children?: ReactNode) => (
    <BoardColumn column={id} hands={hands} isNamed="by-a-tab">
      {children}
    </BoardColumn>
  )
  return (
    <>
      <Tabs<Tab>
        label={say(boardWords.columns)}
        spreads
        row={row}
        className={styles.columns}
        selected={tab}
        onSelect={setChosen}
        tabs={[
          { id: 'proposed', label: sayColumn('proposed'), content: column('proposed', ideaLine) },
          { id: 'active', label: sayColumn('active'), content: column('active') },
          { id: 'on-hold', label: sayColumn('on-hold'), content: column('on-hold') },
          { id: 'more', label: say(boardWords.more), content: <div className={styles.more}>{more}</div> },
        ]}
      />
      {tab !== 'proposed' && (
        <div className={styles.add} data-floating="">
          <Button
            look="main"
            onPress={() => {
              setChosen('proposed')
              setWanted((times) => times + 1)
            }}
          >
            {say(boardWords.addIdea)}
          </Button>
        </div>
      )}
    </>
  )
}

function tabOf(column: GoalColumn): Tab {
  return column === 'completed' || column === 'cancelled' ? 'more' : column
}
