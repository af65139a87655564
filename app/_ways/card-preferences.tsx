'use client'

import type { ReactNode } from 'react'
import type { ApproachCardView, PreferenceView } from '#lib/approaches/card-views.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { Avatar } from '../_ui/avatar.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import { sayLeaning, sayStrength } from './say-preference.ts'
import { useWaysChange } from './use-ways-change.ts'
import { cardApi, type WaysProps } from './ways-props.ts'
import styles from './ways.module.css'

const loadPreferring = () => import('./preferring.tsx')

/** What each would rather do with a card. One's own says who can read it, and how to change that by one press. */
export function CardPreferences({ card, ...props }: WaysProps & { readonly card: ApproachCardView }) {
  const { me, role, table } = props
  const all = table.preferences.filter(({ cardId }) => cardId === card.id)
  const own = all.find(({ by }) => by.accountId === me)
  const { name } = card.words
  const [words, label] =
    own === undefined
      ? [say(approachesWords.sayPreference), say(approachesWords.sayPreferenceOf, { card: name })]
      : [say(approachesWords.changePreference), say(approachesWords.changePreferenceOf, { card: name })]
  return (
    <div className={styles.rather}>
      <h4>{say(approachesWords.rather)}</h4>
      {all.length === 0 ? (
        <p className={section.small}>{say(approachesWords.noPreference)}</p>
      ) : (
        <ul className={styles.list}>
          {all.map((preference) => (
            <Said
              key={preference.id}
              preference={preference}
              isClient={(preference.by.accountId === me) === (role === 'client')}
            >
              {preference === own && role === 'client' && <Reach {...props} card={card} own={own} />}
            </Said>
          ))}
        </ul>
      )}
      <OpenLater words={words} label={label} look="quiet" load={loadPreferring}>
        {(Preferring, opened) => <Preferring {...opened} {...props} card={card} own={own} />}
      </OpenLater>
    </div>
  )
}

function Said({
  preference,
  isClient,
  children,
}: {
  readonly preference: PreferenceView
  readonly isClient: boolean
  /** One's own: who can read it. */
  readonly children: ReactNode
}) {
  const { by, leaning, line, intensity } = preference
  return (
    <li className={styles.said}>
      <Avatar name={by.name} hue={isClient ? 'client' : 'clinician'} isNamed />
      <div>
        <p>
          <bdi>{by.name}</bdi>: {sayLeaning(leaning)}
        </p>
        {line !== '' && <p>{isClient ? <Voice>{line}</Voice> : <span dir="auto">{line}</span>}</p>}
        {intensity !== undefined && <p className={section.small}>{sayStrength(intensity)}</p>}
        {children}
      </div>
    </li>
  )
}

/** Who can read one's own, and one press to change it. */
function Reach({
  card,
  own,
  others,
  ...props
}: WaysProps & { readonly card: ApproachCardView; readonly own: PreferenceView }) {
  const { sending, change } = useWaysChange()
  const path = `${cardApi(props, card.id)}/preference/release`
  const { name } = card.words
  return (
    <div className={styles.reach}>
      <p className={section.small} role="status">
        {own.isReleased ? say(approachesWords.seenBy, { names: others }) : say(approachesWords.onlyYou)}
      </p>
      {own.isReleased ? (
        <SendButton
          sending={sending}
          look="quiet"
          aria-label={say(approachesWords.takeBackOf, { card: name })}
          onPress={() => change({ method: 'DELETE', path })}
        >
          {say(approachesWords.takeBack)}
        </SendButton>
      ) : others === '' ? null : (
        <SendButton
          sending={sending}
          look="quiet"
          aria-label={say(approachesWords.letSeeNowOf, { names: others, card: name })}
          onPress={() => change({ method: 'POST', path })}
        >
          {say(approachesWords.letSeeNow, { names: others })}
        </SendButton>
      )}
      <ProblemLine problem={sending.problem} />
    </div>
  )
}
