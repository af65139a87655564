'use client'

import { surenessStep } from '#lib/noticed/sureness.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import type { GoalRatingsProps } from './goal-ratings.tsx'
import { ListedPart } from './listed-part.tsx'
import { confidencesAnswer } from './noticed-entries.ts'
import { sayState } from './say-state.ts'
import { SurenessChart } from './sureness-chart.tsx'
import { SurenessForm } from './sureness-form.tsx'
import { TakeBack } from './take-back.tsx'
import { useListed } from './use-listed.ts'
import { WhoAndWhen } from './who-and-when.tsx'

/** How sure the client said they were, in words and days; only they are asked, and only on the press. */
export default function GoalSureness({ place, goalId, live }: Omit<GoalRatingsProps, 'ownLadder'>) {
  const path = `/api/workspaces/${place.workspaceId}/goals/${goalId}/confidence`
  const listed = useListed(path, confidencesAnswer, live)
  const { me, role, people, workspaceId } = place
  const name = people.find((person) => person.role === 'client')?.name ?? ''
  const isMine = role === 'client'
  return (
    <>
      <p className={section.small}>
        {isMine ? say(noticedWords.howSureBody) : say(noticedWords.howSureOther, { name })}
      </p>
      <ListedPart listed={listed}>
        {(entries) =>
          entries.length === 0 ? (
            <p className={section.quiet}>
              {isMine ? say(noticedWords.notYetMine) : say(noticedWords.notYet, { name })}
            </p>
          ) : (
            <>
              <SurenessChart entries={entries} />
              <Rows isOrdered>
                {entries.map((entry) => {
                  const wordless = sayState(entry, me)
                  const words = say(noticedWords[`sure-${surenessStep(entry.sureness ?? 0)}`])
                  return (
                    <Row
                      key={entry.id}
                      title={
                        wordless === undefined ? words : <span className={section.quiet}>{wordless}</span>
                      }
                      note={<WhoAndWhen entry={entry} me={me} />}
                      action={
                        wordless === undefined && entry.byId === me ? (
                          <TakeBack
                            workspaceId={workspaceId}
                            id={entry.id}
                            about={words}
                            onDone={listed.readAgain}
                          />
                        ) : undefined
                      }
                    />
                  )
                })}
              </Rows>
            </>
          )
        }
      </ListedPart>
      {isMine && <SurenessForm place={place} goalId={goalId} path={path} onKept={listed.readAgain} />}
    </>
  )
}
