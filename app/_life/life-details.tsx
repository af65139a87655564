import { unreachable } from '#lib/base/unreachable.ts'
import { changedParts, type AgreedContent } from '#lib/deciding/agreed-content.ts'
import type { Decider } from '#lib/deciding/goal-decisions.ts'
import type { LifeEvent } from '#lib/life/life-entry.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { lifeWords } from '#lib/words/en/life.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { sayGoal } from '../_board/say-goal.ts'
import { AgreedWords } from '../_deciding/agreed-words.tsx'
import { WordsDifference } from '../_deciding/words-difference.tsx'
import { Folded } from '../_ui/folded.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import { ApproachSuggestion } from '../_ways/approach-suggestion.tsx'
import { sayPace } from '../_ways/say-preference.ts'
import type { LifeLinesProps } from './life-lines.tsx'
import styles from './life.module.css'
import { SaidWords } from './said-words.tsx'

type DetailsProps = Omit<LifeLinesProps, 'entries'>
type Event<What extends LifeEvent['what']> = Extract<LifeEvent, { readonly what: What }>

/** The words that something was about; nothing where the sentence says it all. */
export function LifeDetails({
  event,
  ...of
}: DetailsProps & { readonly event: LifeEvent & { readonly by: Decider } }) {
  switch (event.what) {
    case 'suggested':
      return <Suggested event={event} {...of} />
    case 'answered':
      return <Answered event={event} />
    case 'ended':
      return <About of={event} />
    case 'stopped-approach':
      return <Way of={event.approach} />
    case 'win':
      return <Win event={event} isTheClients={event.by.side === 'client'} me={of.me} />
    case 'wrote':
    case 'moved':
    case 'rated':
    case 'said-how-sure':
    case 'took-back':
      return null
    default:
      return unreachable(event)
  }
}

function Suggested({
  event: { content, approach, otherGoalId },
  goals,
}: DetailsProps & { readonly event: Event<'suggested'> }) {
  const other = goals.find(({ id }) => id === otherGoalId)
  return (
    <>
      {approach === undefined ? (
        <SuggestedWords content={content} />
      ) : (
        <ApproachSuggestion choice={approach} reason={undefined} />
      )}
      {other !== undefined && (
        <p className={section.small}>{say(lifeWords.otherGoal, { goal: sayGoal(other) })}</p>
      )}
    </>
  )
}

/** The goal's sentence, and folded what else would have been agreed with it. */
function SuggestedWords({ content }: { readonly content: AgreedContent }) {
  const { sentence, ...rest } = content
  if (sentence === undefined) return <AgreedWords content={content} />
  return (
    <>
      <AgreedWords content={{ sentence }} />
      {Object.keys(rest).length > 0 && (
        <Folded title={say(decidingWords.allTheWords)} look="quiet">
          <AgreedWords content={content} />
        </Folded>
      )}
    </>
  )
}

/** What was answered, and of an agreement what it changed. */
function Answered({ event }: { readonly event: Event<'answered'> }) {
  const { words, approach, answer } = event
  return (
    <>
      <About of={event} />
      {answer === 'agree' && <Way of={approach} />}
      {words?.before !== undefined && <Changed before={words.before} after={words.now} />}
    </>
  )
}

/** What was suggested, in a few words: its entry may stand far away. */
function About({ of: { kind, takesOver } }: { readonly of: Event<'answered'> | Event<'ended'> }) {
  return (
    <p className={section.small}>
      {takesOver ? say(lifeWords.inPlace) : say(decidingWords[`doing-${kind}`])}
    </p>
  )
}

/** What an agreement changed; folded where that is much. */
function Changed(words: { readonly before: AgreedContent; readonly after: AgreedContent }) {
  const count = changedParts(words.before, words.after).length
  if (count === 0) return null
  if (count > partsInSight)
    return (
      <Folded title={say(lifeWords.different)} look="quiet">
        <WordsDifference {...words} label="p" />
      </Folded>
    )
  return (
    <>
      <p className={section.small}>{say(lifeWords.different)}</p>
      <WordsDifference {...words} label="p" />
    </>
  )
}

/** Parts of an agreement whose change is read without a press. */
const partsInSight = 2

/** A way to go about the goal, in its name and pace. */
function Way({ of: choice }: { readonly of: Event<'stopped-approach'>['approach'] }) {
  if (choice === undefined) return null
  const { chosen, pace, intensity } = choice
  return (
    <p>
      <bdi>{chosen.words.name}</bdi>
      <br />
      <span className={section.small}>{sayPace(pace, intensity)}</span>
    </p>
  )
}

function Win({
  event: { words, domains, answers },
  isTheClients,
  me,
}: {
  readonly event: Event<'win'>
  readonly isTheClients: boolean
  readonly me: string
}) {
  const parts = domains.map((domain) => say(boardWords[`domain-${domain}`])).join(', ')
  return (
    <>
      {words !== '' && (
        <p className={styles.words} dir="auto">
          {isTheClients ? <Voice>{words}</Voice> : words}
        </p>
      )}
      {parts !== '' && <p className={section.small}>{say(noticedWords.alsoTouched, { parts })}</p>}
      {answers.map(({ by, said }, index) => (
        // What happened never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.answer}>
          {by !== undefined && (
            <p className={section.small}>
              {by.accountId === me ? say(noticedWords.you) : <bdi>{by.name}</bdi>}
            </p>
          )}
          <SaidWords said={said} by={by} />
        </div>
      ))}
    </>
  )
}
