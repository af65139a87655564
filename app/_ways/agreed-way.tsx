'use client'

import type { AgreementView } from '#lib/deciding/goal-decisions.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { Section } from '../_ui/section.tsx'
import { When } from '../_ui/when.tsx'
import { ApproachSuggestion } from './approach-suggestion.tsx'
import type { WaysProps } from './ways-props.ts'
import styles from './ways.module.css'

const load = () => import('./stopping-way.tsx')

/** What both agreed last, or that it was stopped for now. Stopping is one press and one question away. */
export function AgreedWay({ agreed, ...props }: WaysProps & { readonly agreed: AgreementView }) {
  const { role, table } = props
  const { suggestion, agreedAt } = agreed
  const { stopped } = table
  return (
    <div className={styles.band}>
      <Section title={say(approachesWords.agreed)}>
        {suggestion.approach !== undefined && (
          <ApproachSuggestion choice={suggestion.approach} reason={suggestion.note} />
        )}
        {stopped === undefined ? (
          <>
            <p className={section.small}>
              <Said message={approachesWords.agreedOn} name="when">
                <When at={agreedAt} form="day" />
              </Said>{' '}
              {say(approachesWords.changePace)}
            </p>
            <OpenLater
              words={say(role === 'client' ? approachesWords.stop : approachesWords.stopSafety)}
              load={load}
            >
              {(StoppingWay, opened) => <StoppingWay {...opened} {...props} />}
            </OpenLater>
          </>
        ) : (
          <div role="status">
            <p>
              <Said message={approachesWords.stopped} name="when">
                <When at={stopped.at} />
              </Said>
            </p>
            {stopped.reason !== undefined && (
              <p>{say(approachesWords.stoppedWhy, { name: stopped.by.name, reason: stopped.reason })}</p>
            )}
            <p className={section.small}>{say(approachesWords.startAgain)}</p>
          </div>
        )}
      </Section>
    </div>
  )
}
