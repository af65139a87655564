'use client'

import { useState, type ReactNode } from 'react'
import { ensureGoalId } from '#lib/base/ids.ts'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { useTellGoals } from '../_announcements/use-tell-goals.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { OnlyReadNotice } from '../_sync/only-read-notice.tsx'
import { DocumentPresence } from '../_sync/document-presence.tsx'
import { newId } from '../_sync/new-id.ts'
import { SaveState } from '../_sync/save-state-shown.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { AddLine } from './add-line.tsx'
import { BoardArea } from './board-area.tsx'
import { BoardColumn } from './board-column.tsx'
import { nameOf, type BoardProps } from './board-props.ts'
import { BoardTabs } from './board-tabs.tsx'
import styles from './goal-board.module.css'
import { sayColumn } from './say-column.ts'
import { useBoard } from './use-board.ts'
import { useBoardHands } from './use-board-hands.ts'
import { useIsNarrow, useRoom } from '../_ui/use-room.ts'

/** The board: three columns beside each other, or one at a time where there is less room. */
export function GoalBoard(props: BoardProps) {
  const board = useBoard(props)
  useTellGoals({ ...board, me: props.me, myName: nameOf(props) })
  const room = useRoom()
  const isNarrow = useIsNarrow()
  const hands = useBoardHands(props, board, {
    columns: goalColumns,
    hasRoom: room !== undefined && room !== 'phone',
  })
  const announce = useAnnounce()
  const { saving, people } = board.live.view

  const addIdea = (sentence: string) => {
    const { connection } = board.live
    if (connection === undefined) return
    addGoal(connection.doc, { id: ensureGoalId(newId()), sentence })
    announce(say(boardWords.added, { column: sayColumn('proposed') }), 'now')
  }
  const ideaLine = (
    <AddLine
      name={ideaField}
      place={{ account: props.me, documentId: props.documentId, line: 'idea' }}
      label={
        props.role === 'client'
          ? say(boardWords.newLineClient)
          : say(boardWords.newLineClinician, { name: props.clientName })
      }
      voice
      isDisabled={!board.mayWrite}
      onAdd={addIdea}
    />
  )

  if (saving.kind === 'stopped' && endsReading(saving.why))
    return (
      <div className={styles.board}>
        <StopNotice state={saving} />
      </div>
    )
  return (
    <div className={styles.board}>
      <SaveState state={saving} />
      <StopNotice state={saving} />
      <OnlyReadNotice view={board.live.view} />
      <DocumentPresence people={people} me={props.me} />
      <BoardArea hands={hands} className={styles.area}>
        <BoardTabs
          hands={hands}
          ideaLine={ideaLine}
          onWantIdea={focusIdea}
          more={(['completed', 'cancelled'] as const).map((column) =>
            isNarrow === true ? (
              <BoardColumn key={column} column={column} hands={hands} />
            ) : (
              <Folded key={column} column={column} isCarriedTo={hands.mover.carried?.spot.column === column}>
                <BoardColumn column={column} hands={hands} isNamed="always" />
              </Folded>
            ),
          )}
        />
      </BoardArea>
    </div>
  )
}

/** Opens without a script too, and for a card that is carried there. A card can be dropped on its name. */
function Folded({
  column,
  isCarriedTo,
  children,
}: {
  readonly column: GoalColumn
  readonly isCarriedTo: boolean
  readonly children: ReactNode
}) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className={styles.folded}
      data-column={column}
      open={isOpen || isCarriedTo}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>{sayColumn(column)}</summary>
      {children}
    </details>
  )
}

const ideaField = 'idea'

function focusIdea(): void {
  const field = document.getElementsByName(ideaField)[0]
  if (field instanceof HTMLElement) field.focus()
}
