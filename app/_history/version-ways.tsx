import type { VersionView } from '#lib/versions/version-view.ts'
import { historyWords } from '#lib/words/en/history.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'
import styles from './history.module.css'

export interface VersionWaysProps {
  readonly view: Pick<VersionView, 'version' | 'earlier'>
  /** What it is compared with now. */
  readonly against: 'before' | 'now'
  /** Of the document's history. */
  readonly path: string
  readonly goal: Readonly<Record<string, string>>
}

/** The other comparison, and the version before. */
export function VersionWays({ view: { version, earlier }, against, path, goal }: VersionWaysProps) {
  const here = `${path}/${version.id}`
  return (
    <ul className={styles.ways}>
      <li>
        {against === 'before' ? (
          <InternalLink to={here} query={{ ...goal, with: 'now' }}>
            {say(historyWords.compareNow)}
          </InternalLink>
        ) : (
          <InternalLink to={here} query={goal}>
            {say(earlier === undefined ? historyWords.wordsAlone : historyWords.compareBefore)}
          </InternalLink>
        )}
      </li>
      {earlier !== undefined && (
        <li>
          <InternalLink to={`${path}/${earlier.id}`} query={goal}>
            <Said message={historyWords.versionBefore} name="when">
              <When at={earlier.at} />
            </Said>
          </InternalLink>
        </li>
      )}
    </ul>
  )
}
