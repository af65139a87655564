'use client'

import { useState, type ReactNode } from 'react'
import { ensureGoalId } from '#lib/base/ids.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Tabs } from '../_ui/tabs.tsx'
import { OnlyReadNotice } from '../_sync/only-read-notice.tsx'
import { DocumentPresence } from '../_sync/document-presence.tsx'
import { newId } from '../_sync/new-id.ts'
import { SaveState } from '../_sync/save-state-shown.tsx'
import { StopNotice } from '../_sync/stop-notice.tsx'
import { endsReading } from '../_sync/stop-reason.ts'
import { AddLine } from './add-line.tsx'
import { arrangeBoard } from './arrange-board.ts'
import { BoardColumn } from './board-column.tsx'
import type { BoardProps } from './board-props.ts'
import styles from './goal-board.module.css'
import { sayColumn } from './say-column.ts'
import { useBoard } from './use-board.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { useMover } from './use-mover.ts'

type Tab = 'active' | 'proposed' | 'on-hold' | 'more'

const ideaField = 'idea'

/** The board: three columns beside each other, or one at a time where there is less room. */
export function GoalBoard(props: BoardProps) {
  const board = useBoard(props)
  const arranged = arrangeBoard(board.board, board.places)
  const mover = useMover(board, arranged)
  const announce = useAnnounce()
  const isNarrow = useIsNarrow()
  const [tab, setTab] = useState<Tab>(() => (arranged.active.length === 0 ? 'proposed' : 'active'))
  const { saving, people } = board.live.view

  const addIdea = (sentence: string) => {
    const { connection } = board.live
    if (connection === undefined) return
    addGoal(connection.doc, { id: ensureGoalId(newId()), sentence })
    announce(say('board.added', { column: sayColumn('proposed') }), 'now')
  }
  const column = (id: GoalColumn, children?: ReactNode) => (
    <BoardColumn
      column={id}
      arranged={arranged}
      props={props}
      board={board}
      mover={mover}
      isUnderTab={isNarrow === true && id !== 'completed' && id !== 'cancelled'}
    >
      {children}
    </BoardColumn>
  )
  const ideas = column(
    'proposed',
    <AddLine
      name={ideaField}
      place={{ account: props.me, documentId: props.documentId, line: 'idea' }}
      label={
        props.role === 'client'
          ? say('board.newLineClient')
          : say('board.newLineClinician', { name: props.clientName })
      }
      voice
      isDisabled={!board.mayWrite}
      onAdd={addIdea}
    />,
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
      <ProblemLine problem={mover.problem} />
      {isNarrow === true ? (
        <>
          <Tabs<Tab>
            label={say('board.columns')}
            selected={tab}
            onSelect={setTab}
            tabs={[
              { id: 'active', label: sayColumn('active'), content: column('active') },
              { id: 'proposed', label: sayColumn('proposed'), content: ideas },
              { id: 'on-hold', label: sayColumn('on-hold'), content: column('on-hold') },
              {
                id: 'more',
                label: say('board.more'),
                content: (
                  <div className={styles.more}>
                    {column('completed')}
                    {column('cancelled')}
                  </div>
                ),
              },
            ]}
          />
          {tab !== 'proposed' && (
            <div className={styles.add}>
              <Button
                look="main"
                onPress={() => {
                  setTab('proposed')
                  setTimeout(focusIdea, 50)
                }}
              >
                {say('board.addIdea')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <>
          <div className={styles.columns}>
            <div className={styles.ideas}>{ideas}</div>
            <div className={styles.active}>{column('active')}</div>
            <div className={styles.resting}>{column('on-hold')}</div>
          </div>
          <Folded title={sayColumn('completed')}>{column('completed')}</Folded>
          <Folded title={sayColumn('cancelled')}>{column('cancelled')}</Folded>
        </>
      )}
    </div>
  )
}

/** Opens without a script too. */
function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>{title}</summary>
      {children}
    </details>
  )
}

function focusIdea(): void {
  const field = document.getElementsByName(ideaField)[0]
  if (field instanceof HTMLElement) field.focus()
}
