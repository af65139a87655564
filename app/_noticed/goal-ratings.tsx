'use client'

import { noticedWords } from '#lib/words/en/noticed.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { Folded } from '../_ui/folded.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import { ladderWords, type OwnLadder } from './ladder-words.ts'
import { ListedPart } from './listed-part.tsx'
import { ratingsAnswer, type RatingEntry } from './noticed-entries.ts'
import type { NoticedPlace } from './noticed-people.ts'
import { RatingForm } from './rating-form.tsx'
import { sayState } from './say-state.ts'
import { TakeBack } from './take-back.tsx'
import { useListed, type Listed } from './use-listed.ts'
import { WhoAndWhen } from './who-and-when.tsx'

export interface GoalRatingsProps {
  readonly place: NoticedPlace
  readonly goalId: string
  readonly live: LiveDocument
  /** The pair's own words for levels; the others have the usual ones. */
  readonly ownLadder: OwnLadder
}

/** How a goal is now as each of the two sees it, beside each other, and what was said over time. Fetched on the press. */
export default function GoalRatings({ place, goalId, live, ownLadder }: GoalRatingsProps) {
  const path = `/api/workspaces/${place.workspaceId}/goals/${goalId}/ratings`
  const listed = useListed(path, ratingsAnswer, live)
  return (
    <>
      <p className={section.small}>{say(noticedWords.howItIsBody)}</p>
      <ListedPart listed={listed}>
        {(entries) => (
          <>
            <Now now={listed.now} place={place} />
            {entries.length > 0 && (
              <Folded title={say(noticedWords.overTime)} look="quiet">
                <OverTime entries={entries} place={place} onDone={listed.readAgain} />
              </Folded>
            )}
          </>
        )}
      </ListedPart>
      <RatingForm
        place={place}
        goalId={goalId}
        ladder={ladderWords(ownLadder)}
        path={path}
        onKept={listed.readAgain}
      />
    </>
  )
}

interface EntriesProps {
  readonly entries: readonly RatingEntry[]
  readonly place: NoticedPlace
}

/** The client's and the clinicians' beside each other: the last of each that stands. */
function Now({
  now,
  place: { people, me, role },
}: Pick<EntriesProps, 'place'> & { readonly now: Listed<RatingEntry>['now'] }) {
  return (
    <Rows>
      {(['client', 'clinician'] as const).map((part) => {
        const last = now?.[part]
        const name = sayNames(people.flatMap((person) => (person.role === part ? [person.name] : [])))
        if (last === undefined && name === '') return null
        const notYet = part === role ? say(noticedWords.notYetMine) : say(noticedWords.notYet, { name })
        return last === undefined ? (
          <Row key={part} title={<span className={section.quiet}>{notYet}</span>} />
        ) : (
          <Row
            key={part}
            title={<span dir="auto">{last.words}</span>}
            note={<WhoAndWhen entry={last} me={me} />}
          />
        )
      })}
    </Rows>
  )
}

function OverTime({ entries, place, onDone }: EntriesProps & { readonly onDone: () => void }) {
  const { me, workspaceId } = place
  return (
    <Rows isOrdered label={say(noticedWords.overTime)}>
      {entries.map((entry) => {
        const wordless = sayState(entry, me)
        const words = entry.words ?? ''
        return (
          <Row
            key={entry.id}
            title={
              wordless === undefined ? (
                <span dir="auto">{words}</span>
              ) : (
                <span className={section.quiet}>{wordless}</span>
              )
            }
            note={<WhoAndWhen entry={entry} me={me} />}
            action={
              wordless === undefined && entry.byId === me ? (
                <TakeBack workspaceId={workspaceId} id={entry.id} about={words} onDone={onDone} />
              ) : undefined
            }
          />
        )
      })}
    </Rows>
  )
}
