'use client'

import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import { AddWin } from './add-win.tsx'
import { ListedPart } from './listed-part.tsx'
import { winsAnswer } from './noticed-entries.ts'
import type { NoticedPlace } from './noticed-people.ts'
import { useListed } from './use-listed.ts'
import { WinLine } from './win-line.tsx'

/** Wins, the newest first: of one goal, or all there are. Fetched on the press. */
export default function Wins({
  place,
  goalId,
  live,
}: {
  readonly place: NoticedPlace
  readonly goalId?: string
  /** Where it is given, what the other does is seen at once. */
  readonly live?: LiveDocument
}) {
  const path = `/api/workspaces/${place.workspaceId}/wins${goalId === undefined ? '' : `?goal=${goalId}`}`
  const listed = useListed(path, winsAnswer, live)
  return (
    <>
      <p className={section.small}>{say(noticedWords.winsBody)}</p>
      <ListedPart listed={listed}>
        {(wins) =>
          wins.length === 0 ? (
            <p className={section.quiet}>{say(noticedWords.noWins)}</p>
          ) : (
            <Rows isOrdered label={say(noticedWords.wins)}>
              {wins.map((win) => (
                <WinLine
                  key={win.id}
                  win={win}
                  place={place}
                  leadsToGoal={goalId === undefined}
                  onDone={listed.readAgain}
                />
              ))}
            </Rows>
          )
        }
      </ListedPart>
      <AddWin place={place} {...(goalId === undefined ? {} : { goalId })} onKept={listed.readAgain} />
    </>
  )
}
