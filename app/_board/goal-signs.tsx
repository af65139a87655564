'use client'

import { useState } from 'react'
import { signTextName } from '#lib/board/board-roots.ts'
import type { GoalView, SignPlace } from '#lib/board/board-view.ts'
import { setSignsNotYet } from '#lib/board/goal-commands.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { say } from '#lib/words/say.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { Section } from '../_ui/section.tsx'
import { LiveText } from '../_editor/live-text.tsx'
import { newId } from '../_sync/new-id.ts'
import type { UnfinishedPlace } from '../_sync/unfinished/unfinished-words.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { AddLine } from './add-line.tsx'
import styles from './goal-screen.module.css'
import { isEmptySign, signsToShow } from './signs-to-show.ts'

export interface GoalSignsProps {
  readonly live: LiveDocument
  readonly authorship: Authorship | undefined
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly mayWrite: boolean
  readonly unfinished: Omit<UnfinishedPlace, 'line'>
}

const places = [
  { place: 'home', label: boardWords.signHome },
  { place: 'outside', label: boardWords.signOutside },
] as const satisfies readonly { readonly place: SignPlace; readonly label: string }[]

/** What someone would notice, at home and outside. Two people may each have begun one: both are shown. */
export function GoalSigns({ live, authorship, goal, mayWrite, unfinished }: GoalSignsProps) {
  const announce = useAnnounce()
  const [wereEmpty] = useState(() => new Set(goal.signs.filter(isEmptySign).map(({ id }) => id)))
  const add = (place: SignPlace, words: string) => {
    if (live.connection === undefined) return
    addSign(live.connection.doc, { id: newId(), goalId: goal.id, place, words })
    announce(say(boardWords.signAdded), 'now')
  }
  const isOpen = goal.signs.every(isEmptySign)
  const sayNotYet = (isSaid: boolean) => {
    if (live.connection !== undefined) setSignsNotYet(live.connection.doc, goal.id, isSaid)
  }
  return (
    <Section title={say(boardWords.signs)}>
      {places.map(({ place, label }) => {
        const signs = signsToShow(
          goal.signs.filter((sign) => sign.place === place),
          wereEmpty,
        )
        if (signs.length === 0)
          return (
            <AddLine
              key={place}
              place={{ ...unfinished, line: `sign/${goal.id}/${place}` }}
              label={say(label)}
              isDisabled={!mayWrite}
              onAdd={(words) => add(place, words)}
            />
          )
        return (
          <div key={place}>
            <h3 className={styles.sub}>{say(label)}</h3>
            {signs.map((sign) => (
              <div key={sign.id} className={styles.sign}>
                <LiveText
                  live={live}
                  authorship={authorship}
                  name={signTextName(sign.id)}
                  label={say(label)}
                  manner="line"
                  voice="plain"
                  access="write"
                  initial={sign.text}
                  placeholder={say(boardWords.signPlaceholder)}
                />
              </div>
            ))}
          </div>
        )
      })}
      {isOpen && (
        <div className={styles.undo}>
          {goal.signsNotYet && <p>{say(goalWords.notYetSaid)}</p>}
          <Button look="quiet" isDisabled={!mayWrite} onPress={() => sayNotYet(!goal.signsNotYet)}>
            {say(goal.signsNotYet ? goalWords.takeBack : goalWords.notYet)}
          </Button>
        </div>
      )}
    </Section>
  )
}
