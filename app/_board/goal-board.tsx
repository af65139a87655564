'use client'

import { useState } from 'react'
import { ensureGoalId } from '#lib/base/ids.ts'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { useTellGoals } from '../_announcements/use-tell-goals.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { DecidingBar } from '../_deciding/deciding-bar.tsx'
import { UnsentStops } from '../_deciding/unsent-stops.tsx'
import { Folded } from '../_ui/folded.tsx'
import { OnlyReadNotice } from '../_sync/only-read-notice.tsx'
import { DocumentPresence } from '../_sync/document-presence.tsx'
import { newId } from '../_sync/new-id.ts'
import { SaveStateShown } from '../_sync/save-state-shown.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { AddLine } from './add-line.tsx'
import { BoardArea } from './board-area.tsx'
import { BoardColumn } from './board-column.tsx'
import type { BoardProps } from './board-props.ts'
import { BoardTabs } from './board-tabs.tsx'
import styles from './goal-board.module.css'
import type { Shown } from './part-of-life.ts'
import { sayColumn } from './say-column.ts'
import { ShownField } from './shown-field.tsx'
import { useBoard } from './use-board.ts'
import { useBoardHands, type BoardHands } from './use-board-hands.ts'
import { useIsNarrow, useRoom } from '../_ui/use-room.ts'

/** The board: three columns beside each other, or one at a time where there is less room. */
export function GoalBoard(props: BoardProps) {
  const board = useBoard(props)
  useTellGoals({ ...board, me: props.me })
  const room = useRoom()
  const isNarrow = useIsNarrow()
  const [shown, setShown] = useState<Shown>('all')
  const hands = useBoardHands(props, board, {
    shown,
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
      <SaveStateShown state={saving} />
      <StopNotice state={saving} />
      <OnlyReadNotice view={board.live.view} />
      <DocumentPresence people={people} me={props.me} />
      <UnsentStops board={board} />
      <ShownField cards={board.cards} shown={shown} onChange={setShown} />
      <BoardArea hands={hands} className={styles.area}>
        <BoardTabs
          hands={hands}
          ideaLine={ideaLine}
          onWantIdea={focusIdea}
          more={(['completed', 'cancelled'] as const).map((column) =>
            isNarrow === true ? (
              <BoardColumn key={column} column={column} hands={hands} />
            ) : (
              <FoldedColumn key={column} column={column} hands={hands} />
            ),
          )}
        />
      </BoardArea>
      <DecidingBar props={props} board={board} />
    </div>
  )
}

/** Open for a card that is carried there, too. A card can be dropped on its name. */
function FoldedColumn({ column, hands }: { readonly column: GoalColumn; readonly hands: BoardHands }) {
  const [isOpen, setIsOpen] = useState(false)
  const isCarriedTo = hands.mover.carried?.spot.column === column
  return (
    <Folded
      title={sayColumn(column)}
      data-column={column}
      isOpen={isOpen || isCarriedTo}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <BoardColumn column={column} hands={hands} isNamed="always" />
    </Folded>
  )
}

const ideaField = 'idea'

function focusIdea(): void {
  const field = document.getElementsByName(ideaField)[0]
  if (field instanceof HTMLElement) field.focus()
}
