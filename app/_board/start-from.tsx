'use client'

import type { GoalId } from '#lib/base/ids.ts'
import { startFromWords } from '#lib/words/en/start-from.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import type { LiveDocument } from '../_sync/use-document.ts'
import styles from './goal-screen.module.css'

const load = () => import('./starting-from.tsx')

export interface StartFromProps {
  readonly kind: 'benchmark' | 'milestone' | 'ladder'
  readonly live: LiveDocument
  readonly goalId: GoalId
}

/** Words of others to begin with, for whoever has none yet; they come on the press. */
export function StartFrom(props: StartFromProps) {
  return (
    <div className={styles.sectionButton}>
      <OpenLater
        words={say(startFromWords.title)}
        label={say(startFromWords[`title-${props.kind}`])}
        look="quiet"
        load={load}
      >
        {(StartingFrom, opened) => <StartingFrom {...opened} {...props} />}
      </OpenLater>
    </div>
  )
}
