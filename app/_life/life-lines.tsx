import type { GoalView } from '#lib/board/board-view.ts'
import type { LifeEntry } from '#lib/life/life-entry.ts'
import { lifeWords } from '#lib/words/en/life.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { Avatar } from '../_ui/avatar.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { LifeDetails } from './life-details.tsx'
import styles from './life.module.css'
import { SaidWords } from './said-words.tsx'
import { sayLife } from './say-life.ts'

export interface LifeLinesProps {
  /** Oldest first. */
  readonly entries: readonly LifeEntry[]
  readonly goals: readonly GoalView[]
  /** Account id of whoever reads. */
  readonly me: string
  /** Where a version of the goal is read. */
  readonly versionPath: (versionId: string) => string
  readonly goalId: string
}

/** Each thing that happened, newest first: who and what, the words that it was about, why, and when. */
export function LifeLines({ entries, ...of }: LifeLinesProps) {
  return (
    <Rows isOrdered>
      {entries.toReversed().map((entry, index) => (
        // What happened never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className={styles.entry}>
          <span className={styles.who}>
            {entry.by !== undefined && !isByBoth(entry) && (
              <Avatar name={entry.by.name} hue={entry.by.side} size="small" isNamed />
            )}
          </span>
          <div className={styles.what}>
            <Entry entry={entry} {...of} />
          </div>
        </li>
      ))}
    </Rows>
  )
}

function Entry({ entry, ...of }: Omit<LifeLinesProps, 'entries'> & { readonly entry: LifeEntry }) {
  const { at, by } = entry
  if (entry.what === 'unreadable')
    return (
      <>
        <p className={section.quiet}>{say(lifeWords.unreadable)}</p>
        <p className={section.small}>
          {by !== undefined && (
            <>
              {by.accountId === of.me ? say(noticedWords.you) : <bdi>{by.name}</bdi>}
              {' · '}
            </>
          )}
          <When at={at} />
        </p>
      </>
    )
  return (
    <>
      <p>{sayLife(entry, of.me)}</p>
      {entry.why !== undefined && <SaidWords said={entry.why} by={entry.by} />}
      <LifeDetails event={entry} {...of} />
      <p className={section.small}>
        <When at={at} />
        {entry.what === 'win' && entry.isPrivate && ` · ${say(noticedWords.onlyYou)}`}
        {entry.what === 'wrote' && entry.versionId !== undefined && (
          <>
            {' · '}
            <InternalLink to={of.versionPath(entry.versionId)} query={{ goal: of.goalId }}>
              {say(lifeWords.seeWords)}
            </InternalLink>
          </>
        )}
      </p>
    </>
  )
}

const isByBoth = (entry: LifeEntry) => entry.what === 'moved' && entry.byBoth
